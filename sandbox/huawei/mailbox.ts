import type { Cancel, Clock } from '../exchange/clock.ts'

/** What one poll brings: an event, or a body that a test wants delivered as it is. */
export type Letter =
  | {
      readonly eventType: string
      readonly content: unknown
      /** Whose event it says it is; the mailbox's agent when absent. */
      readonly workNo?: string
    }
  | { readonly raw: string }

/** What became of a poll. */
export type Delivery = { readonly letter: Letter } | 'nothing' | 'closed' | 'abandoned'

/** An agent's queue of events. A poll takes one, or waits for it. */
export interface Mailbox {
  post(letter: Letter): void
  /** One letter, at once or when it comes; `nothing` after `waitMs`. */
  next(waitMs: number, signal: AbortSignal): Promise<Delivery>
  /** Keeps letters back until the returned function is called. */
  hold(): () => void
  waitingPolls(): number
  size(): number
  clear(): void
  /** Ends every waiting poll. */
  close(): void
}

interface Waiting {
  readonly answer: (delivery: Delivery) => void
}

export function createMailbox(clock: Clock): Mailbox {
  let letters: Letter[] = []
  let waiting: Waiting[] = []
  let holds = 0

  const deliver = () => {
    while (holds === 0 && letters.length > 0) {
      const poll = waiting.shift()
      if (!poll) return
      const letter = letters.shift()
      if (letter) poll.answer({ letter })
    }
  }

  return {
    post(letter) {
      letters.push(letter)
      deliver()
    },

    next(waitMs, signal) {
      return new Promise((resolve) => {
        let cancel: Cancel = () => {}
        const poll: Waiting = {
          answer(delivery) {
            waiting = waiting.filter((other) => other !== poll)
            cancel()
            signal.removeEventListener('abort', abandon)
            resolve(delivery)
          },
        }
        const abandon = () => poll.answer('abandoned')
        if (signal.aborted) return poll.answer('abandoned')
        waiting.push(poll)
        deliver()
        if (!waiting.includes(poll)) return
        if (waitMs === 0) return poll.answer('nothing')
        cancel = clock.after(waitMs, () => poll.answer('nothing'))
        signal.addEventListener('abort', abandon)
      })
    },

    hold() {
      holds += 1
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        holds -= 1
        deliver()
      }
    },

    waitingPolls: () => waiting.length,
    size: () => letters.length,
    clear() {
      letters = []
    },
    close() {
      for (const poll of [...waiting]) poll.answer('closed')
    },
  }
}
