/** The gateway's return codes that this face answers, with the text of `message` (section 7). */
const texts = {
  '0': 'success',
  '000-001': 'events are not fetched with this interface',
  '000-002': 'invalid parameter',
  '000-003': 'no permission',
  '000-004': 'the agent is being switched over',
  '000-006': 'message parameter error',
  '000-007': 'the interface is called repeatedly',
  '100-001': 'a sign-in parameter is empty or invalid',
  '100-002': 'the agent has signed in already',
  '100-003': 'the number of signed-in agents exceeds the number that the VDN permits',
  '100-004': 'wrong user name or password',
  '100-006': 'agent not login',
  '100-007': 'the operation failed',
  '100-009': 'the agent state cannot be changed',
  '100-010': 'the agent is talking or answering and cannot sign out',
  '100-011': 'a sign-in parameter is invalid',
  '100-012': 'the agent type is wrong',
  '100-013': 'the bound phone number is invalid',
  '100-014': 'the phone number is not in the configured range',
  '100-015': 'the agent has signed in and cannot be forced out',
  '100-016': 'the IP address is invalid',
  '100-020': 'the password has expired',
  '105-001': 'the agent is not in the store',
  '105-002': 'recovery is in progress',
  '105-003': 'recovery is complete',
  '105-004': 'the agent could not be queued for recovery',
  '105-005': 'waiting for recovery timed out',
  '105-006': 'the Guid does not match',
  '105-007': 'switching over is off',
  '106-001': 'multimedia is switched off',
  '106-002': 'the message is empty',
  '106-003': 'the number of sessions must be 1 to 60',
  '106-004': 'the device type is invalid',
  '106-005': 'the session cannot be transferred (106-005)',
  '106-006': 'the session cannot be transferred (106-006)',
  '106-008': 'the number of sessions cannot be set (106-008)',
  '106-009': 'the session cannot be transferred (106-009)',
  '106-010': 'the session cannot be transferred (106-010)',
  '106-012': 'the request is refused (106-012)',
  '110-016': 'the account is locked',
  '200-001': 'the number or a parameter of the call is wrong',
  '200-002': 'there is no call to answer',
  '200-003': 'there is no call to mute',
  '200-004': 'the call cannot be muted in this state',
  '200-005': 'there is no call to connect',
  '200-006': 'there is no held call to connect',
  '200-007': 'there is no muted call',
  '200-008': 'the call is not muted',
  '200-009': 'there is no call to announce to',
  '200-010': 'there is no call for the conference',
  '200-011': 'there is no held call for the conference',
  '200-012': 'there is no call to transfer',
  '200-013': 'there is no call to hold',
  '200-014': 'the call cannot be held in this state',
  '200-015': 'there is no held call',
  '200-016': 'the call cannot be retrieved in this state',
  '200-017': 'there is no call to release',
  '200-018': 'there is no call to ask for help about',
  '200-023': 'the party cannot be released',
  '200-024': 'the party is held and cannot be released',
  '300-001': 'no right to query the agent',
  '300-002': 'there is no such agent',
  '400-001': 'there is no call to set data on',
  '400-002': 'there is nothing to set',
  '400-003': 'the hold list is empty',
  '600-001': 'there is no such queue',
} as const

export type Retcode = keyof typeof texts

export const textOf = (retcode: Retcode): string => texts[retcode]

/** After these the client must sign in again (section 2.3). */
export const isNodeFailure = (code: Retcode): boolean =>
  code === '105-005' || code === '105-006' || code === '105-007'

/** What a handler answers. Without `result` the reserved one is sent. */
export interface Answer {
  readonly retcode: Retcode
  readonly message?: string
  readonly result?: unknown
  /** Leaves `result` out, whatever `resultShape` says. */
  readonly withoutResult?: true
  /** Brings a new GUID in `Set-GUID`. */
  readonly renewed?: true
}

export const ok = (result?: unknown): Answer =>
  result === undefined ? { retcode: '0' } : { retcode: '0', result }

export const fail = (retcode: Retcode): Answer => ({ retcode })
