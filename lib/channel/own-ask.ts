/** Questions of the extension's own pages to the background, which the browser may stop under each of them. */
import { type Ask, createAsk } from './ask.ts'
import type { RequestType } from './messages.ts'
import type { Envelope } from './replies.ts'

/** They dial or toggle: `press` knows when to send one again. */
const PRESSES: readonly RequestType[] = ['own.intent', 'own.refresh']

/** Like {@link createAsk}; what is no press is sent once more where no answer came, not even *null*. */
export const createOwnAsk = (send: (message: Envelope) => Promise<unknown>): Ask =>
  createAsk(async (message) => {
    const answer = await send(message).catch(() => undefined)
    return answer === undefined && !PRESSES.includes(message.type) ? send(message) : answer
  })
