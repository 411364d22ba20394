/** What can be asked of a contact centre: one command for each CSTA service. */
import type { AgentState, CallId } from './model.ts'

/** A number as the system dials it: digits, `*`, `#`, and at most one leading `+`. */
export type DialString = string

export const SERVICES = [
  'makeCall',
  'answerCall',
  'clearConnection',
  'holdCall',
  'retrieveCall',
  'consultationCall',
  'alternateCall',
  'reconnectCall',
  'transferCall',
  'singleStepTransfer',
  'conferenceCall',
  'parkCall',
  'generateDigits',
  'pickupCall',
  'clearQueuedCall',
  'snapshotDevice',
  'setAgentState',
] as const
export type Service = (typeof SERVICES)[number]

export type Command =
  | { readonly service: 'makeCall'; readonly number: DialString }
  | { readonly service: 'answerCall'; readonly call: CallId }
  | { readonly service: 'clearConnection'; readonly call: CallId }
  | { readonly service: 'holdCall'; readonly call: CallId }
  | { readonly service: 'retrieveCall'; readonly call: CallId }
  /** Holds `call` and dials `number`. */
  | { readonly service: 'consultationCall'; readonly call: CallId; readonly number: DialString }
  /** Swaps: `held` becomes the active call, the active one, if there is one, is held. */
  | { readonly service: 'alternateCall'; readonly held: CallId; readonly active?: CallId }
  /** Ends the active call and takes the held one back. */
  | { readonly service: 'reconnectCall'; readonly held: CallId; readonly active: CallId }
  /** Completes an attended transfer: joins the two far ends; the agent is free. */
  | { readonly service: 'transferCall'; readonly held: CallId; readonly active: CallId }
  | { readonly service: 'singleStepTransfer'; readonly call: CallId; readonly number: DialString }
  | { readonly service: 'conferenceCall'; readonly held: CallId; readonly active: CallId }
  | { readonly service: 'parkCall'; readonly call: CallId }
  | { readonly service: 'generateDigits'; readonly call: CallId; readonly digits: string }
  /** Takes a waiting call out of a queue; `reference` is the system's own id of that call. */
  | { readonly service: 'pickupCall'; readonly reference: string }
  | { readonly service: 'clearQueuedCall'; readonly reference: string; readonly queue?: string }
  /** Asks the system what is true now, and drops what was only assumed. */
  | { readonly service: 'snapshotDevice' }
  | { readonly service: 'setAgentState'; readonly state: AgentState; readonly reason?: string }

/** The call a command acts on first, if it names one. */
export function subject(command: Command): CallId | undefined {
  switch (command.service) {
    case 'alternateCall':
    case 'reconnectCall':
    case 'transferCall':
    case 'conferenceCall':
      return command.active ?? command.held
    case 'answerCall':
    case 'clearConnection':
    case 'holdCall':
    case 'retrieveCall':
    case 'consultationCall':
    case 'singleStepTransfer':
    case 'parkCall':
    case 'generateDigits':
      return command.call
    case 'makeCall':
    case 'pickupCall':
    case 'clearQueuedCall':
    case 'snapshotDevice':
    case 'setAgentState':
      return undefined
  }
}

/** The number a command dials, if it dials one. */
export function dialled(command: Command): DialString | undefined {
  switch (command.service) {
    case 'makeCall':
    case 'consultationCall':
    case 'singleStepTransfer':
      return command.number
    default:
      return undefined
  }
}
