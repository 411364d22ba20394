import type { Browser } from 'puppeteer-core'

/** WebDriver BiDi itself, for what puppeteer has no word for. */
export interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>
  /** As if the browser had told of it. */
  emit(event: string, params: object): unknown
}

export function bidiOf(browser: Browser): Bidi {
  if (!('connection' in browser)) throw new Error('this browser is not driven over WebDriver BiDi')
  return browser.connection as Bidi
}
