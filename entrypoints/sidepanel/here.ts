import type { PanelAsked } from '../../lib/channel/pending.ts'
import { browser } from '../popup/browser.ts'

/** Tells the background, when it asks, that this panel is in the window that it asks about. */
export function answerWhetherHere(): void {
  let own: number | undefined
  void browser.windows.getCurrent().then(({ id }) => {
    own = id
  })
  browser.runtime.onMessage.addListener((message: Partial<PanelAsked>, { tab }, reply) => {
    if (tab !== undefined || message.type !== 'panel.here') return
    if (message.window === own) reply(true)
  })
}
