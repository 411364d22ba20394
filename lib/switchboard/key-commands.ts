/** What the browser's keyboard commands mean for the calls as they are now. Pure. */
import type { Intent } from '../channel/messages.ts'
import type { Desk } from '../desk/desk.ts'
import { activeCall, callActions } from '../telephony/actions.ts'
import { type Call, type Instant, ownCalls, type SessionId } from '../telephony/model.ts'
import type { SentenceKey } from '../wording/say.ts'

export const CALL_COMMANDS = ['answer', 'hang-up', 'hold-or-swap', 'next-call'] as const
export type CallCommand = (typeof CALL_COMMANDS)[number]

export type Meant =
  | { readonly ok: true; readonly session: SessionId; readonly intent: Intent }
  /** Nothing there to do it with; the sentence that says so. */
  | { readonly ok: false; readonly sentence: SentenceKey }

/** The one thing that `command` stands for now. */
export function meaningOf(desk: Desk, command: CallCommand, now: Instant): Meant {
  for (const { session: id, capabilities } of desk.lines) {
    const session = desk.snapshot.sessions[id]
    if (session === undefined) continue
    if (command === 'next-call') {
      if (capabilities.services.pickupCall.by === 'nobody') continue
      return { ok: true, session: id, intent: { on: 'next' } }
    }
    const calls = ownCalls(session)
    const ringing = calls.find(({ connection }) => connection?.state === 'alerting')
    const on = (call: Call, service: 'answerCall' | 'clearConnection'): Meant => ({
      ok: true,
      session: id,
      intent: { on: 'call', call: call.id, service },
    })
    if (command === 'answer') {
      if (ringing !== undefined) return on(ringing, 'answerCall')
      continue
    }
    const active = activeCall(session)
    if (command === 'hang-up') {
      const meant = active ?? ringing
      if (meant !== undefined) return on(meant, 'clearConnection')
      continue
    }
    const meant = active ?? calls.find(({ connection }) => connection?.state === 'held')
    if (meant === undefined) continue
    const actions = callActions(session, capabilities, meant.id, now)
    const services = active === undefined ? TAKES_BACK : SWAPS
    const service = services.find((name) => actions[name].possible)
    // What stands in the way is for the decision itself to say.
    return {
      ok: true,
      session: id,
      intent: { on: 'call', call: meant.id, service: service ?? services[1] },
    }
  }
  return { ok: false, sentence: NOTHING[command] }
}

const SWAPS = ['alternateCall', 'holdCall'] as const
const TAKES_BACK = ['retrieveCall', 'alternateCall'] as const

const NOTHING: Readonly<Record<CallCommand, SentenceKey>> = {
  answer: 'keys.nothing.answer',
  'hang-up': 'keys.nothing.hangUp',
  'hold-or-swap': 'keys.nothing.holdOrSwap',
  'next-call': 'reason.notWaiting',
}
