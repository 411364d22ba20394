/** Searching the settings: what does not fit is hidden, and nothing of it is lost. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Hides the settings of `page` that do not have all words of `query`, and the sections that are left with
 * none. A section whose title fits is shown whole. Tells how many settings are shown.
 */
export function useSettingsSearch(
  page: RefObject<HTMLElement | null>,
  query: string,
  onFound: (count: number) => void,
): void {
  // Without dependencies: whatever was drawn anew is looked at anew.
  useLayoutEffect(() => {
    const words = plain(query).split(/\s+/).filter(Boolean)
    const fits = (element: Element) => {
      const text = plain(element.textContent ?? '')
      return words.every((word) => text.includes(word))
    }
    let count = 0
    for (const section of page.current?.querySelectorAll<HTMLElement>(':scope > section') ?? []) {
      const title = section.querySelector('h2')
      const settings = [...section.children].filter(
        (child): child is HTMLElement => child instanceof HTMLElement && child !== title,
      )
      const whole = title !== null && fits(title)
      const shown = settings.filter((setting) => whole || fits(setting))
      for (const setting of settings) setting.hidden = !shown.includes(setting)
      section.hidden = shown.length === 0
      count += shown.length
    }
    onFound(count)
  })
}
