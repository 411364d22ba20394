import type { Hono } from 'hono'
import type { Call, Queue } from '../exchange/model.ts'
import { isOffered, isWaiting } from '../exchange/model.ts'
import { inLoginState } from './agent-routes.ts'
import type { Desk } from './desk.ts'
import type { Member } from './directory.ts'
import { account, company, fullName } from './directory.ts'
import type { Env, Request } from './http.ts'
import { answerJson, integer, parameters, resource, segment } from './http.ts'

/** Queues, their agents, and the removal of queued calls (sections 4.3 and 8). */
export function queueRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk
  const queues = `/mot/${account}/queues`
  const ours = () => exchange.queues().filter(({ systems }) => systems.includes('miralix'))
  const queueById = (id: number | null) => ours().find((queue) => queue.id === id)

  resource(app, queues, {
    GET: (c) => {
      if (!parameters(c, switches.current, [])) return c.body(null, 400)
      const items = ours().map(({ id, title }) => ({ Id: id, Name: title }))
      return answerJson(c, switches, items)
    },
  })

  resource(app, `${queues}/:queueId/agents`, {
    GET: (c) => {
      const id = integer(segment(c, 'queueId'))
      const query = parameters(c, switches.current, ['state'])
      const inState = query && inLoginState(exchange, query.get('state') ?? 'loggedIn')
      if (id === null || !inState) return c.body(null, 400)
      const queue = queueById(id)
      if (!queue) return c.body(null, 404)
      return answerJson(c, switches, inState.filter(isIn(queue)).map(queueAgent(queue)))
    },
  })

  resource(app, `${queues}/calls/:queueCallId`, {
    DELETE: (c) => remove(c, desk, findQueued(c, desk)),
  })

  resource(app, `${queues}/:queueId/calls/:queueCallId`, {
    DELETE: (c) => {
      const queue = queueById(integer(segment(c, 'queueId')))
      const call = findQueued(c, desk)
      return remove(c, desk, call?.queue === queue?.name ? call : undefined)
    },
  })
}

/** The call of the path that waits or is being offered. */
function findQueued(c: Request, { exchange }: Desk): Call | undefined {
  const id = integer(segment(c, 'queueCallId'))
  const ours = exchange.queues().filter(({ systems }) => systems.includes('miralix'))
  const call = exchange.call(id ?? 0)
  if (!call || !ours.some(({ name }) => name === call.queue)) return undefined
  return isWaiting(call) || isOffered(call) ? call : undefined
}

function remove(c: Request, { exchange, switches }: Desk, call: Call | undefined): Response {
  if (!call || !parameters(c, switches.current, [])) return c.body(null, 404)
  if (isOffered(call) && switches.current.deleteOffered === 409)
    return answerJson(c, switches, { QueueInquiryId: call.id, DeleteResult: 'OfferedToAgent' }, 409)
  exchange.removeQueued(call.id)
  return answerJson(c, switches, { QueueInquiryId: call.id, DeleteResult: 'Deleted' })
}

const isIn = (queue: Queue) => (member: Member) =>
  member.roles.some(({ queueIds }) => queueIds.includes(queue.id))

const queueAgent = (queue: Queue) => (member: Member) => ({
  AgentId: member.id,
  AgentForename: member.forename,
  AgentSurname: member.surname,
  AgentName: fullName(member),
  AgentEmail: member.email,
  AgentDepartmentName: company.departmentName,
  AgentDepartmentId: company.departmentId,
  AgentCompanyName: company.name,
  Roles: member.roles
    .filter(({ queueIds }) => queueIds.includes(queue.id))
    .map(({ id, name }) => ({ Id: id, Name: name })),
})
