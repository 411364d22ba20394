import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Brings the focus back to `surface` when the button that had it went away with the state it belonged
 * to; otherwise a keyboard would be thrown out to the page.
 */
export function useKeptFocus(surface: RefObject<HTMLElement | null>): void {
  const before = surface.current
  const wasInside = before !== null && focusIsIn(before)
  useLayoutEffect(() => {
    if (wasInside && surface.current !== null && !focusIsIn(surface.current))
      surface.current.focus()
  })
}

function focusIsIn(surface: HTMLElement): boolean {
  const root = surface.getRootNode()
  return root instanceof Document || root instanceof ShadowRoot
    ? surface.contains(root.activeElement)
    : false
}
