/** What can be asked of a contact centre: one command for each CSTA service. */
import type { AgentId, AgentState, CallId } from './model.ts'

/** A number as the system dials it: digits, `*`, `#`, and at most one leading `+`. */
export type DialString = string

/** What a number stands for where a system tells them apart. */
export const DESTINATION_KINDS = ['number', 'agent', 'queue', 'ivr', 'accessCode'] as const
export type DestinationKind = (typeof DESTINATION_KINDS)[number]

/**
 * How a call is handed over in one step. `blind`: at once. `afterAnswer`: the agent stays until the
 * target has answered. `returning`: the call comes back to the agent.
 */
export const TRANSFER_MODES = ['blind', 'afterAnswer', 'returning'] as const
export type TransferMode = (typeof TRANSFER_MODES)[number]

/** Where to, for the services that dial. Without a kind it is a number. */
export interface Destination {
  readonly number: DialString
  readonly to?: DestinationKind
  /** What travels with the call to the next screen (CSTA: user data). */
  readonly userData?: string
}

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
  'singleStepConference',
  'conferenceCall',
  'parkCall',
  'generateDigits',
  'muteCall',
  'makePreviewCall',
  'sendMessage',
  'pickupCall',
  'directedPickupCall',
  'clearQueuedCall',
  'snapshotDevice',
  'setAgentState',
] as const
export type Service = (typeof SERVICES)[number]

export type Command =
  | ({ readonly service: 'makeCall' } & Destination)
  | { readonly service: 'answerCall'; readonly call: CallId }
  /** Ends the agent's connection, or only that of one far end of several. */
  | { readonly service: 'clearConnection'; readonly call: CallId; readonly party?: DialString }
  | { readonly service: 'holdCall'; readonly call: CallId }
  | { readonly service: 'retrieveCall'; readonly call: CallId }
  /** Holds `call` and dials `number`. */
  | ({ readonly service: 'consultationCall'; readonly call: CallId } & Destination)
  /** Swaps: `held` becomes the active call, the active one, if there is one, is held. */
  | { readonly service: 'alternateCall'; readonly held: CallId; readonly active?: CallId }
  /** Ends the active call and takes the held one back. */
  | { readonly service: 'reconnectCall'; readonly held: CallId; readonly active: CallId }
  /** Completes an attended transfer: joins the two far ends; the agent is free. */
  | { readonly service: 'transferCall'; readonly held: CallId; readonly active: CallId }
  | ({
      readonly service: 'singleStepTransfer'
      readonly call: CallId
      readonly mode?: TransferMode
    } & Destination)
  /** Brings a third party into the call in one step. */
  | ({ readonly service: 'singleStepConference'; readonly call: CallId } & Destination)
  | { readonly service: 'conferenceCall'; readonly held: CallId; readonly active: CallId }
  | { readonly service: 'parkCall'; readonly call: CallId }
  | { readonly service: 'generateDigits'; readonly call: CallId; readonly digits: string }
  | { readonly service: 'muteCall'; readonly call: CallId; readonly on: boolean }
  /** Dials a call that was offered to be dialled. */
  | { readonly service: 'makePreviewCall'; readonly call: CallId }
  | { readonly service: 'sendMessage'; readonly call: CallId; readonly text: string }
  /**
   * Takes a waiting call out of a queue; `reference` is the system's own id of that call. Without one:
   * the call whose turn it is.
   */
  | { readonly service: 'pickupCall'; readonly reference?: string; readonly queue?: string }
  /** Takes the call that rings at a colleague. */
  | { readonly service: 'directedPickupCall'; readonly agent: AgentId }
  | { readonly service: 'clearQueuedCall'; readonly reference: string; readonly queue?: string }
  /** Asks the system what is true now, and drops what was only assumed. */
  | { readonly service: 'snapshotDevice' }
  | {
      readonly service: 'setAgentState'
      readonly state: AgentState
      /** Which of the {@link Capabilities.agentStates} it is, where several lead to one state. */
      readonly option?: string
      readonly reason?: string
      readonly seconds?: number
    }

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
    case 'singleStepConference':
    case 'parkCall':
    case 'generateDigits':
    case 'muteCall':
    case 'makePreviewCall':
    case 'sendMessage':
      return command.call
    case 'makeCall':
    case 'pickupCall':
    case 'directedPickupCall':
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
    case 'singleStepConference':
      return command.number
    default:
      return undefined
  }
}
