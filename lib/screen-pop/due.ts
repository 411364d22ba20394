/** Which calls are to be shown in the CRM now. Pure. */
import { type Call, mainParty, ownCalls, type Session } from '../telephony/model.ts'
import { type PopAddress, popAddress } from './address.ts'
import { fieldsOf } from './fields.ts'

/** What a person has set for the screen pop. */
export interface PopRules {
  readonly on: boolean
  readonly when: 'alerting' | 'answered'
  readonly calls: 'inbound' | 'all'
  readonly template: string
  readonly withheld: string
}

export interface DuePop {
  /** The same for one call as long as it is there, and of no other call. */
  readonly id: string
  readonly pop: PopAddress
}

/** For every call that is far enough; who asks knows which of them were shown before. `home`: ISO 3166-1 alpha-2. */
export function duePops(
  sessions: readonly Session[],
  rules: PopRules,
  home: string,
): readonly DuePop[] {
  if (!rules.on) return []
  return sessions.flatMap((session) =>
    ownCalls(session)
      .filter((call) => isMeant(call, rules) && isFarEnough(call, rules))
      .flatMap((call): readonly DuePop[] => {
        const template = showsNumber(call) ? rules.template : rules.withheld
        if (template.trim() === '') return []
        const pop = popAddress(template, fieldsOf(call, session, home))
        return [{ id: `${session.id} ${call.id}`, pop }]
      }),
  )
}

const showsNumber = (call: Call): boolean => {
  const party = mainParty(call)
  return party?.number !== undefined && party.withheld !== true
}

const isMeant = ({ direction, media }: Call, { calls }: PopRules): boolean =>
  media !== 'chat' && (calls === 'all' || direction === 'inbound')

const UP: readonly string[] = ['connected', 'held']
const EARLY: readonly string[] = ['alerting', 'initiated', ...UP]

const isFarEnough = ({ connection }: Call, { when }: PopRules): boolean =>
  connection !== undefined && (when === 'answered' ? UP : EARLY).includes(connection.state)
