import { IDBObjectStore } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { type StartPage, spoken } from '../../../lib/journal/record.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import { answered, dialled, ends, failed, held, others, rings } from '../telephony/stories.ts'
import { MORNING, openOffice } from './office.ts'

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'
const INBOUND = {
  direction: 'inbound',
  number: CALLER,
  name: 'Søren Kjær',
  queue: { id: '7', name: 'Support' },
} as const

const sent = (
  command: string,
  service: string,
  more: { readonly call?: string; readonly number?: string } = {},
): TelephonyEvent => ({ type: 'commandSent', command, service, ...more })
const accepted = (command: string): TelephonyEvent => ({ type: 'commandAccepted', command })
const confirmed = (command: string): TelephonyEvent => ({ type: 'commandConfirmed', command })
const refused = (command: string): TelephonyEvent => ({
  type: 'commandRefused',
  command,
  problem: { kind: 'rejected', sentence: 'miralix.unreachable' },
})
const diverted = (call: string): TelephonyEvent => ({ type: 'diverted', call })

const PAGE: StartPage = { title: 'Bodil Aagaard · CRM', address: 'https://crm.example/contacts/7' }

describe('a call is kept', () => {
  it('with who it was, from which queue, and how long they spoke', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND), answered('A'))
    office.now += 60_000
    await office.happens(ends('A'))
    const record = await office.only()
    expect(record).toMatchObject({
      system: 'miralix',
      agent: { id: '12' },
      direction: 'inbound',
      queue: { name: 'Support' },
      ending: 'conversation',
      over: true,
      main: { number: CALLER, name: 'Søren Kjær', startedAt: MORNING + 2000 },
    })
    expect(spoken(record.main)).toBe(61_000)
    expect(record.callBack).toBeUndefined()
  })

  it('while it is up, without an end', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND))
    const { ending, over, main } = await office.only()
    expect([ending, over, main.endedAt]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['missed when nobody answers it', [rings('A', INBOUND), ends('A')], 'missed'],
    [
      'declined when the agent sends it away',
      [rings('A', INBOUND), sent('c', 'clearConnection', { call: 'A' }), accepted('c'), ends('A')],
      'declined',
    ],
    [
      'missed when the server would not send it away',
      [rings('A', INBOUND), sent('c', 'clearConnection', { call: 'A' }), refused('c'), ends('A')],
      'missed',
    ],
    ['not reached', [dialled('A', { number: COLLEAGUE }), ends('A')], 'notReached'],
    ['failed', [dialled('A', { number: COLLEAGUE }), failed('A'), ends('A')], 'failed'],
    ['gone on elsewhere', [rings('A', INBOUND), diverted('A')], 'movedOn'],
    [
      'gone on elsewhere when a colleague has it',
      [rings('A', INBOUND), others('established', 'A', { agent: '13' })],
      'movedOn',
    ],
  ] as const)('as %s', async (_, events, ending) => {
    const office = await openOffice()
    await office.happens(...events)
    expect(await office.only()).toMatchObject({ ending, over: true })
  })

  it('as one that the agent has put aside, until it ends', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND), answered('A'), others('held', 'A', { agent: '12' }))
    expect((await office.only()).over).toBeUndefined()
    await office.happens(ends('A'))
    expect(await office.only()).toMatchObject({ ending: 'conversation', over: true })
  })

  it('once, however often it is shown', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND), answered('A'), ends('A'))
    await office.restart()
    await office.happens(rings('B', INBOUND), ends('B'))
    expect(await office.records()).toHaveLength(2)
    expect(office.endings).toBe(2)
  })

  it('but not where it waits and was never the agent’s', async () => {
    const office = await openOffice()
    await office.happens(others('queued', 'A', { facts: INBOUND }), ends('A'))
    expect(await office.records()).toEqual([])
  })
})

