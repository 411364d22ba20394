/**
 * (snapshot, event) -> snapshot. Pure and total: any event, in any order, repeated or late, leaves a
 * state that can be. Where events are missing the least that must have happened is taken as *assumed*.
 */
import {
  type CallFacts,
  type CallStateEvent,
  STATE_AFTER,
  type Stamped,
  type TelephonyEvent,
} from './events.ts'
import {
  type Call,
  type CallId,
  type CommandPhase,
  entryOf,
  type Instant,
  type Link,
  type LiveState,
  type Party,
  type Problem,
  type SentCommand,
  type Session,
  type Snapshot,
} from './model.ts'

const ENDED_KEPT = 20
const RETIRED_KEPT = 500
const COMMANDS_KEPT = 12

/** The snapshot after an event; the very same object when the event changes nothing. */
export function reduce(snapshot: Snapshot, { session: id, at, event }: Stamped): Snapshot {
  if (event.type === 'sessionClosed') {
    if (!Object.hasOwn(snapshot.sessions, id)) return snapshot
    const { [id]: _closed, ...sessions } = snapshot.sessions
    return { sessions }
  }
  const known = entryOf(snapshot.sessions, id)
  const before = known ?? opened(id, at, event)
  if (before === undefined) return snapshot
  const after = reduceSession(before, event, at)
  if (after === known) return snapshot
  return { sessions: { ...snapshot.sessions, [id]: after } }
}

/** All of `events`, in order. */
export function reduceAll(snapshot: Snapshot, events: readonly Stamped[]): Snapshot {
  return events.reduce(reduce, snapshot)
}

function opened(id: string, at: Instant, event: TelephonyEvent): Session | undefined {
  if (event.type !== 'sessionOpened') return undefined
  return {
    id,
    link: 'connecting',
    agent: { ...event.agent, state: 'unknown', since: at },
    calls: {},
    ended: [],
    retired: [],
    queues: {},
    commands: [],
  }
}

function reduceSession(session: Session, event: TelephonyEvent, at: Instant): Session {
  switch (event.type) {
    case 'sessionOpened':
      return session.agent.id === event.agent.id
        ? session
        : { ...session, agent: { ...event.agent, state: 'unknown', since: at } }
    case 'linkConnecting':
      return withLink(session, 'connecting')
    case 'linkUp':
      return withLink(session, 'online')
    case 'linkTrouble':
      return withLink(session, 'retrying', event.problem)
    case 'linkStopped':
      return withLink(session, 'stopped', event.problem)
    case 'sessionClosed':
      return session
    case 'agentStateChanged': {
      const { state, reason } = event
      if (session.agent.state === state && session.agent.reason === reason) return session
      const { reason: _old, ...agent } = session.agent
      return {
        ...session,
        agent: { ...agent, state, since: at, ...(reason === undefined ? {} : { reason }) },
      }
    }
    case 'agentNamed':
      return session.agent.name === event.name
        ? session
        : { ...session, agent: { ...session.agent, name: event.name } }
    case 'queueChanged':
      return same(entryOf(session.queues, event.queue.id), event.queue)
        ? session
        : { ...session, queues: { ...session.queues, [event.queue.id]: event.queue } }
    case 'partyChanged':
      return changeCall(session, event.call, (call) => withParty(call, event))
    case 'conferenced':
      return conferenced(session, event.calls, event.conference, at)
    case 'connectionCleared':
      return cleared(session, event.call, event.certainty, at)
    case 'commandSent': {
      const { type: _type, command: id, ...sent } = event
      if (session.commands.some((command) => command.id === id)) return session
      const running = session.commands.filter(
        ({ phase }) => phase === 'sending' || phase === 'accepted',
      )
      return {
        ...session,
        commands: [...running, { ...sent, id, phase: 'sending' as const, at }].slice(
          -COMMANDS_KEPT,
        ),
      }
    }
    case 'commandAccepted':
      return withPhase(session, event.command, ['sending'], 'accepted')
    case 'commandUnconfirmed':
      return withPhase(
        session,
        event.command,
        ['sending', 'accepted'],
        'unconfirmed',
        event.problem,
      )
    case 'commandUnknown':
      return withPhase(session, event.command, ['sending', 'accepted'], 'unknown', event.problem)
    case 'commandRefused':
      return withPhase(session, event.command, ['sending', 'accepted'], 'refused', event.problem)
    case 'commandConfirmed':
    case 'commandDismissed':
      return session.commands.some((command) => command.id === event.command)
        ? { ...session, commands: session.commands.filter(({ id }) => id !== event.command) }
        : session
    default:
      return callChanged(session, event, at)
  }
}

