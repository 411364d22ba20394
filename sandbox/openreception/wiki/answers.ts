import type { Answer } from '../answer.ts'

const status = (code: Answer['status'], title: string, description: string): Answer => ({
  status: code,
  body: { status: title, description },
})

/** SEED: a call of another agent. */
export const forbidden = (call: string | number, owner: number): Answer =>
  status(403, 'forbidden', `Call|${call} belongs to ${owner === 0 ? null : owner}`)

export type BridgeFailure =
  | 'Cannot transfer to an inbound call.'
  | 'Destination hung up before process could complete'
  | 'Bad destination'
  | 'Call on hold hung up'

/** SEED. */
export const bridgeFailed = (description: BridgeFailure): Answer =>
  status(400, 'bridge failed', description)

/** SEED; the page prints the number 404 with the words of 400. */
export const nothingToPark = (code: 404 | 400): Answer =>
  status(code, 'not found', 'No call available to put on hold')

/** SEED. */
export const onHold = (call: string | number): Answer =>
  status(200, 'on hold', `${call} was put on hold`)

/** SEED. */
export const doesNotExist = (call: string): Answer =>
  status(404, 'not found', `${call} does not exist.`)

/** What the servers of 2013 answered where the SEED page is silent (section 3.2). */
export const noCalls: Answer = { status: 204, body: null }
export const hangupSent = status(200, 'Status', 'Hangup sent!')
export const nothingToHangUp = status(404, 'status', 'not found')
export const peerUnavailable = status(400, 'Bad request', 'Agent peer unavailable')
export const alreadyAssigned = status(400, 'Already assigned', 'The call has an agent')
export const noSuchAgent = status(400, 'No Parameter', 'There is no such agent')
export const badAgentId = status(500, 'Uh-oh', 'The agent id is not a number')
export const phoneNotReady = status(400, 'Bad request', 'The phone is not ready')
export const notAvailable = status(409, 'not available', 'The call is not available')
export const badNumber = status(400, 'Bad request', 'Nothing can be dialled')
export const placed = status(200, 'success', 'The call is being placed')
export const exchangeFailed = status(500, 'Uh-oh', 'The exchange refused')
