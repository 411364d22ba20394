/** Single requests that change something, each sent once, but for the other method that 3.1 allows. */
import { z } from 'zod'
import type { Problem } from '../../telephony/model.ts'
import type { HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { callObject, type SeenCall } from './call-object.ts'
import { parseJson } from './frame.ts'
import { type SeenUser, userState } from './people.ts'
import { commandFailure, type Failure, type Verb } from './problems.ts'
import type { Requests } from './requests.ts'
import type { Station } from './station.ts'
import { withLeg } from './tracker.ts'
import * as wire from './wire.ts'

/** What a request came to; without a failure it was taken. */
export type Taken<T = undefined> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly status?: number }

export interface Verbs {
  /** Without a reference the next call; the value is its reference, where the answer names one. */
  pickup(reference: string | undefined, signal: AbortSignal): Promise<Taken<string | undefined>>
  park(reference: string, signal: AbortSignal): Promise<Taken>
  hangup(reference: string, signal: AbortSignal): Promise<Taken>
  originate(dialling: wire.Dialling, signal: AbortSignal): Promise<Taken>
  transfer(held: string, active: string, signal: AbortSignal): Promise<Taken>
  setState(state: 'ready' | 'paused', signal: AbortSignal): Promise<Taken<SeenUser | undefined>>
}

const bridged = z.looseObject({
  source_call: callObject.optional(),
  destination_call: callObject.optional(),
})
const dialledLeg = z.looseObject({ call: z.looseObject({ id: z.string() }) })

export function createVerbs(
  caller: wire.Caller,
  station: Station,
  requests: Requests,
  remark: (detail: string) => void,
): Verbs {
  const { dialect } = caller

  const judge = (verb: Verb, answer: HttpAnswer): Failure | undefined =>
    commandFailure(dialect, verb, answer)
  const failed = (failure: Failure, answer: HttpAnswer): Taken<never> => ({
    ok: false,
    failure,
    ...(answer.kind === 'answer' ? { status: answer.status } : {}),
  })
  const done: Taken = { ok: true, value: undefined }
  const callIn = (answer: HttpAnswer): SeenCall | undefined => {
    const read = callObject.safeParse(parseJson(answer.kind === 'answer' ? answer.text : ''))
    return read.success ? read.data : undefined
  }

  /** Sends a verb on a call, and believes what the answer shows of it unless an event was faster. */
  const once = async (
    verb: Verb,
    request: wire.Request,
    signal: AbortSignal,
    limit?: number,
  ): Promise<{ readonly taken: Taken; readonly call?: SeenCall }> => {
    const asked = station.moment()
    const answer = await requests.command(request, signal, limit)
    const failure = judge(verb, answer)
    if (failure !== undefined) return { taken: failed(failure, answer) }
    const call = callIn(answer)
    // Alice's answer to a dialling names the leg to the agent's own phone, and no state.
    if (call === undefined || call.phase === 'passing') return { taken: done }
    void station.answered(call, asked)
    return { taken: done, call }
  }

  const transferBy = (
    method: 'GET' | 'POST',
    held: string,
    active: string,
    signal: AbortSignal,
  ): Promise<HttpAnswer> => requests.command(wire.transfer(caller, method, held, active), signal)

  return {
    async pickup(reference, signal) {
      const verb = reference === undefined ? 'pickupNext' : 'pickup'
      const { taken, call } = await once(verb, wire.pickup(caller, reference), signal)
      if (!taken.ok) return taken
      if (call?.owner !== undefined && call.owner !== station.me.id) {
        return { ok: false, failure: { kind: 'unknown', problem: notThisAgent(call.owner) } }
      }
      return { ok: true, value: call?.reference ?? reference }
    },

    async park(reference, signal) {
      return (await once('park', wire.park(caller, reference), signal)).taken
    },

    async hangup(reference, signal) {
      const answer = await requests.command(wire.hangup(caller, reference), signal)
      const failure = judge('hangup', answer)
      return failure === undefined ? done : failed(failure, answer)
    },

    async originate(dialling, signal) {
      const asked = station.moment()
      const request = wire.originate(caller, dialling)
      const answer = await requests.command(request, signal, wire.ORIGINATE_LIMIT)
      const failure = judge('originate', answer)
      if (failure !== undefined) return failed(failure, answer)
      const json = parseJson(answer.kind === 'answer' ? answer.text : '')
      const leg = dialledLeg.safeParse(json)
      if (leg.success) {
        station.remember({ tracked: withLeg(station.state.tracked, leg.data.call.id) })
      }
      const call = callIn(answer)
      if (call !== undefined && call.phase !== 'passing') void station.answered(call, asked)
      return done
    },

    async transfer(held, active, signal) {
      const asked = station.moment()
      const byPage = dialect === 'wiki' && station.state.transferMethod !== 'POST'
      let answer = await transferBy(byPage ? 'GET' : 'POST', held, active, signal)
      if (byPage && isElsewhere(answer)) {
        answer = await transferBy('POST', held, active, signal)
        if (answer.kind === 'answer' && !isElsewhere(answer)) {
          station.remember({ transferMethod: 'POST' })
        }
      } else if (byPage && answer.kind === 'answer') station.remember({ transferMethod: 'GET' })
      const failure = judge('transfer', answer)
      if (failure !== undefined) return failed(failure, answer)
      if (dialect === 'wiki') {
        const read = bridged.safeParse(parseJson(answer.kind === 'answer' ? answer.text : ''))
        // The page's own example is no valid JSON: a 200 counts all the same (3.1).
        if (!read.success) remark('the answer to a transfer')
        for (const call of [read.data?.source_call, read.data?.destination_call]) {
          if (call?.phase === 'joined') void station.answered(call, asked)
        }
      }
      return done
    },

    async setState(state, signal) {
      const answer = await requests.command(wire.setUserState(caller, state), signal)
      const failure = judge('setAgentState', answer)
      if (failure !== undefined) return failed(failure, answer)
      const read = userState.safeParse(parseJson(answer.kind === 'answer' ? answer.text : ''))
      return { ok: true, value: read.success ? read.data : undefined }
    },
  }
}

/** 404 and 405 lead to the other method, whatever the body says (3.1). */
const isElsewhere = (answer: HttpAnswer): boolean =>
  answer.kind === 'answer' && (answer.status === 404 || answer.status === 405)

const notThisAgent = (agent: string): Problem =>
  problem('protocol', 'openreception.notThisAgent', '200', { agent })
