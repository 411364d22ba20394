/**
 * Keeps the stories of the calls as the desk goes on. What cannot be written is tried again, and the
 * calls know nothing of it: nobody waits for the keeper.
 */
import type { Instant, Session, SessionId, Snapshot } from '../telephony/model.ts'
import { type Followed, type Following, follow, withoutSession } from './follow.ts'
import { callKey, legsOf, type StartPage, type Story, withLeg } from './record.ts'
import type { JournalStore } from './store.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export interface KeepingRules {
  /** How long calls are kept. */
  readonly days: number
  /** Whether a receiver is told of them. */
  readonly posts: boolean
  /** Writes a number as all numbers are kept: E.164 where it can be read so. */
  readonly write: (number: string) => string
}

export interface KeeperParts {
  readonly store: JournalStore
  readonly now: () => Instant
  readonly rules: () => Promise<KeepingRules>
  /** Called when the database begins to fail, and when it works again. */
  readonly troubled: (trouble: Trouble | undefined) => void
  /** Called after stories were written that are over. */
  readonly ended: () => void
}

export interface Shown {
  readonly snapshot: Snapshot
  readonly lines: readonly {
    readonly session: SessionId
    readonly config: { readonly system: string }
  }[]
}

export interface Keeper {
  /** Takes note of what the desk shows now. */
  take(desk: Shown): void
  /** A command is about to be given on a page. */
  startedOn(command: string, page: StartPage): void
  /** Tries again what could not be written, and takes away what is too old. To be called now and then. */
  tick(): void
  /** Resolves when all that was asked for so far is done. */
  settled(): Promise<void>
}

const DAY = 86_400_000
const HOUR = 3_600_000
const MOST_PAGES = 50
/** How many stories wait for a database that takes none. */
const MOST_UNWRITTEN = 500

const keysIn = (stories: readonly Story[]): ReadonlySet<string> =>
  new Set(stories.flatMap((story) => legsOf(story).map(({ key }) => key)))

const tellsTheSame = (one: Session, other: Session | undefined): boolean =>
  one.calls === other?.calls &&
  one.ended === other.ended &&
  one.commands === other.commands &&
  one.link === other.link

export function createKeeper(parts: KeeperParts): Keeper {
  const { store, now } = parts
  let following: Following | undefined
  let keptDials: Following['dials'] = []
  let unwritten: ReadonlyMap<string, Story> = new Map()
  let pages: ReadonlyMap<string, StartPage> = new Map()
  const seen = new Map<SessionId, Session>()
  let last: Shown | undefined
  let trouble: Trouble | undefined
  let sweptAt = 0
  let chain: Promise<void> = Promise.resolve()

  const report = (next: Trouble | undefined): void => {
    if (next !== trouble) parts.troubled(next)
    trouble = next
  }

  const inTurn = (work: () => Promise<void>): void => {
    chain = chain.then(work).then(
      () => report(undefined),
      (error) => report(troubleOf(error)),
    )
  }

  /** What was kept before this worker began. */
  const begin = async (): Promise<Following> => {
    if (following === undefined) {
      const [kept, noted] = await Promise.all([store.following(), store.pages()])
      pages = new Map([...noted, ...pages])
      following = kept
      keptDials = kept.dials
    }
    return following
  }

  const withPages = (story: Story): Story =>
    legsOf(story).reduce((told: Story, leg) => {
      const page = leg.dialledBy === undefined ? undefined : pages.get(leg.dialledBy)
      return page === undefined || leg.page !== undefined
        ? told
        : withLeg(told, leg.key, { ...leg, page })
    }, story)

  const accept = ({ changed, ...next }: Followed): void => {
    following = next
    const all = [...unwritten, ...changed.map((story) => [story.id, story] as const)]
    unwritten = new Map(all.slice(-MOST_UNWRITTEN))
  }

  const flush = async (): Promise<void> => {
    const { dials } = await begin()
    if (unwritten.size === 0 && dials === keptDials) return
    const stories = [...unwritten.values()].map(withPages)
    const { posts } = await parts.rules()
    await store.write(now(), posts, stories, dials)
    unwritten = new Map()
    keptDials = dials
    if (!stories.some(({ over }) => over)) return
    parts.ended()
    await sweep(true)
  }

  /** Hourly; where nothing is to be kept, after each call. */
  const sweep = async (callEnded: boolean): Promise<void> => {
    const { days } = await parts.rules()
    if (!(days === 0 && callEnded) && now() - sweptAt < HOUR) return
    await store.sweep(now() - days * DAY)
    sweptAt = now()
  }

  const lookAt = async (session: Session, system: string): Promise<void> => {
    const held = await begin()
    const { write } = await parts.rules()
    const told = keysIn([...held.open, ...unwritten.values()])
    const doubtful = session.ended
      .map(({ call }) => callKey(session.id, call))
      .filter((key) => !told.has(key))
    const kept = doubtful.length === 0 ? told : await store.kept(doubtful)
    accept(
      follow(held, {
        session,
        system,
        now: now(),
        isKept: (key) => told.has(key) || kept.has(key),
        write,
      }),
    )
  }

  const look = async ({ snapshot, lines }: Shown): Promise<void> => {
    const sessions = Object.values(snapshot.sessions)
    accept(
      withoutSession(
        await begin(),
        sessions.map(({ id }) => id),
        now(),
      ),
    )
    for (const session of sessions) {
      if (tellsTheSame(session, seen.get(session.id))) continue
      const line = lines.find((one) => one.session === session.id)
      await lookAt(session, line?.config.system ?? '')
      seen.set(session.id, session)
    }
    await flush()
  }

  return {
    take(desk) {
      last = desk
      inTurn(() => look(desk))
    },
    startedOn(command, page) {
      pages = new Map([...[...pages].slice(-MOST_PAGES), [command, page]])
      inTurn(() => store.notePage(command, page, now()))
    },
    tick() {
      inTurn(async () => {
        if (last !== undefined) await look(last)
        await sweep(false)
      })
    },
    settled: () => chain,
  }
}
