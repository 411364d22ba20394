/** Acceptance cases of the Huawei protocol page about calls and the phone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../lib/telephony/model.ts'
import { type Bench, CALLER, createBench } from './huawei-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

const OUTSIDE = '88880021'
const busyAgent = async () => {
  await bench.connect({ startIn: 'notReady' })
  await bench.desk.until(() => bench.agent.state === 'notReady')
}
const last = async () => (await bench.verbs()).at(-1)
const ended = () => bench.desk.session.ended[0]
const references = () =>
  Object.fromEntries(
    Object.values(bench.desk.session.calls).map(({ id, reference }) => [id, reference]),
  )

describe('Huawei acceptance: the phone on the desk', () => {
  const alerting = async (changes: object = {}) => {
    await bench.switches(changes)
    await bench.connect({ phoneLinkage: true })
    await bench.desk.until(() => bench.agent.state === 'ready')
    await bench.callIn()
    await bench.desk.until(() => bench.desk.calls[0]?.startsWith('alerting'))
    return bench.desk.call.id
  }
  const phoneVerbs = async () => (await bench.verbs()).filter((verb) => verb.includes('phone'))

  it('H10 is picked up by one POST without body, and connected only at Talking', async () => {
    const call = await alerting()
    const outcome = await bench.execute({ service: 'answerCall', call })
    expect(outcome).toEqual({ kind: 'accepted' })
    expect(await phoneVerbs()).toEqual(['POST voicecall/291/phonepickup'])
    expect(await bench.bodyOf('voicecall/291/phonepickup')).toBeUndefined()
    expect(bench.desk.events.filter(({ type }) => type === 'established')).toEqual([])
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(bench.desk.call.id).toBe(call)
  })

  it('H11 where POST is answered 405 PUT follows once, and is remembered', async () => {
    const call = await alerting({ linkageMethod: 'PUT' })
    await bench.execute({ service: 'answerCall', call })
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(await phoneVerbs()).toEqual([
      'POST voicecall/291/phonepickup',
      'PUT voicecall/291/phonepickup',
    ])
    await bench.execute({ service: 'clearConnection', call })
    await bench.desk.until(() => bench.desk.calls.length === 0 && bench.agent.state === 'ready')
    await bench.callIn()
    await bench.desk.until(() => bench.desk.calls[0]?.startsWith('alerting'))
    await bench.execute({ service: 'answerCall', call: bench.desk.call.id })
    expect((await phoneVerbs()).slice(2)).toEqual(['PUT voicecall/291/phonepickup'])
  })

  it('H12 an expired pass is no reason to try PUT', async () => {
    const call = await alerting()
    const body = JSON.stringify({ message: 'agent not login', retcode: '100-006', result: '' })
    await bench.fault({ path: '/phonepickup', do: { body } })
    const outcome = await bench.execute({ service: 'answerCall', call })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'auth', code: '100-006' } })
    expect(await phoneVerbs()).toEqual(['POST voicecall/291/phonepickup'])
  })

  it('H13 without linkage picking up is not offered, and the gateway refuses it', async () => {
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    const call = (await bench.ringing()).id
    await bench.execute({ service: 'answerCall', call })
    expect(await phoneVerbs()).toEqual([])
    const { guid = '' } = bench.desk.memory as { guid?: string }
    const sent = await fetch(`${bench.desk.url}/agentgateway/resource/voicecall/291/phonepickup`, {
      method: 'POST',
      headers: { guid, 'content-type': 'application/json; charset=UTF-8' },
    })
    expect(await sent.json()).toMatchObject({ retcode: '100-007' })
  })

  it('a ringing phone on the desk is refused by hanging it up', async () => {
    const call = await alerting()
    await bench.execute({ service: 'clearConnection', call })
    expect(await phoneVerbs()).toEqual(['POST voicecall/291/phonehangup'])
    await bench.desk.until(() => bench.desk.calls.length === 0)
  })
})

describe('Huawei acceptance: waiting calls', () => {
  const waits = () =>
    Object.values(bench.desk.session.calls).find(({ state }) => state === 'queued')
  const shown = async () => {
    const association = await bench.desk.signIn(
      bench.config({ startIn: 'notReady' }),
      'Sandbox-291',
    )
    await bench.desk.until(() => bench.agent.state === 'notReady')
    await bench.callIn()
    association.watch(['queues'])
    return bench.desk.until(waits)
  }
  const request = async ({ reference = '', queue }: Call) =>
    bench.execute({ service: 'pickupCall', reference, queue: queue?.id ?? '' })

  it('H14 the list is read from waitcallinfo, with the call’s id', async () => {
    const call = await shown()
    const reads = await bench.desk.requests(({ path }) =>
      path.endsWith('/calldata/291/waitcallinfo/5'),
    )
    expect(reads.length).toBeGreaterThan(0)
    expect(call).toMatchObject({ queue: { id: '5' }, state: 'queued' })
    expect(call.reference).toMatch(/^\d+-\d+$/)
    expect(call.connection).toBeUndefined()
    expect(bench.desk.session.queues['5']).toMatchObject({ waiting: 1 })
  })

  it('H15 it is requested with skillId and without a body, and comes', async () => {
    const call = await shown()
    const { reference } = call
    await request(call)
    expect(await last()).toBe(`POST voicecall/291/requestcall/${reference}/0?skillId=5`)
    expect(await bench.bodyOf(`voicecall/291/requestcall/${reference}/0`)).toBeUndefined()
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(waits()).toBeUndefined()
  })

  it('H16 while a call is on hold the gateway refuses, and nothing is offered', async () => {
    const association = await bench.connect()
    const call = await bench.talking()
    await bench.execute({ service: 'holdCall', call: call.id })
    await bench.desk.until(() => bench.desk.calls[0] === `held ${CALLER}`)
    expect(association.capabilities.picksUpBeside).toBe('nothing')
    await bench.callIn('+4528870163')
    association.watch(['queues'])
    const { reference = '' } = await bench.desk.until(waits)
    const outcome = await bench.execute({ service: 'pickupCall', reference, queue: '5' })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: '100-007' } })
  })

  it('H17 where skillId is refused both names are sent once, and remembered', async () => {
    await bench.switches({ skillIdName: 'skillid' })
    const call = await shown()
    const { reference } = call
    await request(call)
    const path = `POST voicecall/291/requestcall/${reference}/0`
    expect((await bench.verbs()).filter((verb) => verb.includes('requestcall'))).toEqual([
      `${path}?skillId=5`,
      `${path}?skillId=5&skillid=5`,
    ])
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(bench.desk.memory).toMatchObject({ habits: { skillName: 'both' } })
  })

  it('H18 a call that another has taken is refused in words, and the list is read again', async () => {
    const { reference = '' } = await shown()
    await bench.desk.control('POST', `parties/${encodeURIComponent(CALLER)}`, { do: 'hangup' })
    const reads = () => bench.desk.requests(({ path }) => path.includes('waitcallinfo/5'))
    const before = (await reads()).length
    const outcome = await bench.execute({ service: 'pickupCall', reference, queue: '5' })
    expect(outcome.kind).toBe('refused')
    expect(bench.said()).toMatch(/could not do this now: .+/)
    await bench.desk.until(() => waits() === undefined)
    expect((await reads()).length).toBeGreaterThan(before)
  })
})

describe('Huawei acceptance: inbound calls', () => {
  it('H26 is offered, answered by its id, and connected at Talking', async () => {
    await bench.connect()
    const call = await bench.ringing()
    expect(bench.agent.state).toBe('busy')
    await bench.execute({ service: 'answerCall', call: call.id })
    expect(await last()).toBe(`PUT voicecall/291/answer?callid=${call.reference}`)
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(bench.desk.call.direction).toBe('inbound')
  })

  it('H27 with automatic answer nothing is sent', async () => {
    await bench.connect({ autoAnswer: true })
    await bench.callIn()
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect(await bench.verbs()).toEqual([])
  })

  it('H28 a call that nobody answers goes, and the agent is not ready for that reason', async () => {
    await bench.connect()
    await bench.ringing()
    await bench.desk.until(() => bench.desk.calls.length === 0)
    await bench.desk.until(() => bench.agent.state === 'notReady')
    expect(bench.agent.reason).toBe('huawei.reason.noAnswer')
    expect(ended()?.call.parties[0]?.number).toBe(CALLER)
  })

  it('H31 is held, and taken back by its id', async () => {
    await bench.connect()
    const call = await bench.talking()
    await bench.execute({ service: 'holdCall', call: call.id })
    await bench.desk.until(() => bench.desk.calls[0] === `held ${CALLER}`)
    await bench.execute({ service: 'retrieveCall', call: call.id })
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${CALLER}`)
    expect((await bench.verbs()).slice(-2)).toEqual([
      'POST voicecall/291/hold',
      `POST voicecall/291/gethold?callid=${call.reference}`,
    ])
  })

  it('H36 digits travel with # encoded', async () => {
    await bench.connect()
    const call = await bench.talking()
    const outcome = await bench.execute({ service: 'generateDigits', call: call.id, digits: '12#' })
    expect(outcome).toEqual({ kind: 'done' })
    expect(await last()).toBe('POST voicecall/291/seconddialex?number=12%23')
  })

  it.each([
    [true, 'ready'],
    [false, 'workingAfterCall'],
  ] as const)('H37 is hung up by release; then, with autoenteridle %s, %s', async (auto, state) => {
    await bench.connect({ readyAfterCall: auto })
    const call = await bench.talking()
    await bench.execute({ service: 'clearConnection', call: call.id })
    expect(await last()).toBe('DELETE voicecall/291/release')
    await bench.desk.until(() => bench.desk.calls.length === 0)
    expect(ended()?.certainty).toBe('confirmed')
    await bench.desk.until(() => bench.agent.state === state)
  })

  it('H38 hanging up what has ended at the server is no error', async () => {
    await bench.connect()
    const call = await bench.talking()
    const body = JSON.stringify({ message: 'no call', retcode: '200-017', result: {} })
    await bench.fault({ path: '/release', do: { body } })
    const outcome = await bench.execute({ service: 'clearConnection', call: call.id })
    expect(outcome).toEqual({ kind: 'done' })
    expect(bench.desk.calls).toEqual([])
    expect(bench.said()).toBeUndefined()
  })

  it('H43 a colleague’s ringing call is picked up by his id', async () => {
    await bench.colleague('byHand')
    await bench.connect()
    await bench.desk.until(() => bench.agent.state === 'ready')
    await bench.desk.control('POST', 'calls', {
      from: CALLER,
      to: { system: 'huawei', agent: '205' },
    })
    const outcome = await bench.execute({ service: 'directedPickupCall', agent: '205' })
    expect(outcome).toEqual({ kind: 'accepted' })
    expect(await last()).toBe('PUT voicecall/291/snatchpickup?destWorkNo=205')
    await bench.desk.until(() => bench.desk.calls.length === 1)
  })
})

describe('Huawei acceptance: calls that the agent dials', () => {
  const party = (does: string) => bench.desk.control('POST', `parties/${OUTSIDE}`, { do: does })

  it('H29 the answer brings the id; ringing and talking follow as events', async () => {
    await busyAgent()
    await bench.execute({ service: 'makeCall', number: OUTSIDE })
    expect(await last()).toBe('PUT voicecall/291/callout')
    expect(await bench.bodyOf('voicecall/291/callout')).toEqual({ called: OUTSIDE })
    await bench.desk.until(() => bench.desk.call.parties[0]?.state === 'alerting')
    expect(bench.desk.calls).toEqual([`initiated ${OUTSIDE}`])
    expect(bench.desk.call.reference).toMatch(/^\d+-\d+$/)
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${OUTSIDE}`)
    expect(bench.desk.session.commands).toEqual([])
    expect(bench.desk.call.direction).toBe('outbound')
  })

  it.each(['before', 'after'])(
    'H29 the same, with its events %s its answer',
    async (eventBeforeAnswer) => {
      await bench.switches({ eventBeforeAnswer })
      await busyAgent()
      await bench.execute({ service: 'makeCall', number: OUTSIDE })
      await bench.desk.until(() => bench.desk.calls[0] === `connected ${OUTSIDE}`)
      expect(bench.desk.calls).toHaveLength(1)
    },
  )

  it('H30 a call that is refused fails, and the gateway’s text is shown', async () => {
    await busyAgent()
    await party('busy')
    await bench.execute({ service: 'makeCall', number: OUTSIDE })
    await bench.desk.until(() => bench.desk.events.some(({ type }) => type === 'failed'))
    await bench.desk.until(() => bench.desk.calls.length === 0)
    expect(bench.desk.session.commands.at(-1)).toMatchObject({
      service: 'makeCall',
      phase: 'refused',
      problem: { kind: 'rejected' },
    })
    expect(bench.said()).toMatch(/did not come about: .+\./)
  })
})

describe('Huawei acceptance: consulting, transferring, three-party', () => {
  const consulting = async () => {
    await bench.colleague()
    await bench.connect()
    const first = await bench.talking()
    await bench.execute({
      service: 'consultationCall',
      call: first.id,
      number: '205',
      to: 'agent',
    })
    await bench.desk.until(() => bench.desk.calls[1] === 'connected 205')
    const active = Object.keys(references()).find((id) => id !== first.id) ?? ''
    return { held: first.id, active, reference: first.reference }
  }

  it('H32 a consultation holds the first call and connects the second', async () => {
    await consulting()
    expect(await last()).toBe('POST voicecall/291/innerhelp')
    expect(await bench.bodyOf('voicecall/291/innerhelp')).toEqual({
      dstaddress: '205',
      devicetype: 2,
      mode: 1,
    })
    expect(bench.desk.calls).toEqual([`held ${CALLER}`, 'connected 205'])
  })

  it.each(['both', 'held', 'current'])(
    'H33 connecting the two clears both, whichever release is told: %s',
    async (connectHoldReleases) => {
      await bench.switches({ connectHoldReleases })
      const { held, active, reference } = await consulting()
      await bench.execute({ service: 'transferCall', held, active })
      expect(await last()).toBe(`POST voicecall/291/connecthold/${reference}`)
      await bench.desk.until(() => bench.desk.calls.length === 0)
      expect(bench.desk.session.commands).toEqual([])
    },
  )

  it('H34 a conference joins the held call by its id', async () => {
    const { held, active, reference } = await consulting()
    await bench.execute({ service: 'conferenceCall', held, active })
    expect(await last()).toBe('POST voicecall/291/confjoin')
    expect(await bench.bodyOf('voicecall/291/confjoin')).toEqual({ callid: reference })
    await bench.desk.until(() => bench.desk.session.calls[held]?.conference !== undefined)
    const [one, other] = [held, active].map((id) => bench.desk.session.calls[id])
    expect(one?.conference).toBe(other?.conference)
    expect(bench.desk.calls).toEqual([`connected ${CALLER}`, 'connected 205'])
  })

  it('H35 release is mode 0 to an agent and mode 1 to an outside number', async () => {
    await bench.colleague()
    await bench.connect()
    const first = await bench.talking()
    await bench.execute({
      service: 'singleStepTransfer',
      call: first.id,
      number: '205',
      to: 'agent',
      mode: 'blind',
    })
    expect(await bench.bodyOf('voicecall/291/transfer')).toEqual({
      devicetype: 2,
      address: '205',
      mode: 0,
    })
    await bench.desk.until(() => bench.desk.calls.length === 0 && bench.agent.state === 'ready')
    const from = '+4528870163'
    await bench.callIn(from)
    await bench.desk.until(() => bench.desk.calls[0] === `alerting ${from}`)
    await bench.execute({ service: 'answerCall', call: bench.desk.call.id })
    await bench.desk.until(() => bench.desk.calls[0] === `connected ${from}`)
    await bench.execute({
      service: 'singleStepTransfer',
      call: bench.desk.call.id,
      number: OUTSIDE,
      mode: 'blind',
    })
    expect(await bench.bodyOf('voicecall/291/transfer')).toEqual({
      devicetype: 5,
      address: OUTSIDE,
      mode: 1,
    })
    await bench.desk.until(() => bench.desk.calls.length === 0)
  })
})
