/** The one place where an association's state changes, and from where what has changed is told. */
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { CommandId } from '../../telephony/model.ts'
import type { Batch, Environment } from '../connector.ts'
import { createStream, type Stream } from '../stream.ts'
import type { SeenCall } from './call-object.ts'
import { type Crew, crewChanges, NOBODY } from './crew.ts'
import { awaiting, type Effect, settle, stands } from './effects.ts'
import type { Remembered } from './memory.ts'
import { observe, type Step, type Tracked } from './tracker.ts'

export interface Station {
  readonly state: Remembered
  readonly crew: Crew
  readonly stream: Stream<Batch>
  /** What the settings and the server say of the agent. */
  readonly me: { readonly id: string; readonly extension: string }
  /** Whether something is waited for, so that reads are to come sooner. */
  readonly expecting: boolean
  /** Takes a step, and tells it; resolves when that was stored. */
  apply(step: Step, more?: readonly TelephonyEvent[]): Promise<void>
  /** Changes what is remembered beside the calls. */
  remember(change: Partial<Remembered>): void
  /** Changes who is there, and tells it. */
  meet(change: (crew: Crew) => Crew): Promise<void>
  tell(events: readonly TelephonyEvent[]): Promise<void>
  /** A call as an answer shows it: true only as long as no event has overtaken it. */
  answered(seen: SeenCall, asked: Moment): Promise<void>
  /** Remembers this moment, to know later what was heard since. */
  moment(): Moment
  /** Notes that an event told of this call. */
  heard(reference: string): void
  heardSince(moment: Moment): ReadonlySet<string>
  /** A command was taken: its effect is there already, or is waited for. */
  expect(command: CommandId, effect: Effect): 'done' | 'accepted'
  /** Until `found` holds, at most `ms` milliseconds; whether it does. */
  until(found: (state: Tracked) => boolean, ms: number, signal: AbortSignal): Promise<boolean>
  /** Called when something was asked for that a read may show. */
  onExpect: () => void
}

export type Moment = number

export function createStation(start: Remembered, env: Environment, me: Station['me']): Station {
  const stream = createStream<Batch>()
  let state = start
  /** What was last given away to be stored. */
  let stored = start
  let crew = NOBODY
  let count = 0
  const lastHeard = new Map<string, Moment>()
  let waiting = 0
  let changed = () => {}
  let nextChange = new Promise<void>((resolve) => {
    changed = resolve
  })

  const push = (events: readonly TelephonyEvent[]): Promise<void> => {
    if (events.length === 0 && state === stored) return Promise.resolve()
    stored = state
    changed()
    nextChange = new Promise((resolve) => {
      changed = resolve
    })
    return stream.push({ events, memory: state })
  }

  /** What follows from the calls as they are now: effects that have come, and who is busy. */
  const consequences = (): readonly TelephonyEvent[] => {
    const settled = settle(state.tracked, state.awaiting, env.now())
    if (settled.events.length > 0) state = { ...state, awaiting: settled.awaiting }
    const about = crewChanges(crew, state.tracked.calls, me)
    crew = about.crew
    return [...about.events, ...settled.events]
  }

  const station: Station = {
    get state() {
      return state
    },
    get crew() {
      return crew
    },
    stream,
    me,
    get expecting() {
      return waiting > 0 || state.awaiting.length > 0
    },
    apply(step, more = []) {
      for (const remark of step.remarks) env.remark(remark)
      if (step.state !== state.tracked) state = { ...state, tracked: step.state }
      return push([...step.events, ...more, ...consequences()])
    },
    remember(change) {
      state = { ...state, ...change }
    },
    meet(change) {
      crew = change(crew)
      return push(consequences())
    },
    tell: (events) => push(events),
    answered(seen, asked) {
      if (station.heardSince(asked).has(seen.reference)) return Promise.resolve()
      station.heard(seen.reference)
      return station.apply(observe(state.tracked, seen, { kind: 'answer' }, me.id))
    },
    moment: () => count,
    heard(reference) {
      count += 1
      // The latest ones last, so that the oldest can be dropped.
      lastHeard.delete(reference)
      lastHeard.set(reference, count)
      const [oldest] = lastHeard.keys()
      if (lastHeard.size > HEARD_KEPT && oldest !== undefined) lastHeard.delete(oldest)
    },
    heardSince: (moment) =>
      new Set([...lastHeard].flatMap(([reference, at]) => (at > moment ? [reference] : []))),
    expect(command, effect) {
      if (stands(state.tracked, effect) === 'shown') return 'done'
      state = { ...state, awaiting: [...state.awaiting, awaiting(command, effect, env.now())] }
      void push([])
      station.onExpect()
      return 'accepted'
    },
    async until(found, ms, signal) {
      const limit = env.now() + ms
      waiting += 1
      station.onExpect()
      try {
        while (!found(state.tracked)) {
          const left = limit - env.now()
          if (left <= 0 || signal.aborted) return false
          const woken = new AbortController()
          const enough = AbortSignal.any([signal, woken.signal])
          await Promise.race([nextChange, env.sleep(left, enough)])
          woken.abort()
        }
        return true
      } finally {
        waiting -= 1
      }
    },
    onExpect: () => {},
  }
  return station
}

const HEARD_KEPT = 500
