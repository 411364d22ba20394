/** What is attached to a call or a conversation arrives at the next agent's screen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, CALLER, createBench, line } from './huawei-bench.ts'

const ATTACHED = '订单 4711 – Frau Weiß'
let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.close())

/** Agent 205 at a desk of his own, beside that of 291. */
const withColleague = async (run: (colleague: Bench) => Promise<void>) => {
  const colleague = await createBench(bench)
  try {
    await run(colleague)
  } finally {
    await colleague.close()
  }
}
const signIn205 = async (colleague: Bench) => {
  await colleague.desk.signIn(bench.config({ agent: '205', phone: '40039' }), 'Sandbox-205')
  await colleague.desk.until(() => colleague.agent.state === 'ready')
}
const shownAt = (colleague: Bench) =>
  Object.values(colleague.desk.session.calls).map(({ userData }) => userData)
const askedFor = async (agent: string) =>
  (await bench.desk.requests()).map(line).filter((sent) => sent.includes(`${agent}/appdata`))

describe('what is attached', () => {
  it('to a transfer arrives at the colleague’s screen while the call rings there', () =>
    withColleague(async (colleague) => {
      await bench.connect()
      const { id } = await bench.talking()
      await signIn205(colleague)
      await bench.execute({
        service: 'singleStepTransfer',
        call: id,
        number: '205',
        to: 'agent',
        mode: 'blind',
        userData: ATTACHED,
      })
      await colleague.desk.until(() => colleague.desk.calls[0] === `alerting ${CALLER}`)
      await colleague.desk.until(() => shownAt(colleague)[0] === ATTACHED)
      await colleague.desk.execute({ service: 'answerCall', call: colleague.desk.call.id })
      await colleague.desk.until(() => colleague.desk.calls[0] === `connected ${CALLER}`)
      expect(shownAt(colleague)).toEqual([ATTACHED])
      expect(await askedFor('205')).toHaveLength(1)
    }))

  it('to a consultation arrives with it, and stays when the two are joined', () =>
    withColleague(async (colleague) => {
      await bench.connect()
      const { id } = await bench.talking()
      await signIn205(colleague)
      await bench.execute({
        service: 'consultationCall',
        call: id,
        number: '205',
        to: 'agent',
        userData: ATTACHED,
      })
      await colleague.desk.until(() => shownAt(colleague)[0] === ATTACHED)
    }))

  it('to a conversation arrives with it', () =>
    withColleague(async (colleague) => {
      await bench.connect()
      const { id } = await bench.chatting()
      await signIn205(colleague)
      await bench.execute({
        service: 'singleStepTransfer',
        call: id,
        number: '205',
        to: 'agent',
        mode: 'afterAnswer',
        userData: ATTACHED,
      })
      await colleague.desk.until(() => shownAt(colleague)[0] === ATTACHED)
    }))

  it('is asked for again once the call is answered, where the gateway does not tell it before', async () => {
    await bench.connect()
    await bench.fault({
      path: '/appdata',
      do: { body: JSON.stringify({ message: 'not yet', retcode: '100-007' }) },
    })
    await bench.talking()
    await bench.desk.advance(5000)
    expect(await askedFor('291')).toHaveLength(2)
    expect(bench.desk.session.problem).toBeUndefined()
    expect(shownAt(bench)).toEqual([undefined])
  })
  it('is asked for twice and no more, where the gateway refuses it', async () => {
    await bench.connect()
    await bench.fault({
      path: '/appdata',
      times: 1000,
      do: { body: JSON.stringify({ message: 'no right', retcode: '100-001' }) },
    })
    await bench.talking()
    await bench.desk.advance(20_000)
    expect(await askedFor('291')).toHaveLength(2)
  })
})
