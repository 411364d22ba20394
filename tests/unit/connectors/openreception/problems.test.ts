/** Section 7 of openreception.md, row by row: what an answer means, and whether it may have been done. */
import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../../lib/connectors/http.ts'
import type { Dialect } from '../../../../lib/connectors/openreception/entry.ts'
import {
  commandFailure,
  readProblem,
  type Verb,
} from '../../../../lib/connectors/openreception/problems.ts'
import { en } from '../../../../lib/wording/en.ts'

const answer = (status: number, text: string): HttpAnswer => ({
  kind: 'answer',
  status,
  headers: new Headers(),
  text,
  bytes: new Uint8Array(),
})

const doc = (status: string, description?: string): string =>
  JSON.stringify({ status, description })

type Row = readonly [dialect: Dialect, verb: Verb, status: number, body: string, meaning: string]

const W = 'wiki'
const A = 'alice'
const B = 'openreception'

const ROWS: readonly Row[] = [
  [W, 'transfer', 403, doc('forbidden', 'Call|U belongs to 8'), 'conflict handledBy'],
  [
    W,
    'transfer',
    400,
    doc('bridge failed', 'Cannot transfer to an inbound call.'),
    'rejected transferInbound',
  ],
  [
    W,
    'transfer',
    400,
    doc('bridge failed', 'Destination hung up before process could complete'),
    'notFound dialledGone',
  ],
  [W, 'transfer', 400, doc('bridge failed', 'Bad destination'), 'rejected badDestination'],
  [W, 'transfer', 400, doc('bridge failed', 'Call on hold hung up'), 'notFound heldGone'],
  [W, 'transfer', 400, doc('bridge failed', 'The moon is full'), 'rejected bridgeFailed'],
  [W, 'park', 404, doc('not found', 'No call available to put on hold'), 'notFound nothingToPark'],
  [W, 'park', 400, doc('not found', 'No call available to put on hold'), 'notFound nothingToPark'],
  [W, 'pickupNext', 204, '', 'notFound nobodyWaits'],
  [W, 'pickup', 400, doc('Already assigned', ''), 'conflict takenByOther'],
  [W, 'pickup', 400, doc('Bad request', 'Agent peer unavailable'), 'rejected phoneUnavailable'],
  [W, 'pickup', 400, doc('No Parameter', ''), 'rejected agentUnknown'],
  [W, 'pickup', 500, doc('Uh-oh', ''), 'rejected agentUnknown'],
  [W, 'hangup', 404, doc('status', 'not found'), 'notFound callGone'],
  [A, 'pickup', 401, doc('not authorized'), 'auth tokenRefused'],
  [A, 'hangup', 403, doc('forbidden', 'U not assigned to you.'), 'conflict onlyOwn'],
  [A, 'hangup', 404, doc('not found', 'U may already be hung up.'), 'notFound callGone'],
  [A, 'pickup', 404, doc('not found', 'Call not found U'), 'notFound notWaitingOrGreeted'],
  [A, 'pickupNext', 404, doc('not found', 'Call not found <null>'), 'notFound nobodyWaits'],
  [
    A,
    'pickup',
    400,
    doc('bad parameters', 'Call is not available to user.'),
    'conflict takenByOther',
  ],
  [
    A,
    'pickup',
    400,
    doc('bad parameters', 'User has no peer unavailable'),
    'rejected phoneUnregistered',
  ],
  [A, 'park', 404, doc('not found'), 'notFound callGone'],
  [
    A,
    'originate',
    400,
    doc('bad parameters', 'Missing required context parameter.'),
    'protocol contextMissing',
  ],
  [A, 'originate', 400, doc('bad parameters', 'Malformed context: x'), 'protocol contextMissing'],
  [
    A,
    'originate',
    400,
    doc('bad parameters', 'Extension should be longer than 2 characters'),
    'rejected numberShort',
  ],
  [
    A,
    'originate',
    404,
    doc('not found', 'Phone_ID 7 not associated with 2@1.'),
    'notFound numberNotListed',
  ],
  [
    A,
    'originate',
    500,
    doc('unhandled exception', 'User has no peer registered'),
    'rejected phoneUnregistered',
  ],
  [
    A,
    'transfer',
    404,
    doc('not found', 'At least one of the calls were no longer available'),
    'notFound oneGone',
  ],
  [
    A,
    'transfer',
    400,
    doc('bad parameters', 'Invalid or no call ID supplied'),
    'protocol noCallNamed',
  ],
  [
    A,
    'park',
    404,
    'The requested resource, was not found on the server.',
    'protocol requestUnknown',
  ],
  [B, 'pickup', 403, 'Invalid token', 'auth tokenRefused'],
  [B, 'pickup', 500, 'Failed to contact authserver', 'auth tokenUnchecked'],
  [B, 'pickup', 403, '{"error":"Call already assigned."}', 'conflict takenByOther'],
  [B, 'pickup', 409, '{"error":"Call not currently available."}', 'conflict greeted'],
  [B, 'pickup', 404, '{"error":"No calls available."}', 'notFound notWaiting'],
  [
    B,
    'pickup',
    400,
    'Phone is not ready. 1100: channels: 1,inTransition: false',
    'conflict phoneBusy',
  ],
  [
    B,
    'originate',
    400,
    'Phone is not ready. 1100: channels: 1,inTransition: false',
    'conflict phoneBusy',
  ],
  [
    B,
    'originate',
    400,
    'User with id 10 has no peer (peer: 1100) available',
    'rejected phoneUnregistered',
  ],
  [
    B,
    'originate',
    400,
    'Phone is not reachable (call rejected). Check configuration.',
    'rejected phoneRefused',
  ],
  [
    B,
    'originate',
    400,
    'Phone is not reachable (no answer). Check autoanswer.',
    'rejected phoneSilent',
  ],
  [B, 'originate', 400, 'Invalid extension: X', 'rejected numberShort'],
  [B, 'hangup', 400, 'Empty call_id in path.', 'protocol noCallNamed'],
  [B, 'originate', 500, 'Failed to get call channel', 'rejected notPlaced'],
  [B, 'hangup', 403, 'Insufficient privileges.', 'conflict notYours'],
  [B, 'setAgentState', 403, 'Insufficient privileges.', 'conflict onlyOwnState'],
  [B, 'hangup', 404, '{"call_id":"U"}', 'notFound callGone'],
  [B, 'park', 404, '{"description":"callID : U"}', 'notFound callGone'],
  [
    B,
    'transfer',
    404,
    '{"description":"At least one of the calls are no longer available"}',
    'notFound oneGone',
  ],
  [B, 'setAgentState', 500, 'Unknown state x', 'protocol stateUnknown'],
]

