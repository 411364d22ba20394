import type { Cancel, Clock } from './clock.ts'
import type { Exchange } from './exchange.ts'
import type { Outcome } from './model.ts'
import { done, refused } from './model.ts'

/** Text conversations with customers, beside the calls: queued, offered to agents, handed on. */

export interface ChatMessage {
  readonly from: 'customer' | 'agent'
  readonly text: string
  readonly at: number
}

export interface Chat {
  readonly id: string
  /** How the customer is known, for instance a number. */
  readonly customer: string
  readonly name: string | null
  queue: string | null
  /** Key of the agent who has it; null while it waits or is first offered. */
  agent: string | null
  /** Key of the agent to whom it is being offered, first or by a transfer. */
  offeredTo: string | null
  /** Key of the agent who hands it on, until somebody else has it. */
  transferredBy: string | null
  readonly startedAt: number
  readonly messages: ChatMessage[]
}

export type ChatChange =
  /** `from` hands it on; null when a customer begins. */
  | {
      readonly type: 'offered'
      readonly chat: Chat
      readonly agent: string
      readonly from: string | null
    }
  | {
      readonly type: 'missed'
      readonly chat: Chat
      readonly agent: string
      readonly cause: 'timeout' | 'declined' | 'customer'
    }
  | { readonly type: 'answered'; readonly chat: Chat; readonly agent: string }
  | { readonly type: 'message'; readonly chat: Chat; readonly message: ChatMessage }
  /** An agent has it no more. */
  | {
      readonly type: 'left'
      readonly chat: Chat
      readonly agent: string
      readonly cause: 'agent' | 'customer' | 'transferred'
    }
  /** An agent who stayed until the target answers keeps it. */
  | { readonly type: 'kept'; readonly chat: Chat; readonly agent: string }

export type ChatTarget = { readonly queue: string } | { readonly agent: string }

export interface Chats {
  all(): readonly Chat[]
  find(id: string): Chat | undefined
  start(
    from: {
      readonly customer: string
      readonly name?: string | undefined
      readonly id?: string | undefined
    },
    to: ChatTarget,
  ): Outcome & { readonly id?: string }
  say(id: string, from: ChatMessage['from'], text: string): Outcome
  customerLeaves(id: string): Outcome
  answer(id: string, agent: string): Outcome
  /** An agent ends a conversation, or declines one that is offered. */
  drop(id: string, agent: string): Outcome
  /** Hands a conversation on. The agent leaves at once, or stays until the target has answered. */
  transfer(id: string, agent: string, to: ChatTarget, stays: boolean): Outcome
  /** Takes everything that an agent has or is offered, for instance at sign-out. */
  release(agent: string): void
  /** Looks whether what waits can be offered to somebody now. */
  distribute(): void
  subscribe(listener: (change: ChatChange) => void): void
  reset(): void
}

interface Setup {
  readonly clock: Clock
  readonly exchange: Pick<Exchange, 'agents' | 'agent' | 'linesOf' | 'queues'>
  /** How many more conversations an agent takes now; 0 for an agent who takes none. */
  readonly room: (agentKey: string) => number
  readonly offerTimeoutMs: (agentKey: string) => number | null
}

