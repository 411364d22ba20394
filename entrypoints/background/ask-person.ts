import { browser } from 'wxt/browser'
import type { Intent, IntentReply } from '../../lib/channel/messages.ts'
import {
  ANSWER_WITHIN,
  type PanelAsked,
  PENDING_KEY,
  type PendingQuestion,
} from '../../lib/channel/pending.ts'
import { mainSession } from '../../lib/switchboard/intents.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { say } from '../../lib/wording/say.ts'
import { tell } from './tell.ts'

/**
 * Says what became of something that was asked for where nothing of ours is shown. A question before
 * dialling is put to the person in popup and panel: only there can it be answered.
 */
export async function tellReply(
  { desk }: Switchboard,
  asked: {
    readonly gesture: string
    readonly intent: Intent
    readonly origin?: string | undefined
  },
  reply: IntentReply,
): Promise<void> {
  const { kind, question, sentence } = reply
  if (kind === 'sent' || kind === 'repeated') return
  const session = mainSession(desk)?.id
  if (question === undefined || session === undefined) return tell(sentence ?? '')
  const pending: PendingQuestion = {
    ...asked,
    session,
    question,
    until: Date.now() + ANSWER_WITHIN,
  }
  await browser.storage.session.set({ [PENDING_KEY]: pending })
  if (await isPanelBeside()) return
  const { title, text } = question
  // Where the browser opens no popup by itself, a person must.
  await browser.action.openPopup().catch(() => tell(say('dial.ask.popup', { title, text })))
}

/** Whether the panel of the window in front has it: there a popup would put the question twice. */
async function isPanelBeside(): Promise<boolean> {
  const { id: window } = await browser.windows.getLastFocused()
  if (window === undefined) return false
  const asked: PanelAsked = { type: 'panel.here', window }
  // Where none of our pages is open, nobody hears it.
  return (await browser.runtime.sendMessage(asked).catch(() => false)) === true
}