describe('an answer to a command', () => {
  it.each(ROWS)('%s, %s: %i %s means: %s', (dialect, verb, status, body, meaning) => {
    const failure = commandFailure(dialect, verb, answer(status, body))
    const [kind, sentence] = meaning.split(' ')
    expect(failure).toMatchObject({
      kind: 'refused',
      problem: { kind, sentence: `openreception.${sentence}`, code: String(status) },
    })
    expect(Object.keys(en)).toContain(failure?.problem.sentence)
  })

  it('names the colleague who has the call, and the server’s own reason', () => {
    const taken = commandFailure(
      W,
      'hangup',
      answer(403, doc('forbidden', 'Call|a|b belongs to 8')),
    )
    expect(taken?.problem.values).toEqual({ agent: '8' })
    const failed = commandFailure(W, 'transfer', answer(400, doc('bridge failed', 'Full moon')))
    expect(failed?.problem.values).toEqual({ reason: 'Full moon' })
  })

  it.each<[Dialect, number, string]>([
    [W, 500, 'boom'],
    [A, 500, doc('unhandled exception')],
    [B, 500, '{"error":"Internal Server Error"}'],
    [B, 502, ''],
  ])('of a server that failed leaves open what was done: %s %i %s', (dialect, status, body) => {
    expect(commandFailure(dialect, 'transfer', answer(status, body))?.kind).toBe('unknown')
  })

  it.each([{ kind: 'timeout' }, { kind: 'unreachable' }, { kind: 'aborted' }] as const)(
    'that did not come leaves open what was done: %o',
    (none) => {
      expect(commandFailure(W, 'park', none)?.kind).toBe('unknown')
    },
  )

  it('that is a success is no failure, whatever its body', () => {
    expect(commandFailure(W, 'transfer', answer(200, '{"status" : "success", {'))).toBeUndefined()
    expect(commandFailure(A, 'park', answer(200, ''))).toBeUndefined()
  })
})

describe('an answer to a read', () => {
  it.each<[Dialect, number, string, string | undefined]>([
    [W, 204, '', undefined],
    [W, 200, '{}', undefined],
    [A, 401, doc('not authorized'), 'tokenRefused'],
    [B, 403, 'Invalid token', 'tokenRefused'],
    [B, 500, 'Failed to contact authserver', 'tokenUnchecked'],
    [A, 404, 'The requested resource', 'requestUnknown'],
    [W, 302, '', 'redirected'],
    [W, 503, '', 'unreachable'],
    [W, 500, 'boom', 'readRefused'],
  ])('%s %i %s: %s', (dialect, status, body, sentence) => {
    expect(readProblem(dialect, answer(status, body))?.sentence).toBe(
      sentence && `openreception.${sentence}`,
    )
  })
})
