import type { Answer } from '../answer.ts'
import type { App, Desk, Request } from '../desk.ts'
import { callsOf, idOf } from '../desk.ts'
import { badTokens, userBehind } from '../gatekeeper.ts'
import { nothing, ok } from './answers.ts'
import { channelOf } from './json.ts'
import type { Peers } from './peers.ts'

/** Phones, channels and recordings, as the call server passes them on from its exchange (section 3.4). */
export function exchangeRoutes(
  app: App,
  desk: Desk,
  peers: Peers,
  answer: (c: Request, given: Answer) => Response,
): void {
  const guarded = (handler: (c: Request) => Answer) => (c: Request) =>
    answer(c, userBehind(c, desk) ? handler(c) : badTokens[desk.switches.current.badToken])
  const read = (path: string, handler: (c: Request) => Answer) => app.get(path, guarded(handler))

  read('/peer', () => ok(peers.list()))
  read('/peer/:name', (c) => {
    const name = c.req.param('name') ?? ''
    const peer = peers.json(name)
    return peer ? ok(peer) : { status: 404, body: `No peer with name ${name}` }
  })
  read('/channel', () => ok([...channels(desk).values()]))
  read('/channel/:id', (c) => {
    const channel = channels(desk).get(c.req.param('id') ?? '')
    return channel ? ok(channel) : nothing
  })
  read('/activerecording', () => ok([]))
  read('/activerecording/:channel', (c) => ({
    status: 404,
    body: `No active recording on channel ${c.req.param('channel')}`,
  }))
  app.post(
    '/state/reload',
    guarded(() => {
      desk.notifier.publish('callStateReload', {})
      return ok({})
    }),
  )
}

/** No more of a channel is known than that it has variables, and the name of one of them. */
function channels(desk: Desk): ReadonlyMap<string, object> {
  const calls = callsOf(desk).map(
    (call) =>
      [
        String(idOf(desk, call)),
        { variables: call.context === null ? {} : { '__or__context-call-id': call.context } },
      ] as const,
  )
  const legs = desk.table
    .legs()
    .filter(({ isOpen }) => isOpen)
    .map((leg) => [channelOf(leg), { variables: {} }] as const)
  return new Map([...calls, ...legs])
}
