/** The question before a number is dialled, over whatever of our pages is open. */
import { render } from 'preact'
import { Question } from '../../components/question.tsx'
import type { Ask } from '../../lib/channel/ask.ts'
import type { DialQuestion, Intent } from '../../lib/channel/messages.ts'
import { PENDING_KEY, type PendingQuestion } from '../../lib/channel/pending.ts'
import { LOST, type PressReply, press } from '../../lib/channel/press.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { browser } from './browser.ts'

/** Whether a person, by a press of their own, said yes; no as well where `over` comes before an answer. */
function askPerson({ title, text, yes, no }: DialQuestion, over?: AbortSignal): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'question-dialog'
  document.body.append(dialog)
  const answered = Promise.withResolvers<boolean>()
  const giveUp = () => answered.resolve(false)
  dialog.addEventListener('close', giveUp)
  over?.addEventListener('abort', giveUp)
  render(
    <Question
      title={title}
      text={text}
      yes={yes}
      no={no}
      onYes={(event) => {
        if (event.isTrusted) answered.resolve(true)
      }}
      onNo={giveUp}
    />,
    dialog,
  )
  dialog.showModal()
  return answered.promise.finally(() => {
    render(null, dialog)
    dialog.remove()
  })
}

interface Asked {
  readonly gesture: string
  readonly session: string
  readonly intent: Intent
  readonly origin?: string | undefined
}

/** Sends an intent; where that is answered with a question, puts it, and sends the answer. */
export async function intendAndAsk(ask: Ask, asked: Asked): Promise<PressReply> {
  const { gesture, session, intent, origin } = asked
  const where = origin === undefined ? {} : { origin }
  const reply = (await press(ask, 'own.intent', { gesture, session, intent, ...where })) ?? LOST
  if (reply.question === undefined) return reply
  return (await askPerson(reply.question)) ? sayYes(ask, asked) : { kind: 'asked' }
}

function sayYes(ask: Ask, { gesture, session, intent, origin }: Asked) {
  const said = { ...intent, answers: gesture }
  return intendAndAsk(ask, { gesture: crypto.randomUUID(), session, origin, intent: said })
}

/**
 * Puts the questions that were asked from menus and other places where nothing can be shown. All our pages
 * that do this put the same one; when it is answered in one, it goes away in the others.
 */
export function answerPending(ask: Ask): void {
  let shown: AbortController | undefined
  const put = async (pending: PendingQuestion | undefined) => {
    shown?.abort()
    if (pending === undefined) return
    shown = new AbortController()
    const { signal: answeredElsewhere } = shown
    if (pending.until <= Date.now()) return browser.storage.session.remove(PENDING_KEY)
    const late = AbortSignal.timeout(pending.until - Date.now())
    const yes = await askPerson(pending.question, AbortSignal.any([answeredElsewhere, late]))
    if (answeredElsewhere.aborted) return
    await browser.storage.session.remove(PENDING_KEY)
    const reply = yes ? await sayYes(ask, pending) : null
    if (reply?.open !== undefined) openPhoneProgram(document, reply.open)
  }
  let heard = false
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const { [PENDING_KEY]: change } = changes
    if (area !== 'session' || change === undefined) return
    heard = true
    void put(change.newValue as PendingQuestion | undefined)
  }
  browser.storage.onChanged.addListener(hear)
  void browser.storage.session.get(PENDING_KEY).then((found) => {
    // A question that came while we read is newer than what we read.
    if (!heard) void put(found[PENDING_KEY] as PendingQuestion | undefined)
  })
}
