import type { HTMLAttributes } from 'preact'

type CardAttributes = HTMLAttributes<HTMLElement> & { heading: string; who: string; number: string }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'crm-card': CardAttributes
      'crm-secret-card': CardAttributes
    }
  }
}

const cardStyle = `
  :host { display: block; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px 13px }
  h3 { margin: 0 0 6px; font-size: 12px; font-weight: 600; color: var(--muted) }
  p { margin: 0; font-size: 13px; color: var(--muted) }
  .number { margin-top: 2px; font-size: 14px; color: var(--ink); font-variant-numeric: tabular-nums }
`

const line = (tag: 'h3' | 'p', className: string, text: string) => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

const cardClass = (mode: ShadowRootMode) =>
  class extends HTMLElement {
    static observedAttributes = ['heading', 'who', 'number']
    readonly #root = this.attachShadow({ mode })

    constructor() {
      super()
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(cardStyle)
      this.#root.adoptedStyleSheets = [sheet]
    }

    attributeChangedCallback() {
      const text = (attribute: string) => this.getAttribute(attribute) ?? ''
      this.#root.replaceChildren(
        line('h3', '', text('heading')),
        line('p', '', text('who')),
        line('p', 'number', text('number')),
      )
    }
  }

/** Defines `<crm-card>`, whose shadow root is open, and `<crm-secret-card>`, whose is closed. */
export const defineCards = () => {
  customElements.define('crm-card', cardClass('open'))
  customElements.define('crm-secret-card', cardClass('closed'))
}
