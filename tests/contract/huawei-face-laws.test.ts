import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Gateway, gateway, type WireEvent } from './huawei-gateway.ts'

/** What holds on this gateway whatever two agents and their callers do. */

let there: Gateway

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())

interface Day {
  readonly clients: readonly Client[]
  /** What each client has been told of its agent's state, and of its calls. */
  readonly told: Map<Client, Told>
}

interface Told {
  state: string
  readonly calls: Set<string>
}

type Step = (day: Day) => Promise<unknown>

const ids = ['291', '205']
const callers = ['+4561774427', '+4528870163', '+46701740605']
const far = ['88880021', '88880022']

const who = fc.nat({ max: 1 })
const step = (
  name: string,
  run: (own: Client, drawn: number, day: Day) => Promise<unknown>,
): fc.Arbitrary<{ readonly run: Step; readonly toString: () => string }> =>
  fc.tuple(who, fc.nat({ max: 30 })).map(([nth, drawn]) => ({
    run: (day) => {
      const own = day.clients[nth]
      return own ? run(own, drawn, day) : Promise.resolve()
    },
    toString: () => `${ids[nth]}: ${name} (${drawn})`,
  }))

/** The id of one of an agent's calls. */
async function someCall(own: Client, drawn: number): Promise<string> {
  const { result } = await own.ask('GET', `calldata/${idOf(own)}/allcallid`)
  const list = result as readonly string[]
  return list[drawn % Math.max(1, list.length)] ?? '1-1'
}
const names = new WeakMap<Client, string>()
const idOf = (own: Client): string => names.get(own) ?? ''
const other = (own: Client): string => ids.find((id) => id !== idOf(own)) ?? ''
const verb = (method: string, path: string) => step(path, (own) => own.voice(method, path))
const state = (path: string) =>
  step(path, (own) => own.ask('POST', `onlineagent/${idOf(own)}/${path}`))
const transfer = (devicetype: number, mode: number, address: (own: Client) => string) =>
  step(`transfer ${devicetype}/${mode}`, (own) =>
    own.voice('POST', 'transfer', { devicetype, mode, address: address(own) }),
  )

const days = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: step('a caller calls', (_own, n) => there.callSupport(callers[n % 3])),
    },
    { weight: 6, arbitrary: verb('PUT', 'answer') },
    { weight: 3, arbitrary: step('time', (_own, n) => there.advance(n * 700)) },
    step('a party acts', (_own, n) =>
      there.control('POST', `parties/${[...callers, ...far][n % 5]}`, {
        do: ['hangup', 'busy', 'answer', 'ignore', 'hangup', 'answer'][n % 6],
      }),
    ),
    step('callout', (own, n) => own.voice('PUT', 'callout', { called: far[n % 2] })),
    step('callinner', (own) => own.voice('PUT', 'callinner', { called: other(own) })),
    step('help', (own, n) =>
      own.voice('POST', 'innerhelp', { dstaddress: other(own), mode: 1 + (n % 2) }),
    ),
    step('help of a queue', (own) =>
      own.voice('POST', 'innerhelp', { dstaddress: '5', devicetype: 1 }),
    ),
    verb('POST', 'hold'),
    verb('POST', 'gethold'),
    verb('DELETE', 'release'),
    verb('POST', 'canceltransfer'),
    step('connecthold', async (own, n) =>
      own.voice('POST', `connecthold/${await someCall(own, n)}`),
    ),
    step('confjoin', async (own, n) =>
      own.voice('POST', 'confjoin', { callid: await someCall(own, n) }),
    ),
    step('dropcall', async (own, n) => own.voice('POST', `dropcall/${await someCall(own, n)}`)),
    step('disconnect', (own) => own.voice('POST', `disconnect/${other(own)}`)),
    step('snatch', (own) => own.voice('PUT', `snatchpickup?destWorkNo=${other(own)}`)),
    transfer(1, 0, () => '5'),
    transfer(1, 2, () => '5'),
    transfer(2, 0, other),
    transfer(2, 2, other),
    transfer(3, 0, () => '8001'),
    transfer(3, 1, () => '8002'),
    transfer(5, 1, () => '88880021'),
    transfer(5, 3, () => '88880021'),
    transfer(5, 4, () => '88880022'),
    state('sayfree'),
    state('saybusy?reason=201'),
    state('cancelbusy'),
    state('rest/60/1'),
    state('work'),
    state('cancelwork'),
    state('autoenteridle/false'),
    state('autoenteridle/true'),
    state('autoanswer/true'),
    state('autoanswer/false'),
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
)

