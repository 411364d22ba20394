/** The one place that judges who may ask what, and reads a message before anybody believes it. */
import type { z } from 'zod'
import {
  ownRequests,
  type Payload,
  pageRequests,
  type Requests,
  type RequestType,
  requests,
} from './messages.ts'
import type { Reply } from './replies.ts'

/** What the browser says of a sender; nothing in a message itself can change it. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?:
    | { readonly id?: number | undefined; readonly active?: boolean | undefined }
    | undefined
}

/** Who asks, once judged. */
export type Asker =
  | { readonly kind: 'own' }
  | { readonly kind: 'page'; readonly origin: string; readonly tab: number; readonly frame: number }

export type Handlers = {
  readonly [T in RequestType]: (
    payload: z.output<Requests[T]>,
    asker: T extends keyof typeof pageRequests ? Extract<Asker, { kind: 'page' }> : Asker,
  ) => Promise<Reply<T>> | Reply<T>
}

export interface Own {
  /** The extension's id. */
  readonly id: string
  /** `chrome-extension://…`, `moz-extension://…`, without a slash at the end. */
  readonly origin: string
}

/** Whose message it is: one of our own pages', a page's content script's, or nobody's we know. */
export function judge(sender: Sender, own: Own): Asker | undefined {
  if (sender.id !== own.id) return undefined
  const origin = sender.origin ?? originOf(sender.url)
  if (origin === own.origin) return { kind: 'own' }
  const tab = sender.tab?.id
  if (origin === undefined || tab === undefined || !/^https?:\/\//.test(origin)) return undefined
  return { kind: 'page', origin, tab, frame: sender.frameId ?? 0 }
}

function originOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const parsed = URL.parse(url)
  if (parsed === null) return undefined
  // A moz-extension: or chrome-extension: address has the opaque origin "null".
  return parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin
}

/**
 * The answer to a message, or `undefined` when it is not to be answered: unknown, malformed, or asked by
 * somebody who may not.
 */
export function route(
  message: unknown,
  sender: Sender,
  own: Own,
  handlers: Handlers,
): Promise<unknown> | undefined {
  const asker = judge(sender, own)
  const type = typeOf(message)
  if (asker === undefined || type === undefined) return undefined
  if (!(asker.kind === 'own' ? type in ownRequests : type in pageRequests)) return undefined
  return answer(type, message, asker, handlers)
}

function answer<T extends RequestType>(
  type: T,
  message: unknown,
  asker: Asker,
  handlers: Handlers,
): Promise<unknown> | undefined {
  const payload = (message as { payload?: unknown }).payload
  const parsed = requests[type].safeParse(payload)
  if (!parsed.success) return undefined
  const handler = handlers[type] as (payload: unknown, asker: Asker) => unknown
  return Promise.resolve(handler(parsed.data, asker))
}

function typeOf(message: unknown): RequestType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined
  const { type } = message
  return typeof type === 'string' && Object.hasOwn(requests, type)
    ? (type as RequestType)
    : undefined
}

/** A message as it is sent. */
export const envelope = <T extends RequestType>(type: T, payload: Payload<T>) => ({ type, payload })
