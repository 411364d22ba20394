/** What the gateway lists: the agent's queues, the calls that wait in them, idle colleagues (huawei 8). */
import { z } from 'zod'
import type { CallStateEvent } from '../../telephony/events.ts'
import type { Colleague, Instant, Queue } from '../../telephony/model.ts'
import { same } from '../../telephony/same.ts'
import { farEnd } from './numbers.ts'
import { mediaOf } from './parties.ts'
import { readCalls } from './sync.ts'
import { waitingId } from './track-calls.ts'
import { callByReference, type Line, nameOf, type Step, type Tracked } from './tracked.ts'

const whole = z.union([z.number(), z.string().regex(/^\d{1,15}$/)]).transform(Number)
const words = z.union([z.string(), z.number()]).transform((value) => String(value).trim())
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().catch(undefined)

/** The items of a list that are what they should be; one that is not spoils no other. */
function itemsOf<S extends z.ZodType>(list: unknown, schema: S): z.output<S>[] {
  return (Array.isArray(list) ? list : []).flatMap((item) => {
    const read = schema.safeParse(item)
    return read.success ? [read.data] : []
  })
}

const skill = z.looseObject({ id: whole, name: optional(words), mediatype: optional(whole) })

export interface Skill {
  readonly id: number
  readonly name: string
  readonly media: Queue['media']
}

export const readSkills = (result: unknown): readonly Skill[] =>
  itemsOf(result, skill).map(({ id, name, mediatype }) => ({
    id,
    name: name || String(id),
    media:
      mediatype === null || mediatype === undefined ? undefined : mediaOf({ mediaType: mediatype }),
  }))

const figures = z.looseObject({ deviceNo: whole, queueSize: whole })

/** How many wait in each queue, by its id. */
export const readFigures = (result: unknown): ReadonlyMap<number, number> =>
  new Map(itemsOf(result, figures).map(({ deviceNo, queueSize }) => [deviceNo, queueSize]))

const idle = z.looseObject({ workno: words, name: optional(words) })

/** Idle agents, the agent himself among them; the gateway documents no list of the others (huawei 14). */
export const readIdle = (result: unknown): readonly Colleague[] =>
  itemsOf(result, idle)
    .filter(({ workno }) => workno !== '')
    .map(({ workno, name }) => ({ id: workno, ...(name ? { name } : {}), state: 'ready' }))

/**
 * What the idle agents tell. Whoever was idle once is still shown: he can be called, and where his phone
 * rings, the call be taken. That he is not idle is all that is known of him then.
 */
export function withIdle(state: Tracked, idle: readonly Colleague[], self: string): Step {
  const told = idle.map(({ id, name = id }) => [id, name] as const)
  const names: Tracked['names'] = { ...state.names, ...Object.fromEntries(told) }
  const own = nameOf({ names }, self)
  const others = Object.keys(names)
    .filter((id) => !idle.some((one) => one.id === id))
    .map((id): Colleague => {
      const name = nameOf({ names }, id)
      return { id, ...(name === undefined ? {} : { name }), state: 'unknown' }
    })
  const colleagues = [...idle, ...others].filter(({ id }) => id !== self)
  return {
    state: same(names, state.names) ? state : { ...state, names },
    events: [
      { type: 'colleaguesRead', colleagues },
      ...(own === undefined || own === nameOf(state, self)
        ? []
        : [{ type: 'agentNamed' as const, name: own }]),
    ],
  }
}

const waiting = z.looseObject({
  callid: words.pipe(z.string().min(1)),
  begintime: optional(whole),
  waitTime: optional(whole),
  calldata: optional(words),
})

export interface WaitingCall {
  readonly reference: string
  readonly event: CallStateEvent
}

/** The calls that wait in one queue (huawei 8: the table has numbers where the sample has strings). */
export function readWaiting(
  result: unknown,
  queue: Pick<Skill, 'id' | 'name'>,
  line: Line,
  now: Instant,
): readonly WaitingCall[] {
  return itemsOf(result, waiting).flatMap((item): WaitingCall[] => {
    const [told] = readCalls(item)
    if (told === undefined) return []
    const number = farEnd(line, told.caller ?? '')?.number
    const { begintime, waitTime, calldata } = item
    const began = begintime ?? (typeof waitTime === 'number' ? now - waitTime * 1000 : undefined)
    return [
      {
        reference: item.callid,
        event: {
          type: 'queued',
          call: waitingId(item.callid),
          certainty: 'confirmed',
          device: 'other',
          facts: {
            media: mediaOf(told) ?? 'voice',
            direction: 'inbound',
            reference: item.callid,
            queue: { id: String(queue.id), name: queue.name },
            ...(number === undefined ? {} : { number }),
            ...(told.called === undefined ? {} : { called: told.called }),
            ...(calldata ? { userData: calldata } : {}),
            ...(began === undefined ? {} : { startedAt: began }),
          },
        },
      },
    ]
  })
}

/**
 * All that waits now; what waited before and does not any more has gone on elsewhere. What was the agent's
 * own since the question was `asked` does not wait.
 */
export function withWaiting(state: Tracked, calls: readonly WaitingCall[], asked: Instant): Step {
  const fresh = calls.filter(
    ({ reference }) =>
      callByReference(state, reference) === undefined &&
      !state.over.some((one) => one.reference === reference && one.at >= asked),
  )
  const references = fresh.map(({ reference }) => reference)
  const gone = state.waiting.filter((reference) => !references.includes(reference))
  return {
    state: { ...state, waiting: references },
    events: [
      ...gone.map((reference) => ({ type: 'diverted' as const, call: waitingId(reference) })),
      ...fresh.map(({ event }) => event),
    ],
  }
}

/** The queues as they are shown; where the calls themselves were read they are counted. */
export function asQueues(
  skills: readonly Skill[],
  counts: ReadonlyMap<number, number>,
  calls: ReadonlyMap<number, readonly WaitingCall[]>,
): readonly Queue[] {
  return skills.map(({ id, name, media }) => {
    const own = calls.get(id)
    const count = own?.length ?? counts.get(id)
    const since = own
      ?.flatMap(({ event }) => event.facts?.startedAt ?? [])
      .toSorted((a, b) => a - b)[0]
    return {
      id: String(id),
      name,
      ...(count === undefined ? {} : { waiting: count }),
      ...(since === undefined ? {} : { longestWaitSince: since }),
      ...(media === undefined ? {} : { media }),
    }
  })
}
