/** What call events do to the calls of one session. */
import { type CallFacts, type CallStateEvent, STATE_AFTER } from './events.ts'
import {
  type Call,
  type CallId,
  entryOf,
  type Instant,
  type LiveState,
  type Message,
  type Party,
  type Session,
} from './model.ts'
import { same } from './same.ts'

const ENDED_KEPT = 20
const RETIRED_KEPT = 500
const MESSAGES_KEPT = 200

export function callChanged(session: Session, event: CallStateEvent, at: Instant): Session {
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

function flagged(call: Call, flag: 'locked' | 'preview', on: boolean | undefined): Call {
  if (on === undefined || on === (call[flag] === true)) return call
  const { [flag]: _was, ...rest } = call
  return on ? { ...rest, [flag]: on } : rest
}

function withFacts(call: Call, facts: CallFacts | undefined): Call {
  if (facts === undefined) return call
  const { number, name, withheld, locked, preview, startedAt: _began, ...rest } = facts
  const party: Party = {
    ...(call.parties[0] ?? { state: 'connected' as const }),
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    ...(withheld === undefined ? {} : { withheld }),
  }
  const tellsParty = number !== undefined || name !== undefined || withheld !== undefined
  const told: Call = {
    ...call,
    ...rest,
    parties: tellsParty ? [party, ...call.parties.slice(1)] : call.parties,
  }
  const next = flagged(flagged(told, 'locked', locked), 'preview', preview)
  return same(next, call) ? call : next
}

export function withParty(call: Call, event: { state: LiveState; number?: string }): Call {
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

export function conferenced(
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

export function cleared(
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

export function changeCall(session: Session, id: CallId, change: (call: Call) => Call): Session {
  const call = entryOf(session.calls, id)
  if (call === undefined) return session
  const next = change(call)
  return next === call ? session : { ...session, calls: { ...session.calls, [id]: next } }
}

/** The call goes on somewhere else: neither ended nor ours. It may come back under the same id. */
export function diverted(session: Session, id: CallId): Session {
  if (entryOf(session.calls, id) === undefined) return session
  const { [id]: _gone, ...calls } = session.calls
  return { ...session, calls }
}

/** A far end has left; the one that the call is shown by is never taken from it. */
export function withoutParty(call: Call, number: string): Call {
  const parties = call.parties.filter((party) => party.number !== number)
  return parties.length === 0 || parties.length === call.parties.length
    ? call
    : { ...call, parties }
}

export function withMicrophone(call: Call, muted: boolean): Call {
  const { connection } = call
  if (connection === undefined || (connection.muted === true) === muted) return call
  const { muted: _before, ...rest } = connection
  return { ...call, connection: muted ? { ...rest, muted } : rest }
}

export function withMessage(call: Call, message: Message): Call {
  const known = call.messages ?? []
  if (known.some(({ id }) => id === message.id)) return call
  return { ...call, messages: [...known, message].slice(-MESSAGES_KEPT) }
}
