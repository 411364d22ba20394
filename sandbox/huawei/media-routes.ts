import type { Hono } from 'hono'
import * as z from 'zod'
import type { Chat, ChatTarget } from '../exchange/chats.ts'
import { tellFailure } from './chat-events.ts'
import type { Desk } from './desk.ts'
import { accessCodes } from './directory.ts'
import type { Env, Handler } from './gateway.ts'
import { fields, integer, lenientInt, resource } from './gateway.ts'
import type { Answer } from './retcodes.ts'
import { fail, ok } from './retcodes.ts'
import type { Seat } from './seat.ts'

/** Media sessions (section 9); they are answered and ended by the interfaces of voice calls. */

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Section 9.3, to the letter. */
const transferBody = z.object({
  callid: z.string().min(1),
  caller: z.string().optional(),
  devicetype: lenientInt,
  mode: lenientInt,
  address: z.string().min(1).max(24),
  calldata: z
    .string()
    .refine((data) => bytesOf(data) <= 2048)
    .optional(),
  skillId: lenientInt.optional(),
})

type Wanted = z.output<typeof transferBody>

/** 1.9 KB (section 9.2). */
const longestMessage = 1945

const messageBody = z.object({
  callid: z.string().min(1),
  userid: z.string().optional(),
  data: z.union([z.string(), z.record(z.string(), z.unknown())]),
})

const one = lenientInt.pipe(z.int().min(1).max(60))
const numberBody = z.object({ mediaType: lenientInt, callnums: one })
const numbersBody = z.object({ totalCallNum: one, agentMediaCallNums: z.array(z.unknown()) })

export function mediaRoutes(app: Hono<Env>, desk: Desk): void {
  const post = (path: string, handle: Handler) =>
    resource(app, desk, `mediacall/:agentid/${path}`, {
      POST: (asked) =>
        desk.switches.current.mediaErrors === '106-001' ? fail('106-001') : handle(asked),
    })

  post('transfer', ({ seat, body }) => {
    const answer = transfer(desk, seat, body)
    // The SEED page's answer has no `result`.
    return desk.switches.current.mediaTransferResult === 'off'
      ? { ...answer, withoutResult: true }
      : answer
  })

  post('sendmessage', ({ seat, body }) => {
    const wanted = fields(body, messageBody)
    if (!wanted) return fail('000-002')
    const { callid, data } = wanted
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    if (text === '' || text === '{}') return fail('106-002')
    if (bytesOf(text) > longestMessage) return fail('000-002')
    if (mine(desk, seat, callid) === undefined) return fail('100-007')
    desk.media.chats.say(callid, 'agent', text)
    return ok()
  })

  post('setcallnums', ({ seat, body }) => {
    const wanted = fields(body, numberBody)
    if (!wanted) return fail('106-003')
    seat.maxChats = wanted.callnums
    desk.media.chats.distribute()
    return ok()
  })

  post('setcallnumsbymediatype', ({ seat, body }) => {
    const wanted = fields(body, numbersBody)
    if (!wanted) return fail('106-003')
    seat.maxChats = wanted.totalCallNum
    desk.media.chats.distribute()
    return ok()
  })
}

/** The session of that id, if this agent has it and not only its offer. */
function mine(desk: Desk, seat: Seat, callid: string): Chat | undefined {
  const chat = desk.media.find(seat, callid)
  return chat?.agent === seat.key ? chat : undefined
}

function transfer(desk: Desk, seat: Seat, body: unknown): Answer {
  const { mediaErrors, succTrans } = desk.switches.current
  if (mediaErrors !== 'off') return fail(mediaErrors)
  const wanted = fields(body, transferBody)
  if (!wanted) return fail('000-002')
  if (![1, 2, 4].includes(wanted.devicetype)) return fail('106-004')
  if (wanted.mode !== 0 && wanted.mode !== 2) return fail('000-002')
  const chat = mine(desk, seat, wanted.callid)
  if (!chat || chat.transferredBy !== null) return fail('100-007')
  const stays = wanted.mode === 2
  const target = targetOf(desk, wanted)
  if (!target || (stays && succTrans !== 0 && succTrans !== 'never arrives')) {
    tellFailure(desk, seat, chat)
    return ok()
  }
  const facts = desk.media.of(chat)
  const before = { ...facts }
  facts.isStaying = stays
  facts.transferredFrom = `A${seat.member.workno}`
  if (wanted.calldata !== undefined) facts.data = wanted.calldata
  const handed = desk.media.chats.transfer(chat.id, seat.key, target, stays)
  if (!handed.done) {
    Object.assign(facts, before)
    tellFailure(desk, seat, chat)
  }
  return ok()
}

function targetOf(desk: Desk, { devicetype, address }: Wanted): ChatTarget | null {
  if (devicetype === 2) return { agent: `huawei/${address}` }
  const queue =
    devicetype === 1
      ? desk.exchange.queues().find(({ id }) => id === integer(address))?.name
      : accessCodes.find(({ code }) => code === address)?.queue
  return queue === undefined ? null : { queue }
}
