import type { Answer } from '../answer.ts'

/** Section 3.5: some errors are JSON, some plain text. */

export const ok = (body: object): Answer => ({ status: 200, body })
const error = (status: Answer['status'], text: string): Answer => ({
  status,
  body: { error: text },
})

export const nothing: Answer = { status: 404, body: {} }
export const noCalls = error(404, 'No calls available.')
export const alreadyAssigned = (status: 400 | 403): Answer =>
  error(status, 'Call already assigned.')
export const notAvailable = (status: 404 | 409): Answer =>
  error(status, 'Call not currently available.')
export const insufficient: Answer = { status: 403, body: 'Insufficient privileges.' }
export const failed: Answer = { status: 500, body: 'Internal Server Error' }
export const noChannel: Answer = { status: 500, body: 'Failed to get call channel' }
export const callIsGone = (call: string): Answer => ({ status: 404, body: { call_id: call } })
export const nothingToPark = (call: string): Answer => ({
  status: 404,
  body: { description: `callID : ${call}` },
})
export const nothingToTransfer: Answer = {
  status: 404,
  body: { description: 'At least one of the calls are no longer available' },
}
export const badRequest = (text: string): Answer => ({ status: 400, body: text })
