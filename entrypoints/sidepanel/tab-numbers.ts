import { useEffect, useState } from 'preact/hooks'
import type { ListedNumber } from '../../lib/desk/page-views.ts'
import { ask } from '../popup/desk-callbacks.ts'
import type { Beside } from './beside.ts'

/** Milliseconds between two looks at a page that may have changed: pages tell nobody by themselves. */
const LOOK_AGAIN = 1500

/**
 * The numbers of the page in front while the panel is seen: `undefined` while they are not known, `null`
 * where nothing of ours runs in the page.
 */
export function useTabNumbers(
  beside: Beside | undefined,
): readonly ListedNumber[] | null | undefined {
  const id = beside?.id
  const place = beside && `${id} ${beside.tab?.origin} ${beside.loading}`
  const [known, setKnown] = useState<{
    readonly at: string
    readonly numbers: readonly ListedNumber[] | null
  }>()
  useEffect(() => {
    if (id === undefined || place === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const look = async () => {
      clearTimeout(timer)
      const numbers = document.hidden ? undefined : await ask('tab.numbers', { tab: id })
      if (over) return
      if (numbers !== undefined)
        setKnown((before) =>
          before?.at === place && JSON.stringify(before.numbers) === JSON.stringify(numbers)
            ? before
            : { at: place, numbers },
        )
      timer = setTimeout(() => void look(), LOOK_AGAIN)
    }
    const lookNow = () => void look()
    lookNow()
    document.addEventListener('visibilitychange', lookNow)
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', lookNow)
    }
  }, [id, place])
  return known?.at === place ? known?.numbers : undefined
}
