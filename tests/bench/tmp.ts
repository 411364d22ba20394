/**
 * Huawei's gateway: how soon an event is on screen, what an idle session costs, what ten thousand polls
 * leave behind, and how fast a queue of events is drained. The first two in a browser; the others in
 * Node, against a sandbox in a process of its own, without the pauses between polls.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { en } from '../../lib/wording/en.ts'
import { exchangeAt } from '../../scripts/exchange.ts'
import { type Stage, setStage } from '../../scripts/stage.ts'
import { root } from '../../scripts/steps.ts'
import { AGENT_291, seeSignedIn, seeState, signIn } from '../browser/huawei-desk.ts'
import { signInHastily } from '../contract/huawei-haste.ts'
import { percentile, table } from './figures.ts'

const ROUNDS = 60
const IDLE_SECONDS = 30
const POLLS = 10_000
const EVENTS = 1000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const tell = async (server: string, event: object): Promise<void> => {
  const response = await fetch(`${server}/sandbox/huawei/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ agent: '291', ...event }),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** From the event's arrival at the gateway to the agent's state in the popup. */
async function onScreen({ popup, sandbox }: Stage, label: string, event: object): Promise<number> {
  const seen = popup.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('.state-button')?.textContent?.includes(text)) return
          watcher.disconnect()
          resolve(Date.now())
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document, { subtree: true, childList: true, characterData: true })
        look()
      }),
    label,
  )
  // After a poll's pause, so that the gateway holds a poll back, as it does most of the time.
  await pause(400 + Math.random() * 600)
  const sent = Date.now()
  await tell(sandbox.url, { event })
  return (await seen) - sent
}

/** What the same browser needs for a bare request to the same server, there and back. */
const bareRequests = ({ popup, sandbox }: Stage): Promise<number[]> =>
  popup.evaluate(
    async ({ url, rounds }) => {
      const times: number[] = []
      for (let i = 0; i < rounds; i += 1) {
        const began = performance.now()
        await fetch(url, { method: 'PUT' })
        times.push(performance.now() - began)
      }
      return times
    },
    { url: `${sandbox.url}/agentgateway/resource/nothing`, rounds: ROUNDS },
  )

const NOT_READY = { eventType: 'AgentState_SetNotReady_Success', content: { reason: '200' } }
const READY = { eventType: 'AgentState_Ready', content: null }

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** MB of live objects, once the time limits of the requests before have run out. */
async function heap(): Promise<number> {
  await pause(35_000)
  for (let i = 0; i < 3; i += 1) collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

const server = spawn(process.execPath, ['sandbox/main.ts', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const [first] = await once(createInterface(server.stdout), 'line')
  const { url } = JSON.parse(String(first)) as { url: string }
  const exchange = exchangeAt(url)
  const session = await signInHastily(url)
  await session.until((event) => event.type === 'agentStateChanged')
  const chat = await exchange.chat('88880021', { system: 'huawei', agent: '291' })
  await session.until((event) => event.type === 'delivered')
  await exchange.inChat(chat, 'huawei', '291', 'answer')

  await exchange.setSwitches({ huawei: { pollWait: 'off' } })
  const polls = async (count: number): Promise<number> => {
    const began = performance.now()
    // Each event takes one poll and each empty queue another.
    for (let half = 0; half < count / 2; half += 1) {
      await exchange.write(chat, `${half}`)
      await session.until(({ type }) => type === 'messageExchanged')
    }
    return performance.now() - began
  }
  await polls(1000)
  const before = await heap()
  await exchange.forgetRequests()
  const took = await polls(POLLS)
  const after = await heap()
  console.log(
    `heap before ${before.toFixed(2)} MB, after ${POLLS} polls ${after.toFixed(2)} MB (${(after - before).toFixed(2)} MB), ${(POLLS / (took / 1000)).toFixed(0)} polls/s`,
  )

  for (let nth = 0; nth < EVENTS; nth += 1) await exchange.write(chat, `event ${nth}`)
  const heard: string[] = []
  const began = performance.now()
  await session.until((event) => {
    if (event.type === 'messageExchanged') heard.push(event.message.text)
    return heard.length === EVENTS
  })
  const inOrder = heard.every((text, nth) => text === `event ${nth}`)
  console.log(
    `${EVENTS} queued events: ${heard.length} taken, ${new Set(heard).size} different, ${inOrder ? 'in order' : 'NOT in order'}, ${((performance.now() - began) / EVENTS).toFixed(2)} ms each`,
  )
  if (!inOrder || heard.length !== EVENTS) process.exitCode = 1
  session.close()
} finally {
  server.kill()
}
