import type { PressReply } from '../../lib/channel/press.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { say } from '../../lib/wording/say.ts'

/** What card or bar says of a reply to a press; of what was sent, the calls themselves will tell. */
export function noticeOf(reply: PressReply | null, command: string): Notice | undefined {
  if (reply === null) return { command, tone: 'error', text: say('page.gone') }
  const text = reply.sentence
  switch (reply.kind) {
    case 'asked':
      return undefined
    case 'sent':
      return text === undefined ? undefined : { command, tone: 'busy', text }
    case 'handedOver':
      return { command, tone: 'warning', text: text ?? say('phase.handedOver') }
    case 'repeated':
      return { command, tone: 'warning', text: text ?? say('phase.repeated') }
    case 'lost':
      return { command, tone: 'warning', text: say('command.interrupted') }
    case 'unknown':
      return { command, tone: 'warning', text: text ?? say('phase.unconfirmed') }
    case 'refused':
      return { command, tone: 'error', text: text ?? say('reason.notSupported') }
  }
}
