/** Asks which numbers are in texts, many at a time, and remembers the answers. */

/** A text, and what the page's structure says over and before it. */
export interface Question {
  readonly text: string
  readonly heading?: string | undefined
  readonly before?: string | undefined
}

/** A number in a text, from `start` to before `end`: E.164, or a `tel:` URI where there is an extension. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly number: string
}

/** One answer for each question, or `null` when nobody answered. */
export type Find = (questions: readonly Question[]) => Promise<readonly (readonly Span[])[] | null>

export interface Lookup {
  /** `undefined` when it was not asked yet, or was forgotten. */
  readonly known: (question: Question) => readonly Span[] | undefined
  /** The numbers of a text; asked together with all others of the same moment. `null` when nobody answered. */
  readonly ask: (question: Question) => Promise<readonly Span[] | null>
}

/** What goes in one message; more go in several (lib/channel). */
const MOST_AT_ONCE = 200
/** Characters of texts that are remembered. */
const MEMORY = 200_000
const NONE: readonly Span[] = []

interface Waiting {
  readonly question: Question
  readonly answer: Promise<readonly Span[] | null>
  readonly resolve: (spans: readonly Span[] | null) => void
}

export function createLookup(find: Find): Lookup {
  const remembered = new Map<string, readonly Span[]>()
  let size = 0
  let waiting = new Map<string, Waiting>()

  const remember = (key: string, spans: readonly Span[]) => {
    if (remembered.has(key)) return
    size += key.length
    remembered.set(key, spans.length === 0 ? NONE : spans)
    for (const oldest of remembered.keys()) {
      if (size <= MEMORY) return
      size -= oldest.length
      remembered.delete(oldest)
    }
  }

  const send = async () => {
    const batch = [...waiting]
    waiting = new Map()
    if (batch.length === 0) return
    const answers = await find(batch.map(([, { question }]) => question)).catch(() => null)
    for (const [at, [key, { resolve }]] of batch.entries()) {
      const spans = answers?.[at] ?? null
      if (spans !== null) remember(key, spans)
      resolve(spans)
    }
  }

  return {
    known: (question) => remembered.get(keyOf(question)),
    ask(question) {
      const key = keyOf(question)
      const asked = waiting.get(key)
      if (asked !== undefined) return asked.answer
      if (waiting.size === 0) queueMicrotask(() => void send())
      const { promise, resolve } = Promise.withResolvers<readonly Span[] | null>()
      waiting.set(key, { question, answer: promise, resolve })
      if (waiting.size >= MOST_AT_ONCE) void send()
      return promise
    },
  }
}

const keyOf = ({ text, heading = '', before = '' }: Question) =>
  `${before}\u0000${heading}\u0000${text}`
