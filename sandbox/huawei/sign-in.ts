import * as z from 'zod'
import { availabilityOf, planAfterCall, setState, tellState } from './after-call.ts'
import type { Desk } from './desk.ts'
import { commanded } from './desk.ts'
import { isPhone, vdnId } from './directory.ts'
import { lenientBoolean, lenientInt } from './gateway.ts'
import type { Answer, Retcode } from './retcodes.ts'
import { ok } from './retcodes.ts'
import type { Seat, Session, Settings } from './seat.ts'

/** Signing in (sections 2.4 to 2.7). */

const types = {
  both: { bool: lenientBoolean, int: lenientInt },
  'JSON types only': { bool: z.boolean(), int: z.int() },
  'strings only': {
    bool: z.enum(['true', 'false']).transform((word) => word === 'true'),
    int: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  },
} as const

/** The shape of the body of section 2.5; what a field may say is looked at one by one. */
const bodyOf = ({ bool, int }: (typeof types)[keyof typeof types]) =>
  z.object({
    password: z.string().max(32).optional(),
    phonenum: z.string().optional(),
    autoanswer: bool.optional(),
    autoenteridle: bool.optional(),
    releasephone: bool.optional(),
    agenttype: int.optional(),
    status: int.optional(),
    ip: z.string().optional(),
    phonelinkage: z.union([bool, lenientInt.transform((flag) => flag === 1)]).optional(),
    checkInWebm: bool.optional(),
    callBackUri: z.string().max(200).optional(),
    serviceToken: z.string().max(50).optional(),
  })

const bodies = {
  both: bodyOf(types.both),
  'JSON types only': bodyOf(types['JSON types only']),
  'strings only': bodyOf(types['strings only']),
}

type Body = z.output<(typeof bodies)['both']>

export interface SignIn {
  readonly seat: Seat
  readonly body: unknown
  /** `forcelogin` puts another client out; `ex` is the sign-in to the voice platform alone. */
  readonly kind: 'plain' | 'force' | 'ex' | 'forceEx' | 'forceExWithoutPhone'
}

/** Signs an agent in, or says with which code that is refused. */
export function signIn(desk: Desk, { seat, body, kind }: SignIn): Session | Retcode {
  const { switches, sessions, exchange } = desk
  const { current } = switches
  const read = bodies[current.signInTypes].safeParse(body)
  if (!read.success) return '100-011'
  const refusal =
    credentials(desk, seat, read.data, kind) ?? parameters(read.data) ?? conflict(desk, seat, kind)
  if (refusal) return refusal

  const phone = read.data.phonenum || phoneBefore(desk, seat)
  if (!exchange.setExtension(seat.key, phone).done) return '100-013'
  if (seat.session) sessions.end(seat.session)
  const session = sessions.open(seat, settingsOf(read.data, phone, kind))
  begin(desk, seat, session)
  sessions.watch(session, false)
  return session
}

function credentials(
  { switches }: Desk,
  seat: Seat,
  body: Body,
  kind: SignIn['kind'],
): Retcode | null {
  const { passwordExpired, passwordCipher, vdnFull } = switches.current
  const isEx = kind === 'ex' || kind === 'forceEx' || kind === 'forceExWithoutPhone'
  if (body.password === undefined && !isEx) return '100-001'
  const isOpen = isEx && (body.password ?? '') === ''
  if (!isOpen && (passwordCipher === 'SM' || body.password !== seat.member.password))
    return '100-004'
  if (passwordExpired !== 'off') return passwordExpired
  if (vdnFull !== 'off') return vdnFull
  if (isEx) return null
  return body.phonenum ? null : '100-001'
}

function parameters({ phonenum, status, agenttype, ip }: Body): Retcode | null {
  if (phonenum && !/^\d{1,24}$/.test(phonenum)) return '100-013'
  if (phonenum && !isPhone(phonenum)) return '100-014'
  if (status !== undefined && ![3, 4, 5].includes(status)) return '100-011'
  if (agenttype !== undefined && agenttype !== 4 && agenttype !== 11) return '100-012'
  if (ip !== undefined && !z.ipv4().safeParse(ip).success) return '100-016'
  return null
}

function conflict({ switches }: Desk, seat: Seat, kind: SignIn['kind']): Retcode | null {
  const { signInConflict } = switches.current
  if (!seat.session || signInConflict === 'none') return null
  if (signInConflict === '100-015') return '100-015'
  return kind === 'plain' || kind === 'ex' ? '100-002' : null
}

const phoneBefore = ({ exchange }: Desk, seat: Seat): string =>
  exchange.agent(seat.key)?.extension ?? ''

/** The defaults of section 2.5; the forced sign-in's table has another one for `releasephone`. */
const settingsOf = (body: Body, phone: string, kind: SignIn['kind']): Settings => ({
  phone,
  autoAnswer: body.autoanswer ?? true,
  autoEnterIdle: body.autoenteridle ?? true,
  releasePhone: body.releasephone ?? (kind === 'plain' || kind === 'ex'),
  phoneLinkage: body.phonelinkage ?? false,
  status: body.status === 3 || body.status === 5 ? body.status : 4,
  isVoiceOnly: kind !== 'plain' && kind !== 'force' ? true : body.checkInWebm === false,
  takesEvents: !(body.callBackUri && body.serviceToken),
})

/** The first state, and the events of section 2.7. A call that is up goes on. */
function begin(desk: Desk, seat: Seat, session: Session): void {
  const { status } = session.settings
  seat.asked = null
  seat.missed = null
  seat.isSelfRecording = false
  setState(
    desk,
    seat,
    status === 3 ? { kind: 'busy', reason: 0 } : { kind: status === 5 ? 'work' : 'idle' },
  )
  desk.tell(seat, 'AgentOther_InService')
  if (seat.isOccupied) desk.tell(seat, 'AgentState_Busy')
  else {
    desk.tell(seat, 'AgentState_Ready')
    if (status !== 4) tellState(desk, seat)
  }
  planAfterCall(desk, seat)
  commanded(desk, seat, () => desk.exchange.setQueues(seat.key, null))
  session.stage = 'open'
  commanded(desk, seat, () => desk.exchange.setAvailability(seat.key, availabilityOf(seat.state)))
}

/** The `result` of section 2.6. */
export function signedIn(session: Session): Answer {
  const { settings, loginTime, node, seat } = session
  return {
    ...ok({
      vdnid: vdnId,
      workno: seat.member.workno,
      mediatype: settings.isVoiceOnly ? 'TFF' : 'TTF',
      loginTime: `${loginTime}`,
      isForceChange: 'false',
      serverName: node,
      timeRemaining: '',
    }),
    message: '',
    renewed: true,
  }
}
