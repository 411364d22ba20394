/** Conversations in writing, beside the calls. */
import type { Call, Message, Session } from '../telephony/model.ts'

/** The last message that a person has seen, by call. */
export type Seen = Readonly<Record<string, string>>

export const isChat = ({ media }: Pick<Call, 'media'>): boolean => media === 'chat'

/** How many messages of the other side came after the last one that was seen. */
export function unread({ id, messages = [] }: Call, seen: Seen): number {
  const last = messages.findIndex((message) => message.id === seen[id])
  const own = messages.findLastIndex(({ from }) => from === 'self')
  return messages.slice(Math.max(last, own) + 1).filter(({ from }) => from === 'party').length
}

/** With all of a conversation seen; the very same record where nothing is new. */
export function seenAll(seen: Seen, { id, messages = [] }: Call): Seen {
  const last = messages.at(-1)?.id
  return last === undefined || seen[id] === last ? seen : { ...seen, [id]: last }
}

/** Without conversations that are no longer there. */
export function seenOf(seen: Seen, sessions: readonly Session[]): Seen {
  const there = Object.entries(seen).filter(([call]) =>
    sessions.some(({ calls }) => Object.hasOwn(calls, call)),
  )
  return there.length === Object.keys(seen).length ? seen : Object.fromEntries(there)
}

export interface Bubble {
  readonly from: Message['from']
  readonly at: Message['at']
  readonly lines: readonly Message[]
}

/** Milliseconds within which messages of one side stand together. */
const TOGETHER = 120_000

/** Messages of one side that follow each other stand together under one time. */
export function bubbles(messages: readonly Message[]): readonly Bubble[] {
  const found: { from: Message['from']; at: Message['at']; lines: Message[] }[] = []
  for (const message of messages) {
    const last = found.at(-1)
    if (last?.from === message.from && message.at - last.at < TOGETHER) last.lines.push(message)
    else found.push({ from: message.from, at: message.at, lines: [message] })
  }
  return found
}
