import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Faults } from './control/faults.ts'
import { createFaults } from './control/faults.ts'
import { createLive } from './control/live.ts'
import type { RequestLog } from './control/request-log.ts'
import { createRequestLog } from './control/request-log.ts'
import { controlRoutes } from './control/routes.ts'
import { createChats } from './exchange/chats.ts'
import type { SandboxClock } from './exchange/clock.ts'
import { createClock } from './exchange/clock.ts'
import type { Exchange } from './exchange/exchange.ts'
import { createExchange } from './exchange/exchange.ts'
import type { Face } from './face.ts'
import { createHuaweiFace } from './huawei/face.ts'
import type { HuaweiSwitches } from './huawei/switches.ts'
import { createHuaweiSwitches } from './huawei/switches.ts'
import { createMiralixFace } from './miralix/face.ts'
import type { MiralixSwitches } from './miralix/switches.ts'
import { createMiralixSwitches } from './miralix/switches.ts'
import { createOpenReception } from './openreception/face.ts'
import type { OpenReceptionSwitches } from './openreception/switches.ts'
import { createOpenReceptionSwitches } from './openreception/switches.ts'
import type { Switches } from './switches.ts'
import type { VendorGate } from './vendor-gate.ts'
import { createVendorGate } from './vendor-gate.ts'
import { world } from './world.ts'

export interface SandboxOptions {
  readonly clock?: SandboxClock
  /** A number from 0 up to 1, for the relay's random delay. */
  readonly random?: () => number
  /** Mounts more on the same server, for instance the demo CRM. */
  readonly extra?: (app: Hono) => void | Promise<void>
}

export interface Sandbox {
  readonly app: Hono<{ Bindings: HttpBindings }>
  readonly exchange: Exchange
  readonly clock: SandboxClock
  readonly requests: RequestLog
  readonly switches: {
    readonly miralix: Switches<MiralixSwitches>
    readonly huawei: Switches<HuaweiSwitches>
    readonly openreception: OpenReceptionSwitches
  }
  /** For the requests that ask for a WebSocket, which do not come by `app`. */
  readonly gate: VendorGate
  readonly faults: Faults
  /** Everything back to the start: calls, agents, switches, faults, requests, and the clock real. */
  reset(): void
}

const answerDelayMs = 1000
/** OpenReception, section 11.2: how long an agent's own phone is rung. */
const agentChannelMs = 5000

const isReceptionist = (agent: string): boolean => agent.startsWith('openreception/')

/** A contact centre with its vendors' faces and its control interface, not yet listening. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = createClock(), random = Math.random, extra } = options
  const miralix = createMiralixSwitches()
  const huawei = createHuaweiSwitches()
  const log = createRequestLog()
  const live = createLive()
  const faults = createFaults(clock)
  const offerTimeoutMs = (agent: string) => {
    if (isReceptionist(agent)) return agentChannelMs
    const { offerTimeout } = miralix.current
    const seconds = agent.startsWith('huawei/') ? huawei.current.noAnswer : offerTimeout
    return seconds === 'off' ? null : seconds * 1000
  }
  const exchange = createExchange({
    clock,
    world,
    policy: {
      answerDelayMs,
      offerTimeoutMs,
      isAttended: (agent) => faces.some((face) => face.attends?.(agent)),
      restsAfterMiss: (agent) => !isReceptionist(agent),
    },
  })
  exchange.subscribe(() => live.touch())
  const room = (agent: string) => Math.max(0, ...faces.map((face) => face.chatRoom?.(agent) ?? 0))
  const chats = createChats({ clock, exchange, room, offerTimeoutMs })
  chats.subscribe(() => live.touch())
  exchange.onSettled(() => chats.distribute())
  const openreception = createOpenReceptionSwitches((phone) => {
    for (const { key } of exchange.agents()) if (isReceptionist(key)) exchange.setPhone(key, phone)
  })
  const receptions = createOpenReception({ clock, exchange, switches: openreception, random })
  const faces: readonly Face[] = [
    createMiralixFace({ clock, exchange, switches: miralix, random }),
    createHuaweiFace({ clock, exchange, switches: huawei, random, chats }),
    ...receptions.faces,
  ]

  const reset = () => {
    clock.reset()
    faults.clear()
    log.clear()
    miralix.reset()
    huawei.reset()
    const { wiki, alice, b2 } = openreception
    for (const switches of [openreception.exchange, wiki, alice, b2]) switches.reset()
    exchange.reset()
    receptions.reset()
    chats.reset()
    for (const face of faces) face.reset()
    gate.reset()
  }

  const app = new Hono<{ Bindings: HttpBindings }>()
  const gate = createVendorGate({ clock, faces, faults, log, onTraffic: () => live.touch() })
  app.use(gate.middleware)
  app.get('/', (c) => c.redirect('/sandbox'))
  app.get('/sandbox', serveStatic({ path: 'index.html', root: `${import.meta.dirname}/page` }))
  app.use(
    '/sandbox/page/*',
    serveStatic({
      root: `${import.meta.dirname}/page`,
      rewriteRequestPath: (path) => path.replace('/sandbox/page', ''),
    }),
  )
  for (const { system, control } of faces) if (control) app.route(`/sandbox/${system}`, control)
  app.route(
    '/sandbox',
    controlRoutes({
      clock,
      exchange,
      chats,
      faults,
      log,
      live,
      switches: new Map<string, Switches<object>>([
        ['miralix', miralix],
        ['huawei', huawei],
        ['openreception', openreception.exchange],
        ['openreception/wiki', openreception.wiki],
        ['openreception/alice', openreception.alice],
        ['openreception/b2', openreception.b2],
      ]),
      takesDirectCalls: (system) =>
        system === 'miralix' ? miralix.current.directCalls === 'on' : system !== 'openreception',
      restart(system, { keepsCalls, downMs }) {
        const face = faces.find((known) => known.system === system)
        if (!face?.restart) return false
        gate.cutOff(face, downMs)
        face.restart(keepsCalls)
        return true
      },
      reset,
    }),
  )
  const more = new Hono()
  await extra?.(more)
  app.route('/', more)

  return {
    app,
    gate,
    faults,
    exchange,
    clock,
    requests: log,
    switches: { miralix, huawei, openreception },
    reset,
  }
}