const states: Readonly<Record<string, string>> = {
  AgentState_Ready: 'idle',
  AgentState_CancelNotReady_Success: 'idle',
  AgentState_CancelRest_Success: 'idle',
  AgentState_CancelWork_Success: 'idle',
  AgentState_SetNotReady_Success: 'busy',
  AgentState_SetRest_Success: 'rest',
  AgentState_Work: 'work',
  AgentState_SetWork_Success: 'work',
}

const begins = [
  'AgentEvent_Ringing',
  'AgentEvent_Auto_Answer',
  'AgentEvent_Talking',
  'AgentEvent_Customer_Alerting',
  'AgentEvent_Hold',
]
const ends = [
  'AgentEvent_Call_Release',
  'AgentEvent_No_Answer',
  'AgentEvent_Call_Out_Fail',
  'AgentEvent_Inside_Call_Fail',
  'AgentEvent_Consult_Fail',
]

/** Reads an event as a client would that knows only the tables of sections 4.4 and 6.4. */
function read(told: Told, { eventType, content }: WireEvent): void {
  told.state = states[eventType] ?? told.state
  const callid = typeof content === 'string' ? content : idIn(content)
  if (callid === null) return
  if (begins.includes(eventType)) told.calls.add(callid)
  if (ends.includes(eventType)) told.calls.delete(callid)
  // A conference goes on under one id; a consultation of the same agent has become part of it.
  if (eventType === 'AgentEvent_Conference') {
    told.calls.clear()
    told.calls.add(callid)
  }
}

function idIn(content: unknown): string | null {
  if (typeof content !== 'object' || content === null) return null
  const { callid } = content as { callid?: unknown }
  return typeof callid === 'string' ? callid : null
}

const shown: Readonly<Record<string, number>> = { idle: 4, busy: 3, rest: 8, work: 5 }

async function check(own: Client, told: Told): Promise<void> {
  for (const event of await own.events()) read(told, event)
  const lines = (await there.state()).agents[`huawei/${idOf(own)}`]?.lines ?? []
  const { result } = await own.ask('GET', `onlineagent/${idOf(own)}/agentstatus`)
  const status = result as { agentState: number; isWorking: boolean }
  expect(status.isWorking).toBe(lines.length > 0)
  if (!status.isWorking) {
    expect(status.agentState).toBe(shown[told.state])
    expect([...told.calls]).toEqual([])
  }
  const calls = await own.ask('GET', `calldata/${idOf(own)}/allcallid`)
  expect(calls.result).toHaveLength(lines.length)
}

describe('whatever two agents and their callers do', () => {
  it('a client is told the state that its agent is in, and the end of every call', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (steps) => {
        await there.control('POST', 'reset')
        await there.advance(0)
        await there.set({ signOutAfter: 'off', authMode: 'static', eventBeforeAnswer: 'before' })
        const clients = await Promise.all(ids.map((id) => there.signedIn(id)))
        const told = new Map<Client, Told>()
        for (const [nth, own] of clients.entries()) {
          names.set(own, ids[nth] ?? '')
          told.set(own, { state: 'idle', calls: new Set() })
        }
        for (const { run } of steps) {
          await run({ clients, told })
          for (const [own, known] of told) await check(own, known)
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})
