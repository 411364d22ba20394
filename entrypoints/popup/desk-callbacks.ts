/** What popup and panel ask the background for. */

import type { DeskCallbacks, NumberFrom } from '../../components/desk/callbacks.ts'
import { createOwnAsk } from '../../lib/channel/own-ask.ts'
import { LOST, type PressReply, press } from '../../lib/channel/press.ts'
import { serversOf } from '../../lib/connectors/servers.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import { say } from '../../lib/wording/say.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { browser } from './browser.ts'
import { intendAndAsk } from './dial-question.tsx'

export const ask = createOwnAsk((message) => browser.runtime.sendMessage(message))

/** A press by a person and nothing else; each has an id, so that it counts once. */
const pressed = (event: Event): string | null => (event.isTrusted ? crypto.randomUUID() : null)

/** What was answered to the last press in this page. */
export interface Answer {
  readonly session: string
  readonly notice: Notice
}

export interface CallbackParts {
  /** The session that a new connection takes the place of. */
  readonly session: string | undefined
  /** The site of the page in front: a number that is typed over it is of its country. */
  readonly origin: string | undefined
  readonly setAnswer: (answer: Answer | undefined) => void
  readonly onSeen: DeskCallbacks['onSeen']
}

export function deskCallbacks(parts: CallbackParts): DeskCallbacks {
  const { session, origin, setAnswer, onSeen } = parts
  /** What was sent or refused is told by the session itself; these leave no trace there. */
  const tell = (line: string, command: string, { kind, sentence }: PressReply) => {
    if (kind !== 'handedOver' && kind !== 'lost') return
    const text = sentence ?? say(kind === 'lost' ? 'command.interrupted' : 'phase.handedOver')
    setAnswer({ session: line, notice: { command, tone: 'warning', text } })
  }
  const originFor = (from?: NumberFrom) => (from === 'typed' && origin ? { origin } : {})
  return {
    onSeen,
    onConnect: async (config, secret) => {
      // The browser allows its question only within the press: ask first, wait afterwards.
      const granted = browser.permissions.request({ origins: serversOf(config).map(sitePattern) })
      await ask('connection.draft', {
        config,
        secret,
        ...(session === undefined ? {} : { replaces: session }),
      })
      await granted
      await ask('connection.open', {})
    },
    onTakeOver: () => void ask('connection.open', { takeOver: true }),
    onCancelConnect: () => void ask('connection.cancel', {}),
    onRetry: (id, takeOver) =>
      void ask('connection.retry', { session: id, ...(takeOver ? { takeOver } : {}) }),
    onDisconnect: async (id, anyway) =>
      (await ask('connection.close', { session: id, ...(anyway ? { anyway } : {}) })) ?? undefined,
    onIntent: async (id, intent, event, from) => {
      const gesture = pressed(event)
      if (gesture === null) return false
      setAnswer(undefined)
      const reply = await intendAndAsk(ask, { gesture, session: id, intent, ...originFor(from) })
      if (reply.open !== undefined) openPhoneProgram(document, reply.open)
      tell(id, gesture, reply)
      return reply.kind === 'sent' || reply.kind === 'handedOver'
    },
    onRefresh: async (id, event) => {
      const gesture = pressed(event)
      if (gesture === null) return
      setAnswer(undefined)
      tell(id, gesture, (await press(ask, 'own.refresh', { gesture, session: id })) ?? LOST)
    },
    onDismiss: (id, command) => {
      setAnswer(undefined)
      void ask('command.dismiss', { session: id, command })
    },
    onLookUp: async (text) => (await ask('journal.known', { text: text.slice(0, 200) })) ?? [],
    onForesee: async (number, from) =>
      (await ask('dialling.foresee', { number: number.slice(0, 100), ...originFor(from) })) ??
      undefined,
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
    onCopyRaw: async (id) => {
      const raw = await ask('diagnostics.rawAnswer', { session: id })
      await navigator.clipboard.writeText(raw ?? '')
    },
  }
}
