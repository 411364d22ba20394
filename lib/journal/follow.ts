/** From what the desk shows, moment after moment, to the stories of the calls. Pure. */
import { type Call, type Instant, mainParty, ownCalls, type Session } from '../telephony/model.ts'
import { type Dial, dialOf, dialsAfter } from './dials.ts'
import { concluded, ended, movedOn } from './endings.ts'
import { callKey, isCall, type Leg, legsOf, partyFacts, type Story, withLeg } from './record.ts'
import { withWish } from './wishes.ts'

export interface Following {
  /** The stories that are not over. */
  readonly open: readonly Story[]
  readonly dials: readonly Dial[]
}

export interface Followed extends Following {
  /** New or different from before; those that are over are not in `open` any more. */
  readonly changed: readonly Story[]
}

export interface Seen {
  readonly session: Session
  readonly system: string
  readonly now: Instant
  /** Whether the story of an ended call is kept already. */
  readonly isKept: (key: string) => boolean
  /** Writes a number as all numbers are kept: E.164 where it can be read so. */
  readonly write: (number: string) => string
}

/** How long a call may be gone with its session before its story is closed without an end. */
const PATIENCE = 120_000

/** What has become of the calls of one session. */
export function follow(before: Following, seen: Seen): Followed {
  const { session } = seen
  const known = before.open.map((story) =>
    story.session === session.id ? retold(story, seen) : story,
  )
  const calls = appeared(known, seen)
  const dials = dialsAfter(before.dials, session, seen.now, seen.write)
  const told = calls.reduce(
    (stories: readonly Story[], call) => placed(stories, call, dials, seen),
    known,
  )
  const up = told.filter((story) => story.session === session.id && !story.over)
  const after = told.map((story) => {
    if (story.session !== session.id || story.over) return story
    const [pair, ...more] = up.filter((other) => other !== story)
    const alone = more.length > 0 ? undefined : pair
    return concluded(withWish(story, alone, session.commands, seen.write))
  })
  return outcome(before, after, claimed(dials, after))
}

/** Dials of which a call has come are of no other. */
function claimed(dials: readonly Dial[], stories: readonly Story[]): readonly Dial[] {
  const commands = stories.flatMap((story) => legsOf(story).map(({ dialledBy }) => dialledBy))
  const isNow = (dial: Dial) => !dial.claimed && commands.includes(dial.command)
  return dials.some(isNow)
    ? dials.map((dial) => (isNow(dial) ? { ...dial, claimed: true } : dial))
    : dials
}

/** Stories whose session is not there any more: they wait for it, and not for ever. */
export function withoutSession(
  before: Following,
  sessions: readonly string[],
  now: Instant,
): Followed {
  const after = before.open.map((story): Story => {
    const gone = !sessions.includes(story.session)
    if (gone && story.lostAt === undefined) return { ...story, lostAt: now }
    const given = story.lostAt !== undefined && now - story.lostAt >= PATIENCE
    return given ? { ...story, ending: story.ending ?? 'unknown', over: true } : story
  })
  return outcome(before, after, before.dials)
}

function outcome(before: Following, after: readonly Story[], dials: readonly Dial[]): Followed {
  return {
    open: after.filter(({ over }) => !over),
    dials,
    changed: after.filter((story) => !before.open.includes(story)),
  }
}

/** The agent has it: on the line, or put aside under the agent's own name. */
const isOurs = (call: Call, { agent }: Session): boolean =>
  call.connection !== undefined || call.holder === agent.id

/** A story by what is true of its calls now. */
function retold(story: Story, seen: Seen): Story {
  const { session } = seen
  const calls = new Map(
    Object.values(session.calls).map((call) => [callKey(session.id, call), call]),
  )
  const over = new Map(session.ended.map((end) => [callKey(session.id, end.call), end]))
  const legs = legsOf(story)
  const present = legs.some(({ key }) => calls.has(key))
  // Nobody says that they ended, and the session is not what it was: it has begun anew.
  const lost =
    !present &&
    (story.lostAt !== undefined || session.link !== 'online') &&
    legs.some((leg) => leg.endedAt === undefined && !over.has(leg.key))
  if (lost) return story.lostAt === undefined ? { ...story, lostAt: seen.now } : story
  const { lostAt: _lost, ...found } = story
  const start: Story = story.lostAt === undefined ? story : found
  return legs.reduce((told: Story, leg) => {
    if (leg.endedAt !== undefined) return told
    const call = calls.get(leg.key)
    const end = over.get(leg.key)
    if (call !== undefined && isOurs(call, session)) return changed(told, leg, call, seen)
    return end === undefined
      ? movedOn(told, leg, seen.now)
      : ended(changed(told, leg, end.call, seen), leg.key, end)
  }, start)
}

