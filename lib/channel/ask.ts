/** Asks the background, with request and reply typed together. */
import type { Payload, RequestType } from './messages.ts'
import type { Envelope, Reply } from './replies.ts'

/** `null` also when nobody answered: the worker failed, or the extension is gone. Never rejects. */
export type Ask = <T extends RequestType>(type: T, payload: Payload<T>) => Promise<Reply<T> | null>

/** `send` carries one message to the background of this extension, whose answers are believed. */
export function createAsk(send: (message: Envelope) => Promise<unknown>): Ask {
  return async <T extends RequestType>(type: T, payload: Payload<T>) => {
    try {
      return ((await send({ type, payload })) ?? null) as Reply<T> | null
    } catch {
      return null
    }
  }
}
