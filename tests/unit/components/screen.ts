/** A document without a browser, enough to read what a component shows and to press its buttons. */
import { parseHTML } from 'linkedom'
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'

export interface Screen {
  readonly body: HTMLElement
  readonly show: (node: ComponentChild) => void
  readonly button: (label: string) => HTMLElement
  readonly text: () => string
}

/** Opens an empty document and makes it the global one, until `vi.unstubAllGlobals()`. */
export function openScreen(): Screen {
  const { document, Document, HTMLElement } = parseHTML('<!doctype html><html><body></body></html>')
  // Nothing has a place here.
  Object.assign(HTMLElement.prototype, { scrollIntoView: () => {} })
  vi.stubGlobal('document', document)
  vi.stubGlobal('Document', Document)
  vi.stubGlobal('ShadowRoot', class ShadowRoot {})
  const { body } = document
  return {
    body,
    // With all effects: what is left of them would meet the next test's document.
    show: (node) => void act(() => render(node, body)),
    button: (label) => {
      const found = [...body.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent) === label,
      )
      if (found === undefined) throw new Error(`no button “${label}” in ${body.innerHTML}`)
      return found
    },
    text: () => body.textContent ?? '',
  }
}

/** Until Preact has drawn again after a press. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve))