/** What the call tells now; what it does not tell any more is kept. */
function changed(story: Story, leg: Leg, call: Call, seen: Seen): Story {
  const { answeredAt } = call
  const next: Leg = {
    ...leg,
    ...facts(call, seen),
    ...(answeredAt === undefined ? {} : { answeredAt }),
  }
  const told = sameLeg(next, leg) ? story : withLeg(story, leg.key, next)
  if (leg.key !== story.main.key) return told
  const { queue, called, userData, reference, direction } = call
  const more = {
    ...(direction === 'unknown' ? {} : { direction }),
    ...(queue === undefined ? {} : { queue }),
    ...(called === undefined ? {} : { called }),
    ...(userData === undefined ? {} : { userData }),
    ...(reference === undefined ? {} : { reference }),
  }
  const after = { ...told, ...more }
  return JSON.stringify(after) === JSON.stringify(told) ? told : after
}

const sameLeg = (one: Leg, other: Leg) => JSON.stringify(one) === JSON.stringify(other)

function facts(call: Call, { write }: Seen): Pick<Leg, 'number' | 'name' | 'withheld'> {
  const { number, ...rest } = partyFacts(mainParty(call))
  return { ...rest, ...(number === undefined ? {} : { number: write(number) }) }
}

/** The agent's calls that are in no story yet, those that have ended meanwhile first. */
function appeared(stories: readonly Story[], { session, isKept }: Seen): readonly Call[] {
  const told = new Set(stories.flatMap((story) => legsOf(story).map(({ key }) => key)))
  const isNew = (call: Call) => !told.has(callKey(session.id, call))
  const over = session.ended
    .map(({ call }) => call)
    .filter((call) => isOurs(call, session) && !isKept(callKey(session.id, call)))
  const held = Object.values(session.calls).filter(
    (call) => call.connection === undefined && isOurs(call, session),
  )
  return [...over, ...held, ...ownCalls(session)]
    .filter(isNew)
    .toSorted((one, other) => one.startedAt - other.startedAt)
}

/** A call that has appeared: back from a lost session, beside another call, or the first of its story. */
function placed(
  stories: readonly Story[],
  call: Call,
  dials: readonly Dial[],
  seen: Seen,
): readonly Story[] {
  const { session, system } = seen
  const leg = newLeg(call, dials, seen)
  const replace = (old: Story, next: Story) =>
    stories.map((story) => (story === old ? next : story))
  const lost = stories.find(
    (story) =>
      story.lostAt !== undefined &&
      story.system === system &&
      story.reference !== undefined &&
      story.reference === call.reference,
  )
  if (lost !== undefined) {
    const { lostAt: _lost, ...story } = lost
    const main = { ...lost.main, key: leg.key }
    return replace(lost, settled({ ...story, session: session.id, main }, leg.key, seen))
  }
  const first = stories.find(
    (story) =>
      story.session === session.id &&
      call.consultationFor !== undefined &&
      legsOf(story).some(({ key }) => isCall(key, session.id, call.consultationFor)),
  )
  if (first !== undefined) {
    const beside = { ...first, consulted: [...first.consulted, leg] }
    return replace(first, settled(beside, leg.key, seen))
  }
  return [...stories, settled(begun(call, leg, seen), leg.key, seen)]
}

function begun(call: Call, leg: Leg, { session, system }: Seen): Story {
  const { queue, called, userData, reference } = call
  return {
    id: leg.key,
    session: session.id,
    system,
    agent: { id: session.agent.id, ...(session.agent.name ? { name: session.agent.name } : {}) },
    media: call.media,
    direction: call.direction,
    main: leg,
    consulted: [],
    certainty: 'confirmed',
    ...(queue === undefined ? {} : { queue }),
    ...(called === undefined ? {} : { called }),
    ...(userData === undefined ? {} : { userData }),
    ...(reference === undefined ? {} : { reference }),
  }
}

function newLeg(call: Call, dials: readonly Dial[], seen: Seen): Leg {
  const { session } = seen
  const party = facts(call, seen)
  const dialledBy = dialOf(call, session, party.number, dials)
  return {
    key: callKey(session.id, call),
    ...party,
    startedAt: call.startedAt,
    ...(call.answeredAt === undefined ? {} : { answeredAt: call.answeredAt }),
    ...(dialledBy === undefined ? {} : { dialledBy }),
  }
}

/** A call that has ended before anybody looked ends at once. */
function settled(story: Story, key: string, { session }: Seen): Story {
  const end = session.ended.find(({ call }) => callKey(session.id, call) === key)
  return end === undefined ? story : ended(story, key, end)
}
