import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import type { Bars } from './bars.ts'
import type { SettingsStore } from './settings.ts'

/** The browser's own keyboard commands, which a person can rebind. */
export function answerKeys(parts: {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly bars: Bars
}): void {
  const { switchboard, settings, bars } = parts
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-number') void nextNumber(tab?.id)
    if (command === 'toggle-call-bar') void toggleCallBar()
  })

  const toggleCallBar = async (): Promise<void> => {
    await settings.change((now) => ({ ...now, callBar: !now.callBar }))
    bars.show(switchboard.desk)
  }
}

async function nextNumber(tab: number | undefined): Promise<void> {
  const push: Push = { type: 'number.next' }
  // On a site that is off nobody listens, and nothing is to happen.
  if (tab !== undefined) await browser.tabs.sendMessage(tab, push).catch(() => undefined)
}
