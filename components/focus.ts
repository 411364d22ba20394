/** Where the keyboard is, inside one of our surfaces. */
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

/** To the next button of `surface` (1) or the one before (-1), round the ends. */
export function moveFocus(surface: HTMLElement, step: 1 | -1): void {
  const buttons = [...surface.querySelectorAll('button')]
  const current = focused(surface)
  const at = current instanceof HTMLButtonElement ? buttons.indexOf(current) : -1
  const start = at === -1 && step === -1 ? 0 : at
  buttons.at((start + step) % buttons.length)?.focus()
}

function focusIsIn(surface: HTMLElement): boolean {
  return surface.contains(focused(surface))
}

/** The focus as it is seen inside the shadow root; from the document it is only on the host. */
function focused(surface: HTMLElement): Element | null {
  const root = surface.getRootNode()
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
}
