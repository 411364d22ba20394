import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const overscan = 6

export type RowWindow = {
  readonly first: number
  readonly count: number
  /** Heights in pixels of the rows that are left out above and below. */
  readonly above: number
  readonly below: number
}

/** Which of many rows of one height (in pixels) are in sight of a scrolling element. */
export const useVisibleRows = (
  scroller: RefObject<HTMLElement | null>,
  total: number,
  rowHeight: number,
): RowWindow => {
  const [{ top, height }, setView] = useState({ top: 0, height: 0 })

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller])

  const count = Math.min(total, Math.ceil(height / rowHeight) + 2 * overscan)
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - overscan, total - count))
  return {
    first,
    count,
    above: first * rowHeight,
    below: (total - first - count) * rowHeight,
  }
}
