/** Acceptance cases of the Huawei protocol page about media sessions. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TransferMode } from '../../lib/telephony/commands.ts'
import { type Bench, createBench, line } from './huawei-bench.ts'

const ID = '1552524689-16797284'
let bench: Bench
beforeEach(async () => {
  bench = await createBench()
  await bench.colleague('byHand')
  await bench.connect()
  await bench.desk.until(() => bench.agent.state === 'ready')
})
afterEach(() => bench.close())

const sessions = () => Object.values(bench.desk.session.calls)
const transferred = async (
  to: {
    number: string
    to: 'agent' | 'queue' | 'ivr' | 'number' | 'accessCode'
    userData?: string
  },
  mode: TransferMode = 'afterAnswer',
) => {
  const [{ id: call } = { id: '' }] = sessions()
  return bench.execute({ service: 'singleStepTransfer', call, mode, ...to })
}
const TO_205 = { number: '205', to: 'agent', userData: 'help' } as const
const transfers = async () =>
  (await bench.verbs()).filter((verb) => verb.includes('mediacall/291/transfer'))

describe('Huawei acceptance: sessions', () => {
  it('H19 goes to agent 205 with exactly the body of the page', async () => {
    await bench.chatting(ID)
    expect(await transferred(TO_205)).toEqual({ kind: 'accepted' })
    expect(await bench.bodyOf('mediacall/291/transfer')).toEqual({
      callid: ID,
      caller: '88880021',
      devicetype: 2,
      mode: 2,
      address: '205',
      calldata: 'help',
    })
  })

  it('H20 is cleared when the transfer has succeeded and the gateway lets go', async () => {
    await bench.chatting(ID)
    await transferred(TO_205)
    await bench.desk.advance(1000)
    expect(sessions()).toHaveLength(1)
    await bench.desk.control('POST', `chats/${ID}`, {
      do: 'answer',
      system: 'huawei',
      agent: '205',
    })
    await bench.desk.until(() => sessions().length === 0)
    expect(bench.desk.session.commands).toEqual([])
  })

  it('H21 stays when the transfer has failed, and says so', async () => {
    await bench.switches({ succTrans: 1 })
    await bench.chatting(ID)
    await transferred(TO_205)
    await bench.desk.until(() => bench.said() !== undefined)
    expect(bench.said()).toBe('The transfer did not succeed; the caller is still with you.')
    expect(bench.desk.session.commands.at(-1)).toMatchObject({
      phase: 'refused',
      problem: { kind: 'rejected' },
    })
    expect(sessions()[0]?.connection?.state).toBe('connected')
  })

  it('H22 goes blind to queue 5, without a skillId', async () => {
    await bench.chatting(ID)
    await transferred({ number: '5', to: 'queue' }, 'blind')
    expect(await bench.bodyOf('mediacall/291/transfer')).toEqual({
      callid: ID,
      caller: '88880021',
      devicetype: 1,
      mode: 0,
      address: '5',
    })
    await bench.desk.until(() => sessions().length === 0)
  })

  it('H23 an IVR or an outside number is never offered; forced through it is 106-004', async () => {
    await bench.chatting(ID)
    for (const to of ['ivr', 'number'] as const) {
      expect(await transferred({ number: '3', to })).toMatchObject({
        kind: 'refused',
        problem: { kind: 'invalid' },
      })
    }
    expect(await transfers()).toEqual([])
    await bench.switches({ mediaErrors: '106-004' })
    expect(await transferred(TO_205)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'rejected', code: '106-004' },
    })
    expect(sessions()[0]?.connection?.state).toBe('connected')
  })

  it.each([
    ['an address of 25 digits', { ...TO_205, number: '1'.repeat(25) }, /address .* 1 to 24 digits/],
    ['2049 bytes of data', { ...TO_205, userData: 'x'.repeat(2049) }, /at most 2048 bytes/],
    ['683 Chinese letters', { ...TO_205, userData: '中'.repeat(683) }, /at most 2048 bytes.*2049/],
    ['1025 letters of two bytes', { ...TO_205, userData: 'é'.repeat(1025) }, /2048 bytes.*2050/],
  ])('H24 %s: nothing is sent, and the field is named', async (_what, to, said) => {
    await bench.chatting(ID)
    expect(await transferred(to)).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
    expect(bench.said()).toMatch(said)
    expect(await transfers()).toEqual([])
  })

  it('H24 what just fits is sent', async () => {
    await bench.chatting(ID)
    await transferred({ ...TO_205, userData: `${'中'.repeat(682)}xx` })
    expect(await transfers()).toHaveLength(1)
  })

  it.each(['106-005', '106-006', '106-009', '106-010', '106-012'])(
    'H25 after %s the session stays, the message is shown, and nothing is repeated',
    async (mediaErrors) => {
      await bench.switches({ mediaErrors })
      await bench.chatting(ID)
      const outcome = await transferred(TO_205)
      expect(outcome).toMatchObject({ kind: 'refused', problem: { code: mediaErrors } })
      const { message = '' } = bench.desk.session.commands.at(-1)?.problem?.values ?? {}
      expect(message).not.toBe('')
      expect(bench.said()).toContain(message)
      await bench.desk.advance(20_000)
      expect(await transfers()).toHaveLength(1)
      expect(sessions()[0]?.connection?.state).toBe('connected')
    },
  )

  it('H51 is answered by its id, written to, read, and ended by its id', async () => {
    const chat = await bench.chatting(ID)
    expect(await bench.verbs()).toEqual([`PUT voicecall/291/answer?callid=${ID}`])
    await bench.execute({ service: 'sendMessage', call: chat.id, text: 'hello' })
    expect(await bench.bodyOf('mediacall/291/sendmessage')).toEqual({ callid: ID, data: 'hello' })
    await bench.desk.control('POST', `chats/${ID}`, { say: '你好' })
    await bench.desk.until(() => sessions()[0]?.messages?.length === 2)
    expect(sessions()[0]?.messages?.map(({ from, text }) => [from, text])).toEqual([
      ['self', 'hello'],
      ['party', '你好'],
    ])
    await bench.execute({ service: 'clearConnection', call: chat.id })
    expect((await bench.verbs()).at(-1)).toBe(`POST voicecall/291/dropcall/${ID}`)
    await bench.desk.until(() => sessions().length === 0)
  })

  it('H44 a conversation goes on after a restart: the queue, which alone tells of it, is not emptied', async () => {
    await bench.chatting(ID)
    const begun = (await bench.desk.requests()).length
    await bench.desk.kill()
    await bench.desk.control('POST', `chats/${ID}`, { say: 'Are you there?' })
    await bench.restart()
    await bench.desk.advance(1000)
    await bench.desk.control('POST', `chats/${ID}`, { say: 'Hello?' })
    const read = () => sessions()[0]?.messages?.map(({ text }) => text)
    await bench.desk.until(() => read()?.includes('Hello?'))
    expect(read()).toEqual(['Are you there?', 'Hello?'])
    const sent = (await bench.desk.requests()).slice(begun).map(line)
    expect(sent).toContain('GET onlineagent/291/agentstatus')
    expect(sent).not.toContain('POST onlineagent/291/syncagentinfo')
  })

  it('H51 goes on beside a voice call', async () => {
    await bench.chatting(ID)
    await bench.callIn()
    const { id } = await bench.desk.until(() => sessions().find(({ media }) => media === 'voice'))
    await bench.desk.until(() => bench.desk.session.calls[id]?.connection?.state === 'alerting')
    await bench.execute({ service: 'answerCall', call: id })
    await bench.desk.until(() => bench.desk.session.calls[id]?.connection?.state === 'connected')
    expect(sessions().map(({ connection }) => connection?.state)).toEqual([
      'connected',
      'connected',
    ])
    await bench.execute({ service: 'clearConnection', call: id })
    await bench.desk.until(() => sessions().length === 1)
    expect(sessions()[0]).toMatchObject({ media: 'chat', connection: { state: 'connected' } })
  })
})
