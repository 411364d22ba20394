import { createClock } from '../../../sandbox/exchange/clock.ts'
import { createExchange } from '../../../sandbox/exchange/exchange.ts'
import type { Call, LegState } from '../../../sandbox/exchange/model.ts'
import type { RunningSandbox } from '../../../sandbox/server.ts'
import { startSandbox } from '../../../sandbox/server.ts'
import { world } from '../../../sandbox/world.ts'
import { exchangeAt } from '../../../scripts/exchange.ts'

export const derek = 'miralix/12'
export const maja = 'miralix/13'
export const ellen = '+4561774427'
export const kirsten = '+4583509040'
export const colleague = '103'

/** An exchange whose clock stands still; far ends answer after 1 s, offers run out after 20 s. */
export function bench() {
  const clock = createClock()
  clock.setMode('manual')
  const exchange = createExchange({
    clock,
    world,
    policy: {
      answerDelayMs: 1000,
      offerTimeoutMs: () => 20_000,
      isAttended: () => false,
      restsAfterMiss: () => true,
    },
  })
  return { clock, exchange }
}

/** A call's legs as text, for instance `['+4561774427 connected', 'miralix/12 held']`. */
export const legsOf = (call: Call | undefined): readonly string[] =>
  (call?.legs ?? [])
    .map(({ device, state }) => `${'agent' in device ? device.agent : device.party} ${state}`)
    .sort()

export const linesOf = (
  { exchange }: Pick<ReturnType<typeof bench>, 'exchange'>,
  agent: string,
): readonly LegState[] => exchange.linesOf(agent).map(({ leg }) => leg.state)

/** A bench on which Derek talks to Ellen, who came in by the support queue. */
export function inConversation() {
  const own = bench()
  own.exchange.callQueue(ellen, 'support')
  own.exchange.answerCall(derek)
  return own
}

/** A bench on which Derek holds Ellen (47821) and talks to Kirsten (47822). */
export function inConsultation() {
  const own = inConversation()
  own.exchange.consultationCall(derek, kirsten)
  own.clock.advance(1000)
  return own
}

/** A sandbox on a free port, with short ways to speak to it. */
export async function running() {
  const started: RunningSandbox = await startSandbox({ port: 0 })
  const send = (method: string) => (path: string, body?: unknown) =>
    fetch(`${started.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  const vendor = (
    method: string,
    path: string,
    init: { readonly secret?: string; readonly body?: string } = {},
  ) =>
    fetch(`${started.url}/mot/greenbox/${path}`, {
      method,
      headers: { 'X-Miralix-Shared-Secret': init.secret ?? 'sandbox-secret' },
      ...(init.body === undefined ? {} : { body: init.body }),
    })
  const { state, requests } = exchangeAt(started.url)
  return {
    ...started,
    state,
    requests,
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    remove: send('DELETE'),
    vendor,
    /** Sets switches of the Miralix face. */
    set: (miralix: object) => send('PUT')('/sandbox/switches', { miralix }),
    /** Moves the stopped clock. */
    advance: (advanceMs: number) => send('POST')('/sandbox/clock', { mode: 'manual', advanceMs }),
    /** The body of `busycall` as text. */
    busycall: async () => (await vendor('GET', 'agents/id/12/busycall')).text(),
  }
}

export type Running = Awaited<ReturnType<typeof running>>
