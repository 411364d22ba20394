/** The question before a number is dialled, over whatever of our pages is open. */
import { render } from 'preact'
import { Question } from '../../components/question.tsx'
import type { Ask } from '../../lib/channel/ask.ts'
import type { DialQuestion, Intent, IntentReply } from '../../lib/channel/messages.ts'
import { PENDING_KEY, type PendingQuestion } from '../../lib/channel/pending.ts'
import { browser } from './browser.ts'

/** Whether a person, by a press of their own, said yes. */
function askPerson({ title, text, yes, no }: DialQuestion): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'question-dialog'
  document.body.append(dialog)
  const answered = Promise.withResolvers<boolean>()
  dialog.addEventListener('close', () => answered.resolve(false))
  render(
    <Question
      title={title}
      text={text}
      yes={yes}
      no={no}
      onYes={(event) => {
        if (event.isTrusted) answered.resolve(true)
      }}
      onNo={() => answered.resolve(false)}
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
export async function intendAndAsk(ask: Ask, asked: Asked): Promise<IntentReply | null> {
  const { gesture, session, intent, origin } = asked
  const where = origin === undefined ? {} : { origin }
  const reply = await ask('own.intent', { gesture, session, intent, ...where })
  return reply?.question === undefined ? reply : answer(ask, asked, reply.question)
}

async function answer(
  ask: Ask,
  { gesture, intent, ...where }: Asked,
  question: DialQuestion,
): Promise<IntentReply | null> {
  if (!(await askPerson(question))) return { kind: 'asked' }
  const said = { ...intent, answers: gesture }
  return intendAndAsk(ask, { ...where, gesture: crypto.randomUUID(), intent: said })
}

/** Puts the questions that were asked from menus and other places where nothing can be shown. */
export function answerPending(ask: Ask, then: (reply: IntentReply | null) => void): void {
  const put = async (pending: PendingQuestion | undefined) => {
    if (pending === undefined) return
    await browser.storage.session.remove(PENDING_KEY)
    then(await answer(ask, pending, pending.question))
  }
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const { [PENDING_KEY]: change } = changes
    if (area === 'session') void put(change?.newValue as PendingQuestion | undefined)
  }
  browser.storage.onChanged.addListener(hear)
  void browser.storage.session
    .get(PENDING_KEY)
    .then((found) => put(found[PENDING_KEY] as PendingQuestion | undefined))
}
