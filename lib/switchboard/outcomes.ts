/** What becomes of a command: for the session, and for the one who asked. */
import type { IntentReply } from '../channel/messages.ts'
import type { Outcome } from '../connectors/connector.ts'
import type { TelephonyEvent } from '../telephony/events.ts'
import type { Problem } from '../telephony/model.ts'
import { sayProblem } from '../wording/say.ts'

const INTERRUPTED: Problem = { kind: 'timeout', sentence: 'command.interrupted' }

/** A connector that fails leaves open what it has sent. */
export const FAILED: Outcome = {
  kind: 'unknown',
  problem: { kind: 'protocol', sentence: 'internal.command' },
}

/** The session has nobody to send by. */
export const OFFLINE: Outcome = {
  kind: 'refused',
  problem: { kind: 'unreachable', sentence: 'reason.offline' },
}

/** Commands whose answer the last worker did not live to see: never sent again, only doubted. */
export function interruptedCommands(
  commands: readonly { readonly id: string; readonly phase: string }[],
): readonly TelephonyEvent[] {
  return commands
    .filter(({ phase }) => phase === 'sending')
    .map(({ id }) => ({ type: 'commandUnknown', command: id, problem: INTERRUPTED }))
}

/** What an outcome changes in the session. */
export function outcomeEvent(command: string, outcome: Outcome): TelephonyEvent {
  switch (outcome.kind) {
    case 'accepted':
      return { type: 'commandAccepted', command }
    case 'done':
      return { type: 'commandConfirmed', command }
    case 'refused':
      return { type: 'commandRefused', command, problem: outcome.problem }
    case 'unknown':
      return { type: 'commandUnknown', command, problem: outcome.problem }
  }
}

/** What is answered to the one who asked. */
export function outcomeReply(outcome: Outcome): IntentReply {
  switch (outcome.kind) {
    case 'accepted':
    case 'done':
      return { kind: 'sent' }
    case 'refused':
    case 'unknown':
      return { kind: outcome.kind, sentence: sayProblem(outcome.problem) }
  }
}
