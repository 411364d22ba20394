import type { Hono } from 'hono'
import * as z from 'zod'
import type { Call } from '../exchange/model.ts'
import { partyNumber } from './call-events.ts'
import { callInfo } from './call-info.ts'
import type { Desk } from './desk.ts'
import type { Env, Handler } from './gateway.ts'
import { fields, integer, lenientBoolean, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Line, Seat } from './seat.ts'
import { currentLine, lineIn, lineOf } from './seat.ts'

/** Calls and their associated data, as they can be read and written (section 8). */

const dataBody = z.object({
  callid: z.string().nullish(),
  calldata: z.string().nullish(),
  isDataEncoded: lenientBoolean.nullish(),
})

const longestData = 16_384
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

export function calldataRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, switches } = desk
  const get = (path: string, handle: Handler) =>
    resource(app, desk, `calldata/:agentid/${path}`, { GET: handle })
  const infoOf = (line: Line | undefined): unknown => {
    const call = line && exchange.call(line.call)
    return call
      ? { ...callInfo(desk, call), callid: line.callid, callfeature: Number(line.feature) }
      : null
  }

  get('waitcallinfo/:skillid', ({ seat, param }) => {
    const queue = exchange.queues().find(({ id }) => id === integer(param('skillid')))
    if (!queue?.systems.includes('huawei')) return fail('600-001')
    const { waitWhileIdle } = switches.current
    const isIdle = seat.state.kind === 'idle' && !seat.isOccupied
    if (isIdle && waitWhileIdle === '100-007') return fail('100-007')
    if (isIdle && waitWhileIdle === 'empty array') return ok([])
    return ok(exchange.waitingCalls(queue.name).map((call) => waitingInfo(desk, call)))
  })

  get('callinfo', ({ seat, query }) => {
    const current = infoOf(currentLine(seat) ?? lineIn(seat, 'held', 'alerting'))
    if (current !== null) return ok(current)
    return ok(query.get('isNoContainLastCall') === 'true' ? null : seat.lastCall)
  })
  get('callinfobeforeanswer', ({ seat }) => ok(infoOf(lineIn(seat, 'alerting'))))
  get('callinfobycallid/:callid', ({ seat, param }) =>
    seat.lines.length > 0 ? ok(infoOf(lineOf(seat, param('callid')))) : fail('100-007'),
  )

  const held = (seat: Seat): Answer => {
    const list = seat.lines.filter(({ state }) => state === 'held').map(infoOf)
    return list.length > 0 ? ok(list) : fail('400-003')
  }
  get('holdlist', ({ seat }) => held(seat))
  get('holdlistex/:workno', ({ param }) => {
    const other = desk.seats.get(`huawei/${param('workno')}`)
    return other?.session ? held(other) : fail('300-001')
  })

  get('allcallid', ({ seat }) => ok(seat.lines.map(({ callid }) => callid)))
  get('remotenumbers', ({ seat }) => ok(seat.lines.flatMap((line) => farNumbers(desk, seat, line))))
  get('callnums', ({ seat }) => ok(seat.lines.length))
  get('isprocesscall', ({ seat }) => ok(seat.lines.length > 0))
  get('privatecallinfo', () => ok([]))
  const statistics: Handler = ({ seat }) =>
    ok({
      talktime: Math.round(seat.talkedMs / 1000),
      answernums: seat.answered,
      calloutnums: seat.calledOut,
    })
  get('statistics', statistics)
  get('statisticsEx', statistics)

  get('appdata', ({ seat, query }) => {
    const facts = factsOf(desk, seat, query.get('callId') ?? query.get('callid'))
    if (!facts) return fail('100-007')
    const isEncoded = query.get('isEncodeResult') === 'true'
    return ok(isEncoded ? Buffer.from(facts.data).toString('base64') : facts.data)
  })

  resource(app, desk, 'calldata/:agentid/setcalldataex', {
    PUT: ({ seat, body }) => {
      const wanted = fields(body, dataBody)
      if (!wanted) return fail('000-002')
      const { calldata, isDataEncoded, callid } = wanted
      if (calldata === undefined || calldata === null) return fail('400-002')
      const data = isDataEncoded ? Buffer.from(calldata, 'base64').toString() : calldata
      return setData(desk, seat, callid ?? null, data)
    },
  })
  resource(app, desk, 'calldata/:agentid', {
    PUT: ({ seat, query }) => {
      const data = query.get('calldata')
      return data === null ? fail('400-002') : setData(desk, seat, query.get('callid'), data)
    },
  })
}

function setData(desk: Desk, seat: Seat, callid: string | null, data: string): Answer {
  if (bytesOf(data) > longestData) return fail('000-002')
  const facts = factsOf(desk, seat, callid)
  if (!facts) return fail('400-001')
  facts.data = data
  return ok()
}

/** Where the data of a call or media session is kept; of the current call when none is named. */
function factsOf(desk: Desk, seat: Seat, callid: string | null): { data: string } | undefined {
  const chat = callid ? desk.media.find(seat, callid) : undefined
  if (chat) return desk.media.of(chat)
  const line = callid
    ? lineOf(seat, callid)
    : (currentLine(seat) ?? lineIn(seat, 'alerting', 'held'))
  return line && desk.book.byId(line.call)
}

function waitingInfo(desk: Desk, call: Call): unknown {
  const info = callInfo(desk, call)
  const { waitShape } = desk.switches.current
  if (waitShape === 'strings') return info
  if (waitShape === 'ints')
    return { ...info, caller: Number(info.caller), called: Number(info.called) }
  const { trunkNo: _trunkNo, logontimes: _logontimes, ...short } = info
  return short
}

function farNumbers(desk: Desk, seat: Seat, line: Line): readonly string[] {
  const legs = desk.exchange.call(line.call)?.legs ?? []
  return legs
    .filter(({ device }) => !('agent' in device && device.agent === seat.key))
    .map(({ device }) => partyNumber(desk, device))
}
