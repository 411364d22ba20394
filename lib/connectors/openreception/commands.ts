/**
 * Commands as single requests and as the compositions of section 3: a request that must wait for the
 * effect of the one before it waits for the event, never for a time.
 */
import type { Capabilities } from '../../telephony/capabilities.ts'
import type { Command } from '../../telephony/commands.ts'
import type { CommandId, Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { Environment, Outcome } from '../connector.ts'
import { problem } from '../problems.ts'
import { withUser } from './crew.ts'
import { type Effect, ownReferences, stands } from './effects.ts'
import type { Reading } from './reading.ts'
import type { Station } from './station.ts'
import { callOf, consulting, notConsulting, referenceOf, vanished } from './tracker.ts'
import type { Taken, Verbs } from './verbs.ts'
import type { Caller } from './wire.ts'

/** Milliseconds until the effect of one request of several must show. */
const STEP_LIMIT = 5000
/** Between two looks at the agent's own telephone. */
const PHONE_PAUSE = 250
/** How long a greeting is waited for. */
const GREETING_LIMIT = 20_000
/** How long the news of a lock may come after the refusal that was its effect. */
const LOCK_NEWS = 1000

export type Execute = (command: Command, id: CommandId, signal: AbortSignal) => Promise<Outcome>

interface CommandParts {
  readonly caller: Caller
  readonly capabilities: Capabilities
  readonly env: Environment
  readonly station: Station
  readonly verbs: Verbs
  readonly reading: Reading
}

export function createCommands(parts: CommandParts): Execute {
  const { caller, capabilities, env, station, verbs, reading } = parts
  const { dialect } = caller

  const entry = (reference: string) => callOf(station.state.tracked, reference)
  const speaks = (reference: string): boolean =>
    stands(station.state.tracked, { kind: 'speaks', reference }) === 'shown'

  /** Until the call is parked; a call that ended meanwhile is not. */
  const parked = (reference: string, signal: AbortSignal): Promise<boolean> =>
    station
      .until((calls) => stands(calls, { kind: 'parked', reference }) !== 'open', STEP_LIMIT, signal)
      .then(() => stands(station.state.tracked, { kind: 'parked', reference }) === 'shown')

  /** Until the agent's own telephone is free, where the server minds. */
  const phoneFree = async (signal: AbortSignal): Promise<boolean> => {
    const limit = env.now() + STEP_LIMIT
    while (!signal.aborted) {
      if ((await reading.phoneFree(signal)) !== false) return true
      if (env.now() >= limit) return false
      await env.sleep(PHONE_PAUSE, signal)
    }
    return false
  }

  /** Parks what is spoken in, where the server does not do so by itself; undefined when all is well. */
  const makeRoom = async (
    active: string | undefined,
    signal: AbortSignal,
  ): Promise<Outcome | undefined> => {
    if (dialect === 'alice' || active === undefined || !speaks(active)) return undefined
    const taken = await verbs.park(active, signal)
    if (!taken.ok) return taken.failure
    if (!(await parked(active, signal))) return refused('timeout', 'openreception.notParked')
    return (await phoneFree(signal)) ? undefined : refused('timeout', 'openreception.parkedOnly')
  }

  const finish = (id: CommandId, taken: Taken<unknown>, effect: Effect | undefined): Outcome => {
    if (!taken.ok) return taken.failure
    return { kind: effect === undefined ? 'done' : station.expect(id, effect) }
  }

  /** Until the greeting is over; the news of it may come after the refusal that was its effect. */
  const unlocked = async (
    reference: string,
    signal: AbortSignal,
  ): Promise<'free' | 'gone' | 'locked'> => {
    const waits = () => entry(reference)?.place === 'hall'
    const isUp = () => entry(reference)?.locked === true
    const left = () => entry(reference) !== undefined && !waits()
    await station.until(() => isUp() || left(), LOCK_NEWS, signal)
    const over = await station.until(() => !isUp() || left(), GREETING_LIMIT, signal)
    if (!waits()) return 'gone'
    return over ? 'free' : 'locked'
  }

  /** Takes one call. While its greeting is played: waits for the end of that, and tries once more. */
  const take = async (
    reference: string,
    signal: AbortSignal,
  ): Promise<Taken<string | undefined>> => {
    const first = await verbs.pickup(reference, signal)
    if (first.ok || !isLocked(first.status, reference)) return first
    const became = await unlocked(reference, signal)
    if (became === 'free' && !signal.aborted) return verbs.pickup(reference, signal)
    return became === 'gone' ? { ok: false, failure: lost(reference) } : first
  }

  /** 409 says so itself; a 404 is about a lock only where one was seen (12.2 P5). */
  const isLocked = (status: number | undefined, reference: string): boolean =>
    status === 409 || (status === 404 && entry(reference)?.locked === true)

  const lost = (reference: string) => {
    const owner = entry(reference)?.owner
    return owner === undefined
      ? refused('notFound', 'openreception.notWaiting')
      : refused('conflict', 'openreception.handledBy', { agent: owner })
  }

  /** The next call, where the server does not know whose turn it is: the longest waiting that is free. */
  const hunt = async (signal: AbortSignal): Promise<Taken<string | undefined>> => {
    const waiting = Object.entries(station.state.tracked.calls)
      .filter(([, { place, locked }]) => place === 'hall' && !locked)
      .toSorted(([, a], [, b]) => (a.facts.startedAt ?? 0) - (b.facts.startedAt ?? 0))
    for (const [reference] of waiting) {
      if (signal.aborted || entry(reference)?.place !== 'hall') continue
      const taken = await verbs.pickup(reference, signal)
      const elsewhere = !taken.ok && [403, 404, 409].includes(taken.status ?? 0)
      if (!elsewhere) return taken
    }
    return { ok: false, failure: refused('notFound', 'openreception.nobodyWaits') }
  }

  const pickUp = async (
    reference: string | undefined,
    id: CommandId,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const before = ownReferences(station.state.tracked)
    const taken =
      reference !== undefined
        ? await take(reference, signal)
        : await (dialect === 'openreception' ? hunt(signal) : verbs.pickup(undefined, signal))
    const which = taken.ok ? taken.value : undefined
    return finish(
      id,
      taken,
      which === undefined ? { kind: 'another', before } : { kind: 'speaks', reference: which },
    )
  }

  /** Takes a parked call back, after the one that is spoken in was parked. */
  const goTo = async (
    held: string,
    active: string | undefined,
    id: CommandId,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const hindered = await makeRoom(active, signal)
    if (hindered !== undefined) return hindered
    return finish(id, await take(held, signal), { kind: 'speaks', reference: held })
  }

  const dial = async (
    number: string,
    forCall: string | undefined,
    id: CommandId,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const known = forCall === undefined ? undefined : entry(forCall)
    const reception = known?.facts.queue?.id ?? caller.config.reception
    if (reception === '' && dialect !== 'wiki') {
      return refused('invalid', 'openreception.contextMissing')
    }
    const before = ownReferences(station.state.tracked)
    if (known !== undefined) {
      station.remember({ tracked: consulting(station.state.tracked, known.id, number) })
    }
    const dialling = { number, reception, ...(forCall === undefined ? {} : { forCall }) }
    const taken = await verbs.originate(dialling, signal)
    if (!taken.ok && taken.failure.kind === 'refused') {
      station.remember({ tracked: notConsulting(station.state.tracked) })
    }
    return finish(id, taken, { kind: 'another', before })
  }

  const hangUp = async (reference: string, signal: AbortSignal): Promise<Taken> => {
    const taken = await verbs.hangup(reference, signal)
    if (taken.ok || taken.status !== 404) return taken
    // It has ended already, and that is what was wanted (section 7).
    if (taken.failure.problem.sentence !== 'openreception.callGone') return taken
    station.heard(reference)
    void station.apply(vanished(station.state.tracked, reference))
    return { ok: true, value: undefined }
  }

  const goBack = async (
    held: string,
    active: string,
    id: CommandId,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const taken = await hangUp(active, signal)
    if (!taken.ok) return taken.failure
    const left = await station.until(
      (calls) => callOf(calls, active) === undefined,
      STEP_LIMIT,
      signal,
    )
    if (!left || !(await phoneFree(signal))) return refused('timeout', 'openreception.clearedOnly')
    return finish(id, await take(held, signal), { kind: 'speaks', reference: held })
  }

  const setState = async (
    command: Extract<Command, { service: 'setAgentState' }>,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const option = capabilities.agentStates.find(
      ({ id, state }) =>
        id === command.option || (command.option === undefined && state === command.state),
    )
    if (option === undefined) return refused('invalid', 'openreception.stateUnknown')
    const taken = await verbs.setState(option.state === 'ready' ? 'ready' : 'paused', signal)
    if (!taken.ok) return taken.failure
    const user = taken.value ?? { uid: station.me.id, state: option.state }
    void station.meet((crew) => withUser(crew, user))
    return { kind: 'done' }
  }

  /** What the server calls this call of ours. */
  const named = (call: string): string | undefined => referenceOf(station.state.tracked, call)

  return async (command, id, signal) => {
    const support = capabilities.services[command.service]
    if (support.by === 'nobody') {
      return { kind: 'refused', problem: { kind: 'invalid', sentence: support.because } }
    }
    switch (command.service) {
      case 'pickupCall':
        return pickUp(command.reference, id, signal)
      case 'makeCall':
        return dial(command.number, undefined, id, signal)
      case 'setAgentState':
        return setState(command, signal)
      case 'clearConnection':
      case 'parkCall': {
        const reference = named(command.call)
        if (reference === undefined) return GONE
        if (command.service === 'clearConnection') {
          const taken = await hangUp(reference, signal)
          return finish(id, taken, { kind: 'gone', references: [reference] })
        }
        return finish(id, await verbs.park(reference, signal), { kind: 'parked', reference })
      }
      case 'retrieveCall': {
        const held = named(command.call)
        const active = ownReferences(station.state.tracked).find(speaks)
        return held === undefined ? GONE : goTo(held, active, id, signal)
      }
      case 'consultationCall': {
        const reference = named(command.call)
        if (reference === undefined) return GONE
        const hindered = await makeRoom(reference, signal)
        return hindered ?? dial(command.number, reference, id, signal)
      }
      case 'alternateCall': {
        const held = named(command.held)
        const active = command.active === undefined ? undefined : named(command.active)
        return held === undefined ? GONE : goTo(held, active, id, signal)
      }
      case 'reconnectCall':
      case 'transferCall': {
        const held = named(command.held)
        const active = named(command.active)
        if (held === undefined || active === undefined) return ONE_GONE
        if (command.service === 'reconnectCall') return goBack(held, active, id, signal)
        const taken = await verbs.transfer(held, active, signal)
        return finish(id, taken, { kind: 'gone', references: [held, active] })
      }
      default:
        return refused('invalid', 'openreception.notDocumented')
    }
  }
}

const refused = (
  kind: Problem['kind'],
  sentence: SentenceKey,
  values?: Problem['values'],
): { readonly kind: 'refused'; readonly problem: Problem } => ({
  kind: 'refused',
  problem: problem(kind, sentence, undefined, values),
})

const GONE: Outcome = refused('notFound', 'openreception.callGone')
const ONE_GONE: Outcome = refused('notFound', 'openreception.oneGone')
