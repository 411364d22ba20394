/** An association at work: the socket, the reads beside it, and the commands. */
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { Problem } from '../../telephony/model.ts'
import type { Association, Environment } from '../connector.ts'
import type { Http } from '../http.ts'
import { problem } from '../problems.ts'
import { flow } from '../stream.ts'
import { openreceptionCapabilities } from './capabilities.ts'
import { createCommands } from './commands.ts'
import type { OpenreceptionConfig } from './config.ts'
import { withPhone, withUser } from './crew.ts'
import { readFrame } from './frame.ts'
import type { Remembered } from './memory.ts'
import { needsPerson } from './problems.ts'
import { createReading } from './reading.ts'
import { createRequests } from './requests.ts'
import { nextRead, SILENCE } from './rhythm.ts'
import { type EventSocket, keepSocket } from './socket.ts'
import { createStation } from './station.ts'
import { observe } from './tracker.ts'
import { createVerbs } from './verbs.ts'
import { type Caller, eventSocket } from './wire.ts'

/** What of an unknown frame goes into a remark: no server needs more to name an event. */
const LONGEST_NAME = 60

export function createAssociation(
  config: OpenreceptionConfig,
  token: string,
  http: Http,
  env: Environment,
  start: Remembered,
): Association {
  const caller: Caller = { config, dialect: start.dialect, token }
  const capabilities = openreceptionCapabilities(config, start.dialect)
  const extension = config.extension || start.extension
  const station = createStation(start, env, { id: config.agent, extension })
  const requests = createRequests(http, token)
  const misread = (detail: string) => env.remark({ kind: 'notUnderstood', detail })
  const verbs = createVerbs(caller, station, requests, misread)
  const reading = createReading(caller, station, requests)
  const commands = createCommands({ caller, capabilities, env, station, verbs, reading })
  const stopped = new AbortController()
  let watched: readonly string[] = []
  let failures = 0
  /** The sentence that is shown for the link: said once, whatever the number of failures. */
  let trouble: string | undefined = 'not asked yet'
  let frames = 0
  /** Who is there is read when the association begins, and again when events may have been missed. */
  let peopleDue = true
  let wake = () => {}

  const stop = async (found: Problem): Promise<void> => {
    await station.tell([{ type: 'linkStopped', problem: found }])
    stopped.abort()
  }

  const fail = async (found: Problem): Promise<void> => {
    failures += 1
    if (needsPerson(found)) return stop(found)
    const told = trouble === found.sentence
    trouble = found.sentence
    await station.tell(told ? [] : [{ type: 'linkTrouble', problem: found }])
  }

  const onFrame = (data: unknown): void => {
    frames += 1
    const frame = readFrame(data)
    switch (frame.kind) {
      case 'call': {
        const { call, event, at } = frame
        station.heard(call.reference)
        const source = { kind: 'event' as const, name: event, ...(at === undefined ? {} : { at }) }
        const step = observe(station.state.tracked, call, source, config.agent)
        void station.apply(step)
        if (step.doubtful) wake()
        break
      }
      case 'phone':
        void station.meet((crew) => withPhone(crew, frame.phone))
        break
      case 'user':
        void station.meet((crew) => withUser(crew, frame.user))
        break
      case 'reload':
        peopleDue = true
        wake()
        break
      case 'unknown':
        env.remark({ kind: 'unknownEvent', detail: frame.event.slice(0, LONGEST_NAME) })
        break
      case 'unreadable':
        misread('an event')
        break
      case 'ignored':
    }
  }

  const readCalls = async (signal: AbortSignal): Promise<'same' | 'changed' | 'failed'> => {
    const read = await reading.calls(signal)
    if (signal.aborted) return 'failed'
    if (!read.ok) {
      await fail(read.problem)
      return 'failed'
    }
    if (read.unreadable > 0) misread(`${read.unreadable} calls of the list`)
    const up: readonly TelephonyEvent[] = trouble === undefined ? [] : [{ type: 'linkUp' }]
    trouble = undefined
    failures = 0
    await station.apply(read.step, up)
    return read.step.events.length > 0 ? 'changed' : 'same'
  }

  const loop = async (signal: AbortSignal): Promise<void> => {
    let wasOpen = false
    let askedAfter = 0
    let first = () => {}
    const tried = new Promise<void>((resolve) => {
      first = resolve
    })
    const socket: EventSocket = keepSocket({
      env,
      address: eventSocket(caller),
      signal,
      onFrame,
      onChange: () => {
        if (socket.open) peopleDue = true
        else if (wasOpen && trouble === undefined) {
          trouble = LOST.sentence
          void station.tell([{ type: 'linkTrouble', problem: LOST }])
        }
        if (wasOpen !== socket.open) wake()
        wasOpen = socket.open
        first()
      },
    })
    signal.addEventListener('abort', first, { once: true })
    // Read after it is open, so that nothing happens unseen in between.
    await tried
    while (!signal.aborted) {
      const nap = new AbortController()
      wake = () => nap.abort()
      station.onExpect = wake
      const framesBefore = frames
      const steady = socket.open && !peopleDue
      const became = await readCalls(signal)
      if (became !== 'failed' && peopleDue && !signal.aborted) {
        peopleDue = false
        await reading.people(signal)
      }
      if (!socket.open && socket.failures > askedAfter) {
        askedAfter = socket.failures
        const refused = await reading.tokenProblem(signal)
        if (refused !== undefined && !signal.aborted) await stop(refused)
      }
      if (signal.aborted) return
      const own = Object.values(station.state.tracked.calls)
      const pulse = {
        open: socket.open,
        lively: watched.length > 0 || own.some(({ place }) => place === 'own' || place === 'hall'),
        expecting: station.expecting,
        failures,
      }
      // A change that no event has told of: either it is on its way, or the line is dead.
      const suspicious = steady && socket.open && became === 'changed'
      const pause = suspicious ? SILENCE : nextRead(pulse, env.random())
      await env.sleep(pause, AbortSignal.any([signal, nap.signal]))
      if (suspicious && frames === framesBefore && !nap.signal.aborted) socket.renew()
    }
  }

  return {
    agent: {
      id: config.agent,
      ...(start.agentName === undefined ? {} : { name: start.agentName }),
    },
    capabilities,
    memory: start,
    rawAnswer: () => requests.raw,
    watch: (shown) => {
      const more = shown.some((list) => !watched.includes(list))
      if (shown.includes('colleagues') && !watched.includes('colleagues')) peopleDue = true
      watched = shown
      if (more) wake()
    },
    events: (signal) => flow(station.stream, loop, signal, stopped),
    async execute(command, id, signal) {
      if (command.service === 'snapshotDevice') {
        peopleDue = true
        wake()
        return { kind: 'done' }
      }
      const outcome = await commands(command, id, signal)
      if (outcome.kind === 'unknown') wake()
      if (outcome.kind === 'refused') {
        wake()
        const { problem: found } = outcome
        const ends =
          found.kind !== 'auth' || needsPerson(found)
            ? undefined
            : await reading.tokenProblem(signal)
        if (needsPerson(found) || ends !== undefined) await stop(ends ?? found)
      }
      return outcome
    },
    // A token is ended by the sign-in service, and other programs may use the same one (section 2).
    async signOut() {
      stopped.abort()
      return undefined
    },
  }
}

const LOST = problem('unreachable', 'openreception.eventsLost')
