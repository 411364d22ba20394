import type { Chat, Chats } from '../exchange/chats.ts'
import type { Seat } from './seat.ts'

/** What this platform knows of a media session besides its messages. */
export interface ChatFacts {
  /** What the agent who transferred it attached, or somebody set. */
  data: string
  transferredFrom: string
  /** It is being transferred, and the agent stays until the target has it. */
  isStaying: boolean
}

export interface ChatBook {
  readonly chats: Chats
  of(chat: Chat): ChatFacts
  /** A session that an agent has or is offered. */
  find(seat: Seat, callid: string): Chat | undefined
}

export function createChatBook(chats: Chats): ChatBook {
  const facts = new WeakMap<Chat, ChatFacts>()
  return {
    chats,
    of(chat) {
      const known = facts.get(chat) ?? { data: '', transferredFrom: '', isStaying: false }
      facts.set(chat, known)
      return known
    },
    find(seat, callid) {
      const chat = chats.find(callid)
      return chat?.agent === seat.key || chat?.offeredTo === seat.key ? chat : undefined
    },
  }
}