describe('a transfer is one story', () => {
  const consulted: readonly TelephonyEvent[] = [
    rings('A', INBOUND),
    answered('A'),
    sent('c1', 'consultationCall', { call: 'A', number: COLLEAGUE }),
    accepted('c1'),
    held('A'),
    dialled('B', { number: COLLEAGUE, name: 'Bodil Aagaard', consultationFor: 'A' }),
    answered('B'),
  ]

  it('of the caller, who was consulted, and to whom the call went', async () => {
    const office = await openOffice()
    await office.happens(...consulted, sent('c2', 'transferCall', { call: 'B' }))
    await office.together(confirmed('c2'), ends('B'), ends('A'))
    const record = await office.only()
    expect(record).toMatchObject({
      ending: 'transferred',
      transfer: {
        how: 'attended',
        certainty: 'confirmed',
        number: COLLEAGUE,
        name: 'Bodil Aagaard',
      },
      consulted: [{ number: COLLEAGUE, dialledBy: 'c1' }],
    })
    expect(record.main.number).toBe(CALLER)
  })

  it('whichever of the two calls is reported gone first', async () => {
    const office = await openOffice()
    await office.happens(...consulted, sent('c2', 'transferCall', { call: 'B' }), accepted('c2'))
    await office.happens(ends('A'), ends('B'))
    expect(await office.only()).toMatchObject({ ending: 'transferred' })
  })

  it('marked as assumed where nobody knows whether it was carried out', async () => {
    const office = await openOffice()
    const unknown: TelephonyEvent = {
      type: 'commandUnknown',
      command: 'c2',
      problem: { kind: 'timeout', sentence: 'command.interrupted' },
    }
    await office.happens(...consulted, sent('c2', 'transferCall', { call: 'B' }), unknown)
    await office.together(ends('A'), ends('B'))
    expect(await office.only()).toMatchObject({ transfer: { certainty: 'assumed' } })
  })

  it('and is none when the colleague was only asked', async () => {
    const office = await openOffice()
    await office.happens(...consulted, ends('B'))
    expect((await office.only()).over).toBeUndefined()
    office.now += 20_000
    await office.happens(answered('A'), ends('A'))
    const record = await office.only()
    expect(record).toMatchObject({ ending: 'conversation', over: true })
    expect(record.transfer).toBeUndefined()
    expect(record.consulted).toHaveLength(1)
  })

  it('and goes on while the one who was consulted is still there', async () => {
    const office = await openOffice()
    await office.happens(...consulted, ends('A'))
    expect((await office.only()).over).toBeUndefined()
    await office.happens(ends('B'))
    expect(await office.only()).toMatchObject({ ending: 'conversation', over: true })
  })

  it('in one step too', async () => {
    const office = await openOffice()
    await office.happens(
      rings('A', INBOUND),
      answered('A'),
      sent('c', 'singleStepTransfer', { call: 'A', number: COLLEAGUE }),
    )
    await office.together(confirmed('c'), ends('A'))
    expect(await office.only()).toMatchObject({
      ending: 'transferred',
      transfer: { how: 'blind', number: COLLEAGUE },
    })
  })

  it('and is none when the call went on long after it was asked for', async () => {
    const office = await openOffice()
    await office.happens(
      rings('A', INBOUND),
      answered('A'),
      sent('c', 'singleStepTransfer', { call: 'A', number: COLLEAGUE }),
      accepted('c'),
    )
    office.now += 300_000
    await office.happens(ends('A'))
    expect(await office.only()).toMatchObject({ ending: 'conversation' })
  })

  it('told by both calls where each began by itself', async () => {
    const office = await openOffice()
    await office.happens(
      rings('A', INBOUND),
      answered('A'),
      held('A'),
      dialled('B', { number: COLLEAGUE }),
      answered('B'),
      sent('c', 'transferCall', { call: 'B' }),
    )
    await office.together(confirmed('c'), ends('A'), ends('B'))
    const told = (await office.records()).map(({ main, transfer }) => [
      main.number,
      transfer?.number,
    ])
    expect(told).toEqual([
      [CALLER, COLLEAGUE],
      [COLLEAGUE, CALLER],
    ])
  })
})

describe('the page that a call was started from', () => {
  it('is told with the call', async () => {
    const office = await openOffice()
    office.keeper.startedOn('c', PAGE)
    await office.happens(
      sent('c', 'makeCall', { number: COLLEAGUE }),
      confirmed('c'),
      dialled('A', { number: '004551902236' }),
    )
    expect(await office.only()).toMatchObject({ main: { number: COLLEAGUE, page: PAGE } })
  })

  it('also by the next worker', async () => {
    const office = await openOffice()
    office.keeper.startedOn('c', PAGE)
    await office.happens(sent('c', 'makeCall', { number: COLLEAGUE }), accepted('c'))
    await office.restart()
    await office.happens(dialled('A', { number: COLLEAGUE }), ends('A'))
    expect(await office.only()).toMatchObject({ main: { page: PAGE } })
  })

  it('is not taken for that of another call', async () => {
    const office = await openOffice()
    office.keeper.startedOn('c', PAGE)
    await office.happens(
      sent('c', 'makeCall', { number: COLLEAGUE }),
      accepted('c'),
      dialled('A', { number: COLLEAGUE }),
      ends('A'),
      dialled('B', { number: COLLEAGUE }),
      ends('B'),
      rings('C', INBOUND),
    )
    const pages = (await office.records()).map(({ main }) => main.page)
    expect(pages).toEqual([PAGE, undefined, undefined])
  })
})

describe('when the session is gone', () => {
  it('a call is closed without an end after a while', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND), answered('A'))
    await office.closeBrowser()
    expect((await office.only()).over).toBeUndefined()
    office.now += 180_000
    office.keeper.tick()
    await office.keeper.settled()
    const record = await office.only()
    expect(record).toMatchObject({ ending: 'unknown', over: true })
    expect(record.main.endedAt).toBeUndefined()
  })

  it('the call that the next session shows goes on where it is the same', async () => {
    const office = await openOffice()
    await office.happens(rings('A', { ...INBOUND, reference: '47821' }), answered('A'))
    await office.together({ type: 'sessionClosed' }, { type: 'sessionOpened', agent: { id: '12' } })
    await office.happens({ type: 'linkUp' })
    await office.happens(answered('call #1', { ...INBOUND, reference: '47821' }), ends('call #1'))
    expect(await office.only()).toMatchObject({ ending: 'conversation', over: true })
  })

  it('and another one is another', async () => {
    const office = await openOffice()
    await office.happens(rings('A', { ...INBOUND, reference: '47821' }), answered('A'))
    await office.closeBrowser()
    await office.together({ type: 'sessionOpened', agent: { id: '12' } }, { type: 'linkUp' })
    await office.happens(answered('A', { ...INBOUND, reference: '47822' }), ends('A'))
    expect(await office.records()).toHaveLength(2)
  })
})

describe('a database that fails', () => {
  it('costs no call: what it would not take it is given when it works again', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND))
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    await office.happens(answered('A'), ends('A'))
    expect(office.troubles.at(-1)).toBe('full')
    expect((await office.only()).over).toBeUndefined()
    IDBObjectStore.prototype.put = put
    office.keeper.tick()
    await office.keeper.settled()
    expect(office.troubles.at(-1)).toBeUndefined()
    expect(await office.only()).toMatchObject({ ending: 'conversation', over: true })
  })

  it('is opened again when it was closed under our feet', async () => {
    const office = await openOffice()
    await office.happens(rings('A', INBOUND))
    office.database.close()
    await office.happens(answered('A'), ends('A'))
    expect(await office.only()).toMatchObject({ ending: 'conversation', over: true })
  })
})
