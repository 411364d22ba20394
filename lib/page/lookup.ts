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

/**
 * The numbers of each text, of {@link MOST_AT_ONCE} at most; nothing where there is no question. `null` when
 * nobody answered. Without a task in between when all answers are remembered.
 */
export type Lookup = (
  questions: readonly (Question | undefined)[],
) => Promise<readonly (readonly Span[])[] | null>

/** What goes in one message (lib/channel). */
export const MOST_AT_ONCE = 200
/** Characters of texts that are remembered. */
const MEMORY = 100_000
const NONE: readonly Span[] = []

export function createLookup(find: Find): Lookup {
  const remembered = new Map<string, readonly Span[]>()
  let size = 0

  return async (questions) => {
    const keys = questions.map((question) => question && JSON.stringify(question))
    // Of now: while others are answered it may be forgotten.
    const known = keys.map((key) => remembered.get(key ?? ''))
    const asked = new Map<string, Question>()
    for (const [at, question] of questions.entries()) {
      const key = keys[at]
      if (key && question && !known[at]) asked.set(key, question)
    }
    if (asked.size > 0) {
      const answers = await find([...asked.values()])
      if (!answers) return null
      if (size > MEMORY) {
        remembered.clear()
        size = 0
      }
      for (const [at, key] of [...asked.keys()].entries()) {
        size += key.length
        remembered.set(key, answers[at] ?? NONE)
      }
    }
    return keys.map((key, at) => known[at] ?? remembered.get(key ?? '') ?? NONE)
  }
}
