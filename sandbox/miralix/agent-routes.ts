import type { Hono } from 'hono'
import type { Exchange } from '../exchange/exchange.ts'
import { busycallJson } from './busycall.ts'
import type { Desk } from './desk.ts'
import { isLoggedIn } from './desk.ts'
import type { Member } from './directory.ts'
import { account, fullName, identify, members } from './directory.ts'
import type { Env, Request } from './http.ts'
import { answerJson, integer, parameters, resource, segment } from './http.ts'
import { numberOf } from './recordings.ts'
import { spend } from './switches.ts'

/** What can be read about agents (sections 4 and 5). */
export function agentRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk
  const agents = `/mot/${account}/agents`

  resource(app, agents, {
    GET: (c) => {
      const listed = selectAgents(c, desk)
      return listed ? answerJson(c, switches, listed.map(listItem(exchange))) : c.body(null, 400)
    },
  })

  resource(app, `${agents}/:type/:identification/busycall`, {
    GET: (c) => {
      const member = identify(segment(c, 'type'), segment(c, 'identification'))
      if (typeof member === 'number') return c.body(null, member)
      if (!parameters(c, switches.current, [])) return c.body(null, 400)
      return isLoggedIn(desk, member) ? busycall(c, desk, member) : c.body(null, 404)
    },
  })

  resource(app, `${agents}/:type/:identification/roles`, {
    GET: (c) => {
      const member = identify(segment(c, 'type'), segment(c, 'identification'))
      if (typeof member === 'number') return c.body(null, member)
      if (!parameters(c, switches.current, [])) return c.body(null, 400)
      const queueItem = (id: number) => ({ Id: id, Name: queueTitle(exchange, id) })
      const roles = member.roles.map(({ id, name, queueIds }) => ({
        Id: id,
        Name: name,
        Queues: queueIds.map(queueItem),
      }))
      return answerJson(c, switches, roles)
    },
  })
}

/** Agents by login state, as the `state` parameter of two requests means it; null for an unknown state. */
export function inLoginState(exchange: Exchange, state: string): readonly Member[] | null {
  switch (state) {
    case 'any':
      return members
    case 'loggedIn':
      return members.filter((member) => isLoggedIn({ exchange }, member))
    case 'loggedout':
    case 'loggedOut':
      return members.filter((member) => !isLoggedIn({ exchange }, member))
    default:
      return null
  }
}

/** The agents that `state`, `filter` and `values` name (section 4.1); null for a 400. */
function selectAgents(c: Request, { exchange, switches }: Desk): readonly Member[] | null {
  const query = parameters(c, switches.current, ['state', 'filter', 'values'])
  const inState = query && inLoginState(exchange, query.get('state') ?? 'loggedIn')
  if (!query || !inState) return null
  const filter = query.get('filter')
  if (filter === undefined) return query.has('values') ? null : inState
  const values = (query.get('values') ?? '').split(',')
  if (values.some((value) => value === '')) return null
  if (filter === 'tagsOr')
    return inState.filter(({ tags }) => values.some((tag) => tags.includes(tag)))
  if (filter === 'tagsAnd')
    return inState.filter(({ tags }) => values.every((tag) => tags.includes(tag)))
  const ids = values.map(integer)
  if (ids.includes(null)) return null
  if (filter === 'ids') return inState.filter(({ id }) => ids.includes(id))
  if (filter !== 'inQueue') return null
  return inState.filter(
    (member) =>
      isLoggedIn({ exchange }, member) &&
      member.roles.some(({ queueIds }) => queueIds.some((id) => ids.includes(id))),
  )
}

const listItem = (exchange: Exchange) => (member: Member) => ({
  AgentId: member.id,
  AgentName: fullName(member),
  AgentStatus: status(exchange, member.key),
})

/** The status values are not known; these are the words of the statistics data (section 4.4). */
function status(exchange: Exchange, key: string): string {
  const agent = exchange.agent(key)
  if (!agent || agent.availability === 'loggedOff') return 'LoggedOut'
  const line = exchange.linesOf(key).find(({ leg }) => leg.state !== 'alerting')
  if (line) return line.call.queue === null ? 'PrivateCallUnknown' : 'OfficeTeamCall'
  if (agent.missedOffer) return 'Quarantined'
  return agent.availability === 'ready' ? 'Ready' : 'Paused'
}

function busycall(c: Request, { exchange, switches }: Desk, member: Member): Response {
  const line = exchange.linesOf(member.key).find(({ call }) => call.queue !== null)
  const queue = exchange.queues().find(({ name }) => name === line?.call.queue)
  if (!line || !queue) return idle(c, switches)
  const call = {
    agentId: member.id,
    agentName: fullName(member),
    callId: line.call.id,
    caller: numberOf(exchange, line.call.caller),
    queueId: queue.id,
    queueName: queue.title,
    phase: line.leg.state === 'alerting' ? ('offered' as const) : ('answered' as const),
    queuedAt: line.call.startedAt,
    answeredAt: line.call.answeredAt,
  }
  return answerJson(c, switches, busycallJson(call, switches.current))
}

function idle(c: Request, switches: Desk['switches']): Response {
  if (spend(switches, 'badJson')) return c.body('{"AgentId":', 200)
  switch (switches.current.idleBusycall) {
    case 'empty':
      return c.body('', 200)
    case 'null':
      return c.body('null', 200, { 'Content-Type': 'application/json; charset=utf-8' })
    case 204:
      return c.body(null, 204)
  }
}

const queueTitle = (exchange: Exchange, id: number): string =>
  exchange.queues().find((queue) => queue.id === id)?.title ?? ''
