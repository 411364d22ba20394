import { Dexie } from 'dexie'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Wanted } from '../../components/history/callbacks.ts'
import { withDays } from '../../lib/journal/day.ts'
import type { Found, JournalStore } from '../../lib/journal/store.ts'
import { type Trouble, troubleOf } from '../../lib/journal/trouble.ts'
import { spokenLocale } from '../../lib/wording/say.ts'

/** Several writes of one moment are read once. */
const QUIET = 150

export interface Search {
  /** What was found last; it stays until the next is found. */
  readonly found: Found | undefined
  readonly trouble: Trouble | undefined
  /** What is wanted now has not been found yet. */
  readonly busy: boolean
}

interface Answer extends Omit<Search, 'busy'>, Partial<Wanted> {}

/** What fits, newest first, and again whenever the journal has changed, here or in the background. */
export function useFound(store: JournalStore, { text, fact }: Wanted, limit: number): Search {
  const [search, setSearch] = useState<Answer>({ found: undefined, trouble: undefined })
  const latest = useRef(0)
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      latest.current += 1
      const turn = latest.current
      const facts = fact === undefined ? [] : [fact]
      const next = await store.find({ text: withDays(text, spokenLocale()), facts, limit }).then(
        (found): Answer => ({ found, trouble: undefined, text, fact }),
        (error): Answer => ({ found: undefined, trouble: troubleOf(error), text, fact }),
      )
      // What was asked for meanwhile goes before.
      if (turn === latest.current) setSearch(next)
    }
    const lookSoon = () => {
      clearTimeout(again)
      again = setTimeout(() => void look(), QUIET)
    }
    void look()
    Dexie.on.storagemutated.subscribe(lookSoon)
    return () => {
      clearTimeout(again)
      Dexie.on.storagemutated.unsubscribe(lookSoon)
    }
  }, [store, text, fact, limit])
  return { ...search, busy: search.text !== text || search.fact !== fact }
}
