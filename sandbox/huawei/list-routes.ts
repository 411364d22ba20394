import type { Hono } from 'hono'
import * as z from 'zod'
import type { Queue } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { isSignedIn, phoneOf } from './desk.ts'
import { accessCodes, ivrs, restReasons, vdnId } from './directory.ts'
import type { Env, Handler } from './gateway.ts'
import { fields, integer, lenientInt, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Seat } from './seat.ts'
import { agentState } from './state-routes.ts'

/** Queues, other destinations and colleagues (section 8). Where no page shows a list, its shape is INFERRED. */
export function listRoutes(app: Hono<Env>, desk: Desk): void {
  queueLists(app, desk)
  colleagueLists(app, desk)
}

const statBody = z.object({ skills: z.array(lenientInt).max(100) })

function queueLists(app: Hono<Env>, desk: Desk): void {
  const { exchange, seats } = desk
  const get = (path: string, handle: Handler) =>
    resource(app, desk, `queuedevice/:agentid/${path}`, { GET: handle })
  const queues = () => exchange.queues().filter(({ systems }) => systems.includes('huawei'))
  const waiting = (list: readonly Queue[]) =>
    list.reduce((sum, { name }) => sum + exchange.waitingCalls(name).length, 0)
  const mine = ({ key }: Seat) => queues().filter(({ members }) => members.includes(key))
  const listed = (list: readonly Queue[]): Answer =>
    list.length > 0 ? ok(list.map(({ id, name }) => ({ id, name, mediatype: 5 }))) : fail('600-001')

  get('agentvdnskill', () => listed(queues()))
  get('vdnskill/:vdnid', ({ param }) => listed(integer(param('vdnid')) === vdnId ? queues() : []))
  get('agentskill/:workNo', ({ param }) => {
    const seat = seats.get(`huawei/${param('workNo')}`)
    return seat ? listed(mine(seat)) : fail('300-002')
  })
  get('ivrinfo', () => ok(ivrs))
  get('innoinfo', () =>
    ok(accessCodes.map(({ code, name }) => ({ id: code, name, accessCode: code }))),
  )

  get('skillwaitnum/:skillid', ({ param }) => {
    const queue = queues().find(({ id }) => id === integer(param('skillid')))
    return queue ? ok(waiting([queue])) : fail('600-001')
  })
  get('waitnum', () => ok(waiting(queues())))
  get('waitnumbyagent', ({ seat }) => ok(waiting(mine(seat))))

  resource(app, desk, 'queuedevice/:agentid/queryacdstat', {
    POST: ({ body }) => {
      const wanted = fields(body, statBody)
      if (!wanted) return fail('000-002')
      return ok(
        queues()
          .filter(({ id }) => wanted.skills.includes(id))
          .map((queue) => statistics(desk, queue)),
      )
    },
  })
}

function statistics(desk: Desk, queue: Queue) {
  const members = [...desk.seats.values()].filter(
    (seat) => queue.members.includes(seat.key) && isSignedIn(desk, seat),
  )
  const calls = desk.exchange.waitingCalls(queue.name)
  const longest = calls[0] ? desk.clock.now() - calls[0].startedAt : 0
  return {
    pilotNbr: queue.name,
    deviceNo: queue.id,
    queueSize: calls.length,
    queueTime: Math.round(longest / 1000),
    loadFactor: 0,
    estWaitTime: 0,
    loggedOnAgents: members.length,
    availAgents: members.filter((seat) => agentState(desk, seat) === 4).length,
    transferFlg: 0,
    transferDeviceType: 0,
    transferDeviceNo: '',
    skillDescrip: queue.title,
  }
}

function colleagueLists(app: Hono<Env>, desk: Desk): void {
  const { seats, exchange } = desk
  const get = (path: string, handle: Handler) =>
    resource(app, desk, `agentgroup/:agentid/${path}`, { GET: handle })
  const online = () => [...seats.values()].filter((seat) => isSignedIn(desk, seat))
  const inState = (state: number | null) =>
    online().filter((seat) => agentState(desk, seat) === state)
  const short = ({ member }: Seat) => ({ workno: member.workno, name: member.name })
  const full = (seat: Seat) => ({
    ...short(seat),
    status: agentState(desk, seat),
    phonenum: phoneOf(desk, seat),
  })
  const oneOf = (workno: string): Answer => {
    const seat = seats.get(`huawei/${workno}`)
    return seat ? ok(full(seat)) : fail('300-002')
  }

  get('idleagent', () => ok(inState(4).map(short)))
  get('allagentstatus', () => ok(online().map(full)))
  get('alllocalagentstatus', () => ok(online().map(full)))
  get('onlineagentonvdn', () => ok(online().map(full)))
  get('agentlistbystatus', ({ query }) => {
    const state = integer(query.get('status'))
    return state === null ? fail('000-002') : ok(inState(state).map(full))
  })
  get('agentbyworkno/:workno', ({ param }) => oneOf(param('workno')))
  get('agentbyskill/:skillid', ({ param, query }) => {
    const queue = exchange.queues().find(({ id }) => id === integer(param('skillid')))
    if (!queue) return fail('600-001')
    const limit = integer(query.get('agentLimit') ?? '500')
    if (limit === null || limit < 1 || limit > 500) return fail('000-002')
    const members = online().filter(({ key }) => queue.members.includes(key))
    return ok(members.slice(0, limit).map(full))
  })
  get('grouponvdn', () => ok([{ id: 1, name: 'Front desk' }]))
  get('restreason', () => ok(restReasons))
  get('ispickup', () => ok(true))
  get('iscallout', () => ok(true))
}
