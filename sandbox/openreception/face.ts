import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { createPauses } from '../exchange/pauses.ts'
import type { Face, SocketUser, VendorRequest } from '../face.ts'
import * as alice from './alice/json.ts'
import { createRegistrations } from './alice/registrations.ts'
import { aliceServer } from './alice/server.ts'
import * as b2 from './b2/json.ts'
import { createPeers } from './b2/peers.ts'
import { b2Server } from './b2/server.ts'
import { createUserStates } from './b2/user-states.ts'
import type { CallNews } from './call-record.ts'
import { createCallTable } from './call-table.ts'
import type { App, Desk } from './desk.ts'
import { queryParameter } from './desk.ts'
import { watchExchange } from './exchange-watch.ts'
import { badTokens, userOfToken } from './gatekeeper.ts'
import { giveBack, welcome } from './hall.ts'
import type { NotifierSetup } from './notifier.ts'
import { createNotifier } from './notifier.ts'
import type { DialectName, OpenReceptionSwitches } from './switches.ts'
import { createTokens } from './tokens.ts'
import { createVerbs } from './verbs.ts'
import * as wiki from './wiki/json.ts'
import { wikiServer } from './wiki/server.ts'

interface Setup {
  readonly clock: Clock
  readonly exchange: Exchange
  readonly switches: OpenReceptionSwitches
  readonly random: () => number
}

interface OpenReception {
  readonly faces: readonly Face[]
  /** Puts what the servers share back to the start; each face resets the rest. */
  reset(): void
}

/** Section 11.2. */
const originateMs = 120_000

/** OpenReception's servers in three dialects, each under its own path, all on the one exchange. */
export function createOpenReception(setup: Setup): OpenReception {
  const { clock, exchange, switches, random } = setup
  const table = createCallTable(clock)
  const verbs = createVerbs(exchange, table)
  const tokens = createTokens(clock)
  const pauses = createPauses(clock)

  watchExchange({
    exchange,
    table,
    dialling: (uid) => verbs.dialling(uid),
    welcome: (call) => welcome(call, table, clock, switches.exchange),
    unanswered(call) {
      giveBack(call, table)
      verbs.settle(call.exchangeCall, 'noAnswer')
    },
    neverDialled: (call) => verbs.settle(call, 'noAnswer'),
  })
  table.subscribe(({ call, event }) => {
    if (event !== 'call_state' || call.inbound) return
    clock.after(originateMs, () => {
      if (call.state === 'ringing') exchange.giveUp(call.exchangeCall)
    })
  })

  const deskOf = (
    dialect: DialectName,
    stringify: (value: unknown) => string,
    more: Pick<NotifierSetup, 'onConnection' | 'answer'> = {},
  ): Desk => {
    const own = switches[dialect]
    const notifier = createNotifier({ clock, switches: own, stringify, ...more })
    const forgotten: Desk['forgotten'] = new Set()
    return { ...setup, table, verbs, tokens, pauses, switches: own, notifier, random, forgotten }
  }

  const face = (
    dialect: DialectName,
    desk: Desk,
    serve: (desk: Desk, base: string) => App,
    news: (desk: Desk, news: CallNews) => object | null,
    socketRefusal = () => badTokens[desk.switches.current.badToken],
  ): Face => {
    const base = `/openreception/${dialect}`
    const app = serve(desk, base)
    table.subscribe((told) => {
      if (desk.forgotten.has(told.call)) return
      const payload = news(desk, told)
      if (payload) desk.notifier.publish(told.event, payload)
    })
    return {
      system: `openreception/${dialect}`,
      owns: (path) => path === base || path.startsWith(`${base}/`),
      fetch: (request, env) => app.fetch(request, env),
      openSocket: (request) => openSocket(desk, base, request, socketRefusal),
      restart(keepsCalls) {
        if (!keepsCalls) for (const call of table.calls()) desk.forgotten.add(call)
      },
      reset() {
        desk.notifier.reset()
        desk.forgotten.clear()
      },
    }
  }

  const wikiDesk = deskOf('wiki', JSON.stringify)
  const aliceDesk = deskOf('alice', alice.adaJson)
  const b2Desk = deskOf('b2', JSON.stringify, {
    onConnection: (uid) => {
      const connectionCount = b2Desk.notifier.connections().get(uid) ?? 0
      b2Desk.notifier.publish('connectionState', { state: { uid, connectionCount } })
    },
    answer: echo,
  })
  const peers = createPeers(b2Desk)
  const userStates = createUserStates(b2Desk)
  const registrations = createRegistrations(aliceDesk)
  exchange.onSettled(() => {
    peers.tellChanges()
    registrations.tellChanges()
  })

  const faces = [
    face('wiki', wikiDesk, wikiServer, wiki.newsJson),
    face('alice', aliceDesk, aliceServer, alice.newsJson),
    face(
      'b2',
      b2Desk,
      (desk, base) => b2Server(desk, peers, userStates, base),
      b2.newsJson,
      () => badTokens['403 text'],
    ),
  ]
  return {
    faces,
    reset() {
      pauses.end()
      table.reset()
      verbs.reset()
      tokens.reset()
      peers.reset()
      userStates.reset()
      registrations.reset()
    },
  }
}

function openSocket(
  desk: Desk,
  base: string,
  { path, query }: VendorRequest,
  refusal: () => (typeof badTokens)['401 JSON'],
): SocketUser | Response | null {
  if (path !== `${base}/notifications` || desk.switches.current.socket === 'off') return null
  // A socket is never open to everybody where reading calls is.
  const user = userOfToken(desk, queryParameter(query, 'token'), 'CONNECT')
  if (user) return desk.notifier.connect(user.uid)
  const { status, body } = refusal()
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
}

/** Section 5: what a client says is sent back, if it is JSON. */
function echo(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return JSON.stringify({ status: 'Malformed content - expected JSON string.' })
  }
}
