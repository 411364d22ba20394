/** What is read of a call server: its calls, and who is there. */
import type { Problem } from '../../telephony/model.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { callObject, readCallList, type SeenCall } from './call-object.ts'
import { withPhones, withUser } from './crew.ts'
import { parseJson } from './frame.ts'
import { readPeople, readPhones, readUserStates, userState } from './people.ts'
import { isUnknownPath, readProblem } from './problems.ts'
import type { Requests } from './requests.ts'
import type { Station } from './station.ts'
import { after, reconcile, type Step, stateTold, vanished } from './tracker.ts'
import * as wire from './wire.ts'

export type CallsRead =
  | { readonly ok: true; readonly step: Step; readonly unreadable: number }
  | { readonly ok: false; readonly problem: Problem }

export interface Reading {
  /** All calls, and what follows from them; the step is not applied yet. */
  calls(signal: AbortSignal): Promise<CallsRead>
  /** Who is there; what cannot be read stays as it was. */
  people(signal: AbortSignal): Promise<void>
  /** Whether the agent's own telephone can take or make a call; undefined when nobody can tell. */
  phoneFree(signal: AbortSignal): Promise<boolean | undefined>
  /** What a server that tells of nothing says of the token when it is asked. */
  tokenProblem(signal: AbortSignal): Promise<Problem | undefined>
}

export const NOT_UNDERSTOOD = problem('protocol', 'openreception.notUnderstood', '200')

/** The calls in an answer to `wire.calls`; 204 is the wiki's way to say that there are none. */
export function callsIn(
  answer: HttpAnswer,
): { readonly calls: readonly SeenCall[]; readonly unreadable: number } | undefined {
  if (answer.kind !== 'answer') return undefined
  return answer.status === 204 ? { calls: [], unreadable: 0 } : readCallList(parseJson(answer.text))
}

export function createReading(caller: wire.Caller, station: Station, requests: Requests): Reading {
  const { dialect } = caller

  const textOf = (answer: HttpAnswer): unknown =>
    answer.kind === 'answer' && answer.status === 200 ? parseJson(answer.text) : undefined

  /**
   * The wiki's list says nothing of a call it leaves out; `/call/state` does. GET first, POST once where
   * the address is not known; a status document is final (3.1).
   */
  const leftOut = async (reference: string, signal: AbortSignal): Promise<Step | undefined> => {
    const known = station.state.stateMethod
    const nothing = vanished(station.state.tracked, reference)
    if (known === 'none') return nothing
    for (const method of known === undefined ? (['GET', 'POST'] as const) : [known]) {
      const answer = await requests.read(wire.callState(caller, method, reference), signal)
      if (answer.kind !== 'answer') return undefined
      if (answer.status === 405 || isUnknownPath(answer)) continue
      station.remember({ stateMethod: method })
      if (answer.status === 404) return nothing
      const told = callObject.safeParse(wrapped(parseJson(answer.text)))
      return told.success ? stateTold(station.state.tracked, told.data, station.me.id) : undefined
    }
    if (known === undefined) station.remember({ stateMethod: 'none' })
    return nothing
  }

  return {
    async calls(signal) {
      const asked = station.moment()
      const answer = await requests.read(wire.calls(caller), signal)
      const failed = readProblem(dialect, answer)
      if (failed !== undefined) return { ok: false, problem: failed }
      const list = callsIn(answer)
      if (list === undefined) return { ok: false, problem: NOT_UNDERSTOOD }
      const settled = new Set<string>()
      let before: Step = { state: station.state.tracked, events: [], remarks: [] }
      if (dialect === 'wiki') {
        const listed = new Set(list.calls.map(({ reference }) => reference))
        for (const [reference, { place }] of Object.entries(station.state.tracked.calls)) {
          if (place !== 'own' || listed.has(reference)) continue
          if (station.heardSince(asked).has(reference)) continue
          const step = await leftOut(reference, signal)
          settled.add(reference)
          if (step !== undefined) await station.apply(step)
        }
        before = { ...before, state: station.state.tracked }
      }
      const touched = new Set([...station.heardSince(asked), ...settled])
      const step = after(
        before,
        reconcile(station.state.tracked, list.calls, touched, station.me.id),
      )
      return { ok: true, step, unreadable: list.unreadable }
    },

    async people(signal) {
      const phones = wire.phones(caller)
      if (phones === undefined) return
      const seen = readPhones(textOf(await requests.read(phones, signal)))
      if (dialect !== 'openreception') {
        if (seen !== undefined) await station.meet((crew) => withPhones(crew, seen))
        return
      }
      const everybody = readPeople(textOf(await requests.read(wire.users(caller), signal)))
      const states = readUserStates(textOf(await requests.read(wire.userStates(caller), signal)))
      const own = await requests.read(wire.userState(caller), signal)
      const told = userState.safeParse(textOf(own))
      // Not set yet: the official client takes that for paused (section 4).
      const unset = own.kind === 'answer' && own.status === 404 && !isUnknownPath(own)
      const mine = told.success
        ? [told.data]
        : unset
          ? [{ uid: station.me.id, state: 'notReady' as const }]
          : []
      if (signal.aborted) return
      await station.meet((crew) => {
        const known = seen === undefined ? crew : withPhones(crew, seen)
        const people = everybody.length > 0 ? everybody : known.people
        return [...states, ...mine].reduce(withUser, { ...known, people })
      })
    },

    async phoneFree(signal) {
      const { extension } = station.me
      if (dialect !== 'openreception' || extension === '') return undefined
      const answer = await requests.read(wire.phone(caller, extension), signal)
      const [seen] = readPhones([textOf(answer)]) ?? []
      if (seen === undefined) return undefined
      // The server itself says what is wrong with a telephone that is not there.
      return seen.free || seen.state === 'unregistered'
    },

    async tokenProblem(signal) {
      if (dialect !== 'openreception') return undefined
      const answer = await requests.read(wire.connections(caller), signal)
      return answer.kind === 'answer' && answer.status === 403
        ? problem('auth', 'openreception.tokenRefused', '403')
        : undefined
    },
  }
}

/** `/call/state` puts the call into a member `call`. */
function wrapped(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'call' in json ? json.call : json
}
