import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callObject, readCallList } from '../../../../lib/connectors/openreception/call-object.ts'
import { readFrame } from '../../../../lib/connectors/openreception/frame.ts'
import {
  readPeople,
  readPhones,
  readUserStates,
} from '../../../../lib/connectors/openreception/people.ts'

/** The prototype of the wiki's page, to the letter. */
const PROTOTYPE = {
  id: '86c83e07-f020-4c06-9e80-8e9f296fbfe3',
  state: 'queued',
  b_leg: '<null>',
  inbound: true,
  destination: '5900',
  caller_id: '1001',
  assigned_to: null,
  channel: '86c83e07-f020-4c06-9e80-8e9f296fbfe3',
  organization_id: 1,
  arrival_time: '1387566878',
}

describe('a call object', () => {
  it('of the wiki’s page: no other leg, nobody’s, and since 20 December 2013 (W18)', () => {
    const call = callObject.parse(PROTOTYPE)
    expect(call).toEqual({
      reference: '86c83e07-f020-4c06-9e80-8e9f296fbfe3',
      phase: 'waiting',
      inbound: true,
      isCall: true,
      destination: '5900',
      caller: '1001',
      reception: '1',
      locked: false,
      arrivedAt: 1_387_566_878_000,
    })
    expect(new Date(call.arrivedAt ?? 0).toISOString()).toBe('2013-12-20T19:14:38.000Z')
  })

  it('of Alice: 0 is nobody, and a leg to an agent’s phone is no call', () => {
    const { organization_id: _none, ...rest } = PROTOTYPE
    const call = { ...rest, is_call: false, reception_id: 2, assigned_to: 0, state: 'speaking' }
    expect(callObject.parse(call)).toMatchObject({ isCall: false, reception: '2' })
    expect(callObject.parse(call).owner).toBeUndefined()
  })

  it('of the final dialect: upper case, milliseconds, and the reception behind a namespace', () => {
    const call = callObject.parse({
      id: 'U',
      state: 'PARKED',
      b_leg: null,
      locked: true,
      inbound: true,
      assigned_to: 11,
      arrival_time: 1_472_000_000_123,
      __or__cid: 0,
      __or__rid: 3,
    })
    expect(call).toMatchObject({
      phase: 'parked',
      locked: true,
      owner: '11',
      reception: '3',
      arrivedAt: 1_472_000_000_123,
    })
  })

  it('of transfer and state: a number as its id, and a status instead of a state (W20)', () => {
    const call = { call_id: 1235, status: 'bridged', type: 'cm_id', callee: 4200 }
    expect(callObject.parse(call)).toMatchObject({
      reference: '1235',
      phase: 'joined',
      destination: '4200',
    })
  })

  it.each([
    ['queued', 'waiting'],
    ['PENDING', 'waiting'],
    ['ivr', 'waiting'],
    ['dialing', 'ringing'],
    ['answered', 'speaking'],
    ['delegated', 'speaking'],
    ['on hold', 'parked'],
    ['transferred', 'joined'],
    ['hungup', 'ended'],
    ['left_queue', 'passing'],
    ['unparked', 'passing'],
    ['what is that', 'passing'],
    ['constructor', 'passing'],
  ])('in state “%s” is %s', (state, phase) => {
    expect(callObject.parse({ id: 'U', state }).phase).toBe(phase)
  })

  it.each([
    ['1387566878', 1_387_566_878_000],
    [1_387_566_878, 1_387_566_878_000],
    [1_472_000_000_123, 1_472_000_000_123],
    ['0', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('that arrived at %j did so at %s', (time, at) => {
    expect(callObject.parse({ id: 'U', arrival_time: time }).arrivedAt).toBe(at)
  })

  it('without an id is none; whatever else it holds is no reason to fail', () => {
    expect(callObject.safeParse({ state: 'queued' }).success).toBe(false)
    expect(callObject.safeParse(null).success).toBe(false)
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (extra) => {
        expect(() => callObject.safeParse({ ...extra, id: 'U' })).not.toThrow()
      }),
    )
  })
})

describe('a list of calls', () => {
  it('is wrapped or bare', () => {
    expect(readCallList({ calls: [PROTOTYPE], status: 'ok' })?.calls).toHaveLength(1)
    expect(readCallList([PROTOTYPE])?.calls).toHaveLength(1)
    expect(readCallList([])?.calls).toEqual([])
    expect(readCallList({ status: 'ok' })).toBeUndefined()
    expect(readCallList('<html>')).toBeUndefined()
  })

  it('stands where one entry of it cannot be read', () => {
    const list = readCallList([PROTOTYPE, { state: 'queued' }, 7])
    expect(list).toMatchObject({ unreadable: 2 })
    expect(list?.calls).toHaveLength(1)
  })
})

describe('a frame of the event socket', () => {
  const call = { ...PROTOTYPE, state: 'SPEAKING' }

  it('is wrapped or flat, in seconds or milliseconds', () => {
    const wrapped = { timestamp: '1795206655', notification: { event: 'call_offer', call } }
    const flat = { timestamp: 1_795_206_655_000, event: 'call_offer', call }
    for (const body of [wrapped, flat]) {
      expect(readFrame(JSON.stringify(body))).toMatchObject({
        kind: 'call',
        event: 'call_offer',
        at: 1_795_206_655_000,
        call: { reference: PROTOTYPE.id, phase: 'speaking' },
      })
    }
  })

  it('may tell of a telephone or of an agent, in the shape of any year', () => {
    const peers = [
      { name: '1100', inTransition: false, registered: true, activeChannels: 0 },
      { id: '1100', registered: true, activeChannels: 0 },
      { peer_id: '1100', registered: true, activeChannels: 0 },
    ]
    for (const peer of peers) {
      expect(readFrame(JSON.stringify({ event: 'peer_state', peer }))).toEqual({
        kind: 'phone',
        phone: { name: '1100', state: 'free', free: true },
      })
    }
    const old = { expires: 1, registered: false, '1100': { effective_caller_id_name: 'Ada' } }
    expect(readFrame(JSON.stringify({ event: 'peer_state', peer: old }))).toEqual({
      kind: 'phone',
      phone: { name: '1100', state: 'unregistered', free: false, label: 'Ada' },
    })
    const users = [
      { event: 'userState', uid: 10, paused: false },
      { event: 'userState', userID: 10, state: 'idle' },
    ]
    for (const user of users) {
      expect(readFrame(JSON.stringify(user))).toEqual({
        kind: 'user',
        user: { uid: '10', state: 'ready' },
      })
    }
  })

  it.each([
    ['{"event":"callStateReload"}', 'reload'],
    ['{"event":"widgetSelect","changedBy":1,"widget":"x"}', 'ignored'],
    ['{"event":"moonrise"}', 'unknown'],
    ['{"event":"call_pickup"}', 'unreadable'],
    ['{"timestamp":1}', 'unreadable'],
    ['{"event":', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is %s', (text, kind) => {
    expect(readFrame(text).kind).toBe(kind)
  })

  it('of anything at all throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readFrame(data)
        readFrame(JSON.stringify(data))
      }),
    )
  })
})

describe('telephones and agents', () => {
  it('are read entry by entry', () => {
    expect(readPhones({ peers: [{ userid: '1100', registered: true }, { x: 1 }] })).toEqual([
      { name: '1100', state: 'unknown', free: false },
    ])
    expect(
      readPhones([{ name: '1', inTransition: true, registered: true, activeChannels: 0 }]),
    ).toMatchObject([{ state: 'busy', free: false }])
    expect(readPhones('no list')).toBeUndefined()
    expect(readPeople([{ id: 10, name: 'Ada', extension: '1100' }, { name: 'no id' }])).toEqual([
      { uid: '10', name: 'Ada', extension: '1100' },
    ])
    expect(readUserStates([{ uid: 10, paused: true }, { uid: 11 }])).toEqual([
      { uid: '10', state: 'notReady' },
    ])
  })
})