/** All of it is JSON, and what is compared was built alike. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function withLink(session: Session, link: Link, problem?: Problem): Session {
  if (session.link === link && same(session.problem, problem)) return session
  const { problem: _old, ...rest } = session
  return { ...rest, link, ...(problem === undefined ? {} : { problem }) }
}

function withPhase(
  session: Session,
  id: string,
  from: readonly CommandPhase[],
  phase: CommandPhase,
  problem?: Problem,
): Session {
  const change = (command: SentCommand): SentCommand =>
    command.id === id && from.includes(command.phase)
      ? { ...command, phase, ...(problem === undefined ? {} : { problem }) }
      : command
  const commands = session.commands.map(change)
  return commands.every((command, i) => command === session.commands[i])
    ? session
    : { ...session, commands }
}

function callChanged(session: Session, event: CallStateEvent, at: Instant): Session {
  if (session.retired.includes(event.call)) return session
  const known = entryOf(session.calls, event.call)
  const state = STATE_AFTER[event.type]
  const own = event.device !== 'other'
  const holder = own ? session.agent.id : event.agent
  // Somebody else's held call has a holder, or it is not held: it is a report we cannot place.
  if (state === 'held' && holder === undefined) return session
  const call = withFacts(known ?? newCall(event, at), event.facts)
  const next = own
    ? ownState(call, known, state, event, session.agent.id, at)
    : othersState(call, state, event.agent, holder)
  if (next === known) return session
  const calls = { ...session.calls, [next.id]: next }
  return next.connection?.state === 'connected'
    ? { ...session, calls: holdOthers(calls, next, session.agent.id, at) }
    : { ...session, calls }
}

function newCall(event: CallStateEvent, at: Instant): Call {
  return {
    id: event.call,
    media: 'voice',
    direction:
      event.type === 'serviceInitiated' || event.type === 'originated' ? 'outbound' : 'unknown',
    state: STATE_AFTER[event.type],
    parties: [],
    startedAt: event.facts?.startedAt ?? at,
  }
}

/** A call that was answered does not ring again: what says so comes late. */
const BEFORE_ANSWER: readonly LiveState[] = ['initiated', 'queued', 'alerting']

function ownState(
  call: Call,
  known: Call | undefined,
  state: LiveState,
  event: CallStateEvent,
  agent: string,
  at: Instant,
): Call {
  const connection = known?.connection
  const late =
    call.answeredAt !== undefined && connection !== undefined && BEFORE_ANSWER.includes(state)
  const less =
    connection !== undefined &&
    connection.certainty === 'confirmed' &&
    (event.certainty === 'confirmed' ? state === 'unknown' : connection.state === state)
  if (late || less) return call
  if (connection?.state === state && connection.certainty === event.certainty) return call
  const since = connection?.state === state ? connection.since : at
  const { holder: _holder, handler: _handler, ...rest } = call
  return {
    ...rest,
    state,
    connection: { state, certainty: event.certainty, since },
    ...(state === 'held' ? { holder: agent } : {}),
    ...(call.answeredAt === undefined && (state === 'connected' || state === 'held')
      ? { answeredAt: at }
      : {}),
  }
}

function othersState(
  call: Call,
  state: LiveState,
  handler: string | undefined,
  holder: string | undefined,
): Call {
  const unchanged =
    call.connection === undefined &&
    call.state === state &&
    call.handler === handler &&
    call.holder === (state === 'held' ? holder : undefined)
  if (unchanged) return call
  const { connection: _ours, holder: _h, handler: _a, conference: _c, ...rest } = call
  return {
    ...rest,
    state,
    ...(handler === undefined ? {} : { handler }),
    ...(state === 'held' && holder !== undefined ? { holder } : {}),
  }
}

