/** From what a person pointed at to the command that is sent, or the reason why none is. */
import type { Intent } from '../channel/messages.ts'
import type { Desk, LineView } from '../desk/desk.ts'
import { reasonKey } from '../desk/view.ts'
import { type DialStringResult, toDialString } from '../dialling/dial-string.ts'
import { readNumber } from '../dialling/numbers.ts'
import type { Action } from '../telephony/action.ts'
import { callActions, numberActions } from '../telephony/actions.ts'
import { type Instant, ownCalls, type Problem, type Session } from '../telephony/model.ts'

export type Decision =
  | { readonly kind: 'command'; readonly action: Extract<Action, { possible: true }> }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Decides anew, whatever the button looked like when it was pressed. */
export function decide(
  session: Session,
  line: LineView,
  intent: Intent,
  region: string,
  now: Instant,
): Decision {
  if (intent.on === 'call') {
    const actions = callActions(session, line.capabilities, intent.call, now)
    return fromAction(actions[intent.service])
  }
  const dial = dialStringOf(intent.number, region)
  if (!dial.ok) return { kind: 'refused', problem: dial.problem }
  return fromAction(numberActions(session, line.capabilities, dial.number, now)[intent.service])
}

function fromAction(action: Action): Decision {
  return action.possible
    ? { kind: 'command', action }
    : { kind: 'refused', problem: { kind: 'invalid', sentence: reasonKey(action) } }
}

/** What is dialled for a number as a page or a person writes it. */
export function dialStringOf(text: string, region: string): DialStringResult {
  const plain = toDialString(text)
  return plain.ok ? { ok: true, number: readNumber(text, region)?.dial ?? plain.number } : plain
}

/** The session that a page means: the one with a call, else the first that is there. */
export function mainSession(desk: Desk): Session | undefined {
  const sessions = desk.lines.flatMap(({ session }) => desk.snapshot.sessions[session] ?? [])
  return (
    sessions.find((session) => ownCalls(session).length > 0) ??
    sessions.find(({ link }) => link === 'online') ??
    sessions[0]
  )
}
