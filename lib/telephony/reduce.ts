/**
 * (snapshot, event) -> snapshot. Pure and total: any event, in any order, repeated or late, leaves a
 * state that can be. Where events are missing the least that must have happened is taken as *assumed*.
 */
import type { Stamped, TelephonyEvent } from './events.ts'
import {
  type Agent,
  type CommandPhase,
  entryOf,
  type Instant,
  type Link,
  type Problem,
  type SentCommand,
  type Session,
  type Snapshot,
} from './model.ts'
import {
  callChanged,
  changeCall,
  cleared,
  conferenced,
  diverted,
  withMessage,
  withMicrophone,
  withoutParty,
  withParty,
} from './reduce-calls.ts'
import { same } from './same.ts'

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
    colleagues: {},
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
    case 'agentStateChanged':
    case 'agentStateWanted':
      return withAgent(session, event, at)
    case 'agentNamed':
      return session.agent.name === event.name
        ? session
        : { ...session, agent: { ...session.agent, name: event.name } }
    case 'queueChanged':
      return withEntry(session, 'queues', event.queue)
    case 'queuesRead':
      return withEntries(session, 'queues', event.queues)
    case 'colleagueChanged':
      return withEntry(session, 'colleagues', event.colleague)
    case 'colleaguesRead':
      return withEntries(session, 'colleagues', event.colleagues)
    case 'partyChanged':
      return changeCall(session, event.call, (call) => withParty(call, event))
    case 'partyCleared':
      return changeCall(session, event.call, (call) => withoutParty(call, event.number))
    case 'microphoneChanged':
      return changeCall(session, event.call, (call) => withMicrophone(call, event.muted))
    case 'messageExchanged':
      return changeCall(session, event.call, (call) => withMessage(call, event.message))
    case 'diverted':
      return diverted(session, event.call)
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

type AgentEvent = Extract<TelephonyEvent, { type: 'agentStateChanged' | 'agentStateWanted' }>

function withAgent(session: Session, event: AgentEvent, at: Instant): Session {
  const { wanted: _wanted, ...plain } = session.agent
  const next: Agent =
    event.type === 'agentStateChanged'
      ? stateChanged(session.agent, event, at)
      : event.state === undefined
        ? plain
        : { ...plain, wanted: { state: event.state, ...reasonOf(event) } }
  return same(next, session.agent) ? session : { ...session, agent: next }
}

function stateChanged(
  agent: Agent,
  event: Extract<AgentEvent, { type: 'agentStateChanged' }>,
  at: Instant,
): Agent {
  const { state, until } = event
  const { reason, until: _until, wanted, ...rest } = agent
  const since = agent.state === state && reason === event.reason ? agent.since : at
  return {
    ...rest,
    state,
    ...reasonOf(event),
    ...(until === undefined ? {} : { until }),
    // What was wanted has come.
    ...(wanted === undefined || wanted.state === state ? {} : { wanted }),
    since,
  }
}

const reasonOf = ({ reason }: { readonly reason?: string }) =>
  reason === undefined ? {} : { reason }

type List = 'queues' | 'colleagues'

function withEntry<K extends List>(session: Session, list: K, entry: Session[K][string]): Session {
  return same(entryOf<unknown>(session[list], entry.id), entry)
    ? session
    : { ...session, [list]: { ...session[list], [entry.id]: entry } }
}

function withEntries<K extends List>(
  session: Session,
  list: K,
  entries: readonly Session[K][string][],
): Session {
  const next = Object.fromEntries(entries.map((entry) => [entry.id, entry]))
  return same(next, session[list]) ? session : { ...session, [list]: next }
}

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
