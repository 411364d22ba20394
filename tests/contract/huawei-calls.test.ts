/** Huawei's calls beyond the acceptance cases: two-part commands, outside numbers, previews, the matrix. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DestinationKind, TransferMode } from '../../lib/telephony/commands.ts'
import { type Bench, CALLER, createBench } from './huawei-bench.ts'

const OUTSIDE = '88880021'
let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

const last = async () => (await bench.verbs()).at(-1)
const otherThan = (first: string) =>
  Object.keys(bench.desk.session.calls).find((id) => id !== first) ?? ''
const reference = (id: string) => bench.desk.session.calls[id]?.reference
const answerWith = (path: string, retcode: string) =>
  bench.fault({ path, do: { body: JSON.stringify({ message: 'told so', retcode }) } })
const consulting = async (to: 'agent' | 'number' = 'agent') => {
  if (to === 'agent') await bench.colleague()
  await bench.connect()
  const { id: held } = await bench.talking()
  const number = to === 'agent' ? '205' : OUTSIDE
  await bench.execute({ service: 'consultationCall', call: held, number, to })
  await bench.desk.until(() => bench.desk.calls[1] === `connected ${number}`)
  return { held, active: otherThan(held) }
}
const consultAndThen = async (back: 'alternateCall' | 'reconnectCall') => {
  const { held, active } = await consulting()
  await bench.desk.advance(1000)
  const before = (await bench.verbs()).length
  const outcome = await bench.execute({ service: back, held, active })
  return { held, active, outcome, sent: (await bench.verbs()).slice(before) }
}

describe('a command of two parts', () => {
  it('swaps by hold and gethold of the other call, each once', async () => {
    const { held, sent, outcome } = await consultAndThen('alternateCall')
    expect(outcome).toEqual({ kind: 'accepted' })
    expect(sent).toEqual([
      'POST voicecall/291/hold',
      `POST voicecall/291/gethold?callid=${reference(held)}`,
    ])
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`, 'held 205'])
    expect(bench.desk.session.commands).toEqual([])
  })

  it('goes back by dropcall of the consultation and gethold of the first call, each once', async () => {
    const { held, active } = await consulting()
    const [first, second] = [reference(held), reference(active)]
    const before = (await bench.verbs()).length
    await bench.execute({ service: 'reconnectCall', held, active })
    expect((await bench.verbs()).slice(before)).toEqual([
      `POST voicecall/291/dropcall/${second}`,
      `POST voicecall/291/gethold?callid=${first}`,
    ])
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`])
  })

  it('sends no second part where the first is refused, and nothing has changed', async () => {
    await answerWith('/hold$', '200-014')
    const { outcome, sent } = await consultAndThen('alternateCall')
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '200-014' } })
    expect(sent).toEqual(['POST voicecall/291/hold'])
    expect(bench.desk.calls).toEqual([`held ${CALLER}`, 'connected 205'])
  })

  it('sends no second part where the first shows no effect, and says so', async () => {
    const { held, active } = await consulting()
    await bench.switches({ loss: 1 })
    const before = (await bench.verbs()).length
    const outcome = await bench.execute({ service: 'alternateCall', held, active })
    expect((await bench.verbs()).slice(before)).toEqual(['POST voicecall/291/hold'])
    expect(outcome).toMatchObject({ kind: 'unknown' })
    expect(bench.said()).toMatch(/did not show that the call is on hold.*nothing more was sent/)
  })

  it('says what is true when only the second part of a swap is refused', async () => {
    await answerWith('/gethold$', '200-016')
    const { outcome } = await consultAndThen('alternateCall')
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { kind: 'conflict', code: '200-016' },
    })
    expect(bench.said()).toBe(
      'The call was put on hold, but the other one was not taken back: The call cannot be taken back now. Both are on hold now.',
    )
    await bench.desk.advance(1000)
    expect(bench.desk.calls).toEqual([`held ${CALLER}`, 'held 205'])
  })

  it('says what is true when only the second part of going back fails', async () => {
    const { held, active } = await consulting()
    await bench.fault({ path: '/gethold$', do: { drop: true } })
    const outcome = await bench.execute({ service: 'reconnectCall', held, active })
    expect(outcome).toMatchObject({ kind: 'unknown', problem: { kind: 'unreachable' } })
    expect(bench.said()).toMatch(
      /^The consultation was ended\. Whether the first call was taken back is not known/,
    )
    await bench.desk.advance(1000)
    expect(bench.desk.calls).toEqual([`held ${CALLER}`])
  })
})

describe('an outside number that is consulted', () => {
  it('is a transfer in mode talking, and the first call waits', async () => {
    await consulting('number')
    expect(await last()).toBe('POST voicecall/291/transfer')
    expect(await bench.bodyOf('voicecall/291/transfer')).toEqual({
      devicetype: 5,
      address: OUTSIDE,
      mode: 3,
    })
    expect(bench.desk.calls[0]).toMatch(/^held/)
  })

  it.each(['reconnectCall', 'clearConnection'] as const)(
    'is dropped by canceltransfer: %s',
    async (service) => {
      const { held, active } = await consulting('number')
      await bench.execute(
        service === 'clearConnection' ? { service, call: active } : { service, held, active },
      )
      expect(await last()).toBe('POST voicecall/291/canceltransfer')
      await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
      expect(bench.desk.calls).toHaveLength(1)
    },
  )

  it('is joined to the first caller when the agent leaves', async () => {
    const { held, active } = await consulting('number')
    await bench.execute({ service: 'transferCall', held, active })
    expect(await last()).toBe('DELETE voicecall/291/release')
    await bench.desk.until(() => bench.desk.calls.length === 0)
    const { calls } = await bench.desk.exchange()
    expect(calls.flatMap(({ legs }) => legs)).toHaveLength(2)
  })

  it.each(['alternateCall', 'conferenceCall'] as const)(
    'knows no %s: nothing is sent, and it is said why',
    async (service) => {
      const { held, active } = await consulting('number')
      const before = (await bench.verbs()).length
      const outcome = await bench.execute({ service, held, active })
      expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
      expect((await bench.verbs()).length).toBe(before)
    },
  )

  it('leaves the first call with the agent when it is not reached', async () => {
    await bench.connect()
    const { id } = await bench.talking()
    await bench.desk.control('POST', `parties/${OUTSIDE}`, { do: 'busy' })
    await bench.execute({ service: 'consultationCall', call: id, number: OUTSIDE })
    await bench.desk.until(() => bench.said() !== undefined)
    await bench.desk.until(() => bench.desk.calls[0]?.startsWith('connected'))
    expect(bench.desk.calls).toHaveLength(1)
  })
})

describe('a third party', () => {
  it.each([
    ['agent', '205', 'voicecall/291/innerhelp', { dstaddress: '205', devicetype: 2, mode: 2 }],
    ['number', OUTSIDE, 'voicecall/291/transfer', { devicetype: 5, address: OUTSIDE, mode: 4 }],
  ] as const)('%s is brought in by one request', async (to, number, path, body) => {
    await bench.colleague()
    await bench.connect()
    const { id } = await bench.talking()
    await bench.execute({ service: 'singleStepConference', call: id, number, to })
    expect(await last()).toBe(`POST ${path}`)
    expect(await bench.bodyOf(path)).toEqual(body)
    await bench.desk.until(() => bench.desk.session.calls[id]?.conference !== undefined)
    await bench.execute({ service: 'clearConnection', call: id })
    await bench.desk.until(() => bench.desk.calls.length === 0)
  })

  it('is put out by its number', async () => {
    await bench.connect()
    const { id } = await bench.talking()
    await bench.execute({ service: 'singleStepConference', call: id, number: OUTSIDE })
    await bench.desk.until(() => bench.desk.session.calls[id]?.conference !== undefined)
    await bench.execute({ service: 'clearConnection', call: id, party: OUTSIDE })
    expect(await last()).toBe(`POST voicecall/291/disconnect/${OUTSIDE}`)
    await bench.desk.until(() => bench.desk.session.commands.length === 0)
    expect(bench.desk.session.calls[id]?.parties.map(({ number }) => number)).toEqual([CALLER])
  })
})

describe('a transfer', () => {
  it.each([
    ['queue', '6', 'blind', 1, 0],
    ['queue', '6', 'afterAnswer', 1, 2],
    ['agent', '205', 'blind', 2, 0],
    ['agent', '205', 'afterAnswer', 2, 2],
    ['ivr', '9001', 'blind', 3, 0],
    ['ivr', '9001', 'returning', 3, 1],
    ['accessCode', '9101', 'blind', 4, 0],
    ['accessCode', '9101', 'afterAnswer', 4, 2],
    ['number', OUTSIDE, 'blind', 5, 1],
    ['number', OUTSIDE, 'afterAnswer', 5, 2],
  ] as const)(
    'to a %s (%s), %s, has devicetype %i and mode %i',
    async (to, number, mode, devicetype, code) => {
      await bench.colleague()
      await bench.connect()
      const { id } = await bench.talking()
      await bench.execute({ service: 'singleStepTransfer', call: id, number, to, mode })
      expect(await bench.bodyOf('voicecall/291/transfer')).toEqual({
        devicetype,
        address: number,
        mode: code,
      })
    },
  )

  it.each([
    ['queue', 'returning'],
    ['agent', 'returning'],
    ['ivr', 'afterAnswer'],
    ['accessCode', 'returning'],
    ['number', 'returning'],
  ] as readonly (readonly [DestinationKind, TransferMode])[])(
    'to a %s knows no mode %s: nothing is sent',
    async (to, mode) => {
      await bench.connect()
      const { id } = await bench.talking()
      const before = (await bench.verbs()).length
      const outcome = await bench.execute({
        service: 'singleStepTransfer',
        call: id,
        number: '9001',
        to,
        mode,
      })
      expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
      expect((await bench.verbs()).length).toBe(before)
    },
  )

  it('comes back from an IVR flow that was asked to give it back', async () => {
    await bench.connect()
    const { id } = await bench.talking()
    await bench.execute({
      service: 'singleStepTransfer',
      call: id,
      number: '9001',
      to: 'ivr',
      mode: 'returning',
    })
    await bench.desk.advance(15_000)
    await bench.desk.until(() => bench.desk.calls[0]?.startsWith(`connected ${CALLER}`))
    expect(bench.desk.calls).toHaveLength(1)
  })

  it('of a call that the agent has dialled is not released to an outside number', async () => {
    await bench.connect({ startIn: 'notReady' })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    await bench.execute({ service: 'makeCall', number: OUTSIDE })
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${OUTSIDE}`)
    const outcome = await bench.execute({
      service: 'singleStepTransfer',
      call: bench.desk.call.id,
      number: '88880022',
    })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
    expect(bench.said()).toMatch(/choose “After they answer”/)
    expect((await bench.verbs()).filter((verb) => verb.includes('transfer'))).toEqual([])
  })

  it('of a call between colleagues is refused here', async () => {
    await bench.colleague()
    await bench.connect({ startIn: 'notReady' })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    await bench.execute({ service: 'makeCall', number: '205', to: 'agent' })
    expect(await last()).toBe('PUT voicecall/291/callinner')
    await bench.desk.until(() => bench.desk.calls[0] === 'connected 205')
    const call = bench.desk.call.id
    for (const command of [
      { service: 'singleStepTransfer', call, number: '5', to: 'queue' },
      { service: 'muteCall', call, on: true },
    ] as const) {
      expect(await bench.execute(command)).toMatchObject({ kind: 'refused' })
    }
    expect(await last()).toBe('PUT voicecall/291/callinner')
  })

  it('carries what is attached to it, measured in bytes', async () => {
    await bench.colleague()
    await bench.connect()
    const { id: call } = await bench.talking()
    const transfer = { service: 'singleStepTransfer', call, number: '205', to: 'agent' } as const
    const outcome = await bench.execute({ ...transfer, userData: '中'.repeat(5462) })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { values: { size: '16386' } } })
    await bench.execute({ ...transfer, userData: 'contact 17' })
    expect(await bench.bodyOf('voicecall/291/transfer')).toMatchObject({
      callappdata: 'contact 17',
    })
  })
})

describe('a call that is offered to be dialled', () => {
  const offered = async () => {
    await bench.connect({ startIn: 'notReady' })
    await bench.desk.until(() => bench.agent.state === 'notReady')
    await bench.desk.control('POST', 'huawei/previews', { agent: '291', number: OUTSIDE })
    return bench.desk.until(() =>
      Object.values(bench.desk.session.calls).find(({ preview }) => preview === true),
    )
  }

  it('is shown, and dialled by the id of its offer', async () => {
    const { id } = await offered()
    expect(bench.agent.state).toBe('notReady')
    await bench.execute({ service: 'makePreviewCall', call: id })
    expect(await last()).toBe('PUT voicecall/291/callout')
    expect(await bench.bodyOf('voicecall/291/callout')).toEqual({
      called: OUTSIDE,
      callcontrolid: expect.any(Number),
    })
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${OUTSIDE}`)
    expect(bench.desk.call.id).toBe(id)
    expect(bench.desk.call).not.toHaveProperty('preview')
  })

  it('is put away without a word to the gateway', async () => {
    const { id } = await offered()
    const before = (await bench.verbs()).length
    expect(await bench.execute({ service: 'clearConnection', call: id })).toEqual({ kind: 'done' })
    expect(bench.desk.calls).toEqual([])
    expect((await bench.verbs()).length).toBe(before)
  })
})

describe('the microphone', () => {
  it('is muted and unmuted by its own requests, which no event follows', async () => {
    await bench.connect()
    const { id } = await bench.talking()
    await bench.execute({ service: 'muteCall', call: id, on: true })
    expect(bench.desk.call.connection?.muted).toBe(true)
    await bench.execute({ service: 'muteCall', call: id, on: false })
    expect(bench.desk.call.connection?.muted).toBeUndefined()
    expect((await bench.verbs()).slice(-2)).toEqual([
      'POST voicecall/291/beginmute',
      'POST voicecall/291/endmute',
    ])
  })
})

describe('what is typed', () => {
  it.each([
    ['a number with letters', { service: 'makeCall', number: '12ab' }, /1 to 24 of the digits/],
    ['25 digits', { service: 'makeCall', number: '1'.repeat(25) }, /1 to 24/],
    ['digits of another alphabet', { service: 'makeCall', number: '١٢٣' }, /1 to 24/],
    ['an agent id of 100', { service: 'directedPickupCall', agent: '100' }, /101 to 999999/],
    ['no queue', { service: 'pickupCall', reference: '1-1' }, /waiting call of one of your queues/],
    [
      'a queue by name',
      { service: 'pickupCall', reference: '1-1', queue: 'x' },
      /queue’s id is a number/,
    ],
    [
      'a queue to call',
      { service: 'makeCall', number: '5', to: 'queue' },
      /no way to call a queue/,
    ],
  ] as const)('%s is refused before it is sent', async (_what, command, said) => {
    await bench.connect()
    const before = (await bench.verbs()).length
    expect(await bench.execute(command)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'invalid' },
    })
    expect(bench.said()).toMatch(said)
    expect((await bench.verbs()).length).toBe(before)
  })

  it('digits outside the alphabet of a keypad are refused before they are sent', async () => {
    await bench.connect()
    const { id: call } = await bench.talking()
    for (const digits of ['', '12a', '1'.repeat(25)]) {
      await bench.execute({ service: 'generateDigits', call, digits })
      expect(bench.said()).toMatch(/1 to 24 of 0–9, \* and #/)
    }
    expect((await bench.verbs()).filter((verb) => verb.includes('seconddial'))).toEqual([])
  })

  it('a leading + is written as the setting says', async () => {
    await bench.connect({ startIn: 'notReady' })
    await bench.execute({ service: 'makeCall', number: '+4561774427' })
    expect(await bench.bodyOf('voicecall/291/callout')).toEqual({ called: '004561774427' })
    await bench.desk.until(() => bench.desk.calls[0] === 'connected +4561774427')
  })
})