export function createChats({ clock, exchange, room, offerTimeoutMs }: Setup): Chats {
  const chats = new Map<string, Chat>()
  const ringing = new Map<Chat, Cancel>()
  const listeners = new Set<(change: ChatChange) => void>()
  let sequence = 0

  const tell = (change: ChatChange) => {
    for (const listener of listeners) listener(change)
  }

  const busyWith = (agent: string) =>
    [...chats.values()].filter((chat) => chat.agent === agent || chat.offeredTo === agent).length

  const hasRoom = (agent: string) => busyWith(agent) < room(agent)

  function offer(chat: Chat, agent: string): void {
    chat.offeredTo = agent
    const timeoutMs = offerTimeoutMs(agent)
    if (timeoutMs !== null)
      ringing.set(
        chat,
        clock.after(timeoutMs, () => miss(chat, agent, 'timeout')),
      )
    tell({ type: 'offered', chat, agent, from: chat.transferredBy })
  }

  function stopOffer(chat: Chat): void {
    ringing.get(chat)?.()
    ringing.delete(chat)
    chat.offeredTo = null
  }

  function miss(chat: Chat, agent: string, cause: 'timeout' | 'declined'): void {
    stopOffer(chat)
    tell({ type: 'missed', chat, agent, cause })
    if (chat.agent !== null) keep(chat, chat.agent)
    else if (chat.queue === null) chats.delete(chat.id)
    distribute()
  }

  function keep(chat: Chat, agent: string): void {
    chat.transferredBy = null
    tell({ type: 'kept', chat, agent })
  }

  const isWaiting = (chat: Chat) =>
    chat.offeredTo === null &&
    chat.queue !== null &&
    (chat.agent === null || chat.transferredBy !== null)

  function distribute(): void {
    for (const chat of chats.values()) {
      if (!isWaiting(chat)) continue
      const members = exchange.queues().find(({ name }) => name === chat.queue)?.members ?? []
      const free = exchange
        .agents()
        .filter(({ key, availability }) => members.includes(key) && availability === 'ready')
        .filter(({ key }) => key !== chat.transferredBy && hasRoom(key))
        .filter(({ key }) => exchange.linesOf(key).length === 0)
        .sort((a, b) => busyWith(a.key) - busyWith(b.key) || a.idleSince - b.idleSince)[0]
      if (free) offer(chat, free.key)
    }
  }

  function end(chat: Chat, cause: 'agent' | 'customer'): void {
    const { offeredTo, agent } = chat
    stopOffer(chat)
    chats.delete(chat.id)
    chat.agent = null
    if (offeredTo !== null) tell({ type: 'missed', chat, agent: offeredTo, cause: 'customer' })
    if (agent !== null) tell({ type: 'left', chat, agent, cause })
  }

  /** The queue or agent of a target, or why there is none. */
  function known(to: ChatTarget): Outcome {
    if ('queue' in to)
      return exchange.queues().some(({ name }) => name === to.queue)
        ? done()
        : refused('noSuchQueue')
    const agent = exchange.agent(to.agent)
    if (!agent) return refused('noSuchAgent')
    if (agent.availability === 'loggedOff') return refused('loggedOff')
    return hasRoom(to.agent) ? done() : refused('busy')
  }

  const chatOf = (id: string, agent: string): Chat | undefined => {
    const chat = chats.get(id)
    return chat?.agent === agent ? chat : undefined
  }

  return {
    all: () => [...chats.values()],
    find: (id) => chats.get(id),

    start({ customer, name, id }, to) {
      const target = known(to)
      if (!target.done) return target
      sequence += 1
      const made = id ?? `${Math.floor(clock.now() / 1000)}-${26_797_283 + sequence}`
      if (chats.has(made)) return refused('busy')
      const chat: Chat = {
        id: made,
        customer,
        name: name ?? null,
        queue: 'queue' in to ? to.queue : null,
        agent: null,
        offeredTo: null,
        transferredBy: null,
        startedAt: clock.now(),
        messages: [],
      }
      chats.set(made, chat)
      if ('agent' in to) offer(chat, to.agent)
      distribute()
      return { ...done(), id: made }
    },

    say(id, from, text) {
      const chat = chats.get(id)
      if (!chat) return refused('noSuchChat')
      const message = { from, text, at: clock.now() }
      chat.messages.push(message)
      tell({ type: 'message', chat, message })
      return done()
    },

    customerLeaves(id) {
      const chat = chats.get(id)
      if (!chat) return refused('noSuchChat')
      end(chat, 'customer')
      distribute()
      return done()
    },

    answer(id, agent) {
      const chat = chats.get(id)
      if (chat?.offeredTo !== agent) return refused('wrongState')
      const before = chat.agent
      stopOffer(chat)
      chat.agent = agent
      chat.transferredBy = null
      if (before !== null) tell({ type: 'left', chat, agent: before, cause: 'transferred' })
      tell({ type: 'answered', chat, agent })
      distribute()
      return done()
    },

    drop(id, agent) {
      const chat = chats.get(id)
      if (chat?.offeredTo === agent) miss(chat, agent, 'declined')
      else if (chat?.agent === agent) end(chat, 'agent')
      else return refused('wrongState')
      distribute()
      return done()
    },

    transfer(id, agent, to, stays) {
      const chat = chatOf(id, agent)
      if (!chat || chat.transferredBy !== null) return refused('wrongState')
      const target = known(to)
      if (!target.done) return target
      if ('agent' in to && to.agent === agent) return refused('busy')
      chat.transferredBy = agent
      chat.queue = 'queue' in to ? to.queue : null
      if (!stays) {
        chat.agent = null
        tell({ type: 'left', chat, agent, cause: 'transferred' })
      }
      if ('agent' in to) offer(chat, to.agent)
      distribute()
      return done()
    },

    release(agent) {
      for (const chat of [...chats.values()]) {
        if (chat.offeredTo === agent) miss(chat, agent, 'declined')
        if (chat.agent === agent) end(chat, 'agent')
      }
    },

    distribute,
    subscribe: (listener) => void listeners.add(listener),

    reset() {
      for (const cancel of ringing.values()) cancel()
      ringing.clear()
      chats.clear()
      sequence = 0
    },
  }
}