function withFacts(call: Call, facts: CallFacts | undefined): Call {
  if (facts === undefined) return call
  const { number, name, withheld, startedAt: _began, ...rest } = facts
  const party: Party = {
    ...(call.parties[0] ?? { state: 'connected' as const }),
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    ...(withheld === undefined ? {} : { withheld }),
  }
  const tellsParty = number !== undefined || name !== undefined || withheld !== undefined
  const next: Call = {
    ...call,
    ...rest,
    parties: tellsParty ? [party, ...call.parties.slice(1)] : call.parties,
  }
  return same(next, call) ? call : next
}

function withParty(call: Call, event: { state: LiveState; number?: string }): Call {
  const index =
    event.number === undefined
      ? 0
      : call.parties.findIndex((party) => party.number === event.number)
  const known = call.parties[index]
  if (known?.state === event.state) return call
  const party: Party = {
    ...known,
    ...(event.number === undefined ? {} : { number: event.number }),
    state: event.state,
  }
  return {
    ...call,
    parties: known === undefined ? [...call.parties, party] : call.parties.with(index, party),
  }
}

/** One mouth, one ear: a voice call that is heard silences those it shares no conference with. */
function holdOthers(
  calls: Readonly<Record<CallId, Call>>,
  heard: Call,
  agent: string,
  at: Instant,
): Record<CallId, Call> {
  const hold = (call: Call): Call => {
    const together = heard.conference !== undefined && call.conference === heard.conference
    const silent = call.id === heard.id || call.connection?.state !== 'connected'
    if (silent || together || heard.media !== 'voice' || call.media !== 'voice') return call
    return {
      ...call,
      state: 'held',
      holder: agent,
      connection: { state: 'held', certainty: 'assumed', since: at },
    }
  }
  return Object.fromEntries(Object.entries(calls).map(([id, call]) => [id, hold(call)]))
}

function conferenced(
  session: Session,
  ids: readonly CallId[],
  conference: string,
  at: Instant,
): Session {
  const members = ids.flatMap((id) => {
    const call = entryOf(session.calls, id)
    return call?.connection === undefined ? [] : [call]
  })
  if (members.length === 0) return session
  const joined = members.map((call): Call => {
    if (call.conference === conference && call.connection?.state === 'connected') return call
    const { holder: _holder, ...rest } = call
    const connection =
      call.connection?.state === 'connected'
        ? call.connection
        : { state: 'connected' as const, certainty: 'confirmed' as const, since: at }
    return {
      ...rest,
      conference,
      state: 'connected',
      connection,
      answeredAt: call.answeredAt ?? at,
    }
  })
  if (joined.every((call, i) => call === members[i])) return session
  const calls = { ...session.calls, ...Object.fromEntries(joined.map((call) => [call.id, call])) }
  const heard = joined.find((call) => call.media === 'voice')
  return {
    ...session,
    calls: heard === undefined ? calls : holdOthers(calls, heard, session.agent.id, at),
  }
}

function cleared(
  session: Session,
  id: CallId,
  certainty: 'confirmed' | 'assumed',
  at: Instant,
): Session {
  if (session.retired.includes(id)) return session
  const retired = [...session.retired, id].slice(-RETIRED_KEPT)
  const call = entryOf(session.calls, id)
  if (call === undefined) return { ...session, retired }
  const { [id]: _gone, ...calls } = session.calls
  return {
    ...session,
    calls,
    retired,
    ended: [{ call, at, certainty }, ...session.ended].slice(0, ENDED_KEPT),
  }
}

function changeCall(session: Session, id: CallId, change: (call: Call) => Call): Session {
  const call = entryOf(session.calls, id)
  if (call === undefined) return session
  const next = change(call)
  return next === call ? session : { ...session, calls: { ...session.calls, [id]: next } }
}
