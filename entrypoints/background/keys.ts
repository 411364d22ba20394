import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import { BEGIN_KEY } from '../../lib/desk/desk.ts'
import { CALL_COMMANDS, type CallCommand, meaningOf } from '../../lib/switchboard/key-commands.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { say } from '../../lib/wording/say.ts'
import { openPanel } from '../sidepanel/open.ts'
import type { Bars } from './bars.ts'
import type { SettingsStore } from './settings.ts'
import { tell } from './tell.ts'

/** The browser's own keyboard commands, which a person can rebind. */
export function answerKeys(parts: {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly bars: Bars
  readonly ready: Promise<void>
}): void {
  const { switchboard, settings, bars, ready } = parts
  browser.commands.onCommand.addListener((command, tab) => {
    // First: the browser opens it only within the press.
    if (command === 'open-panel') openPanel(tab?.windowId)
    if (command === 'dial') openDialField()
    if (command === 'next-number') void nextNumber(tab?.id)
    if (command === 'toggle-call-bar') void toggleCallBar()
    const call = CALL_COMMANDS.find((name) => name === command)
    if (call !== undefined) void act(call)
  })

  const act = async (command: CallCommand): Promise<void> => {
    await ready
    const meant = meaningOf(switchboard.desk, command, Date.now())
    if (!meant.ok) return tell(say(meant.sentence))
    const reply = await switchboard.intend(crypto.randomUUID(), meant.intent, meant.session)
    if (reply.kind !== 'sent' && reply.kind !== 'repeated') await tell(reply.sentence ?? '')
  }

  const toggleCallBar = async (): Promise<void> => {
    await settings.change((now) => ({ ...now, callBar: !now.callBar }))
    bars.show(switchboard.desk)
  }
}

/** The popup learns of it whether it reads before this is stored or after. */
function openDialField(): void {
  // Where a window has no toolbar there is no popup to open.
  void browser.action.openPopup().catch(() => undefined)
  void browser.storage.session.set({ [BEGIN_KEY]: 'dial' })
}

async function nextNumber(tab: number | undefined): Promise<void> {
  const push: Push = { type: 'number.next' }
  // On a site that is off nobody listens, and nothing is to happen.
  if (tab !== undefined) await browser.tabs.sendMessage(tab, push).catch(() => undefined)
}
