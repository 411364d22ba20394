/** What must be asked before a number is dialled, and which of these questions a person has answered. */
import type { DialQuestion } from '../channel/messages.ts'
import type { DialPlan } from '../dialling/plan.ts'
import type { Service } from '../telephony/commands.ts'
import type { Instant } from '../telephony/model.ts'
import { say } from '../wording/say.ts'

/** The numbers that a person has once said yes to. They outlive the browser. */
export interface KnownNumbers {
  has(number: string): Promise<boolean>
  add(number: string): Promise<void>
}

export type Asking = NonNullable<Extract<DialPlan, { ok: true }>['question']>

export interface DialQuestions {
  /** Notes that this gesture is answered with a question. */
  ask(gesture: string, asking: Asking, service: Service): DialQuestion
  /** Whether `gesture` was answered with this very question not long ago; from now on it was not. */
  takeAnswer(gesture: string, asking: Asking): boolean
}

/** In milliseconds. Whoever comes back from lunch is asked anew. */
const GOOD_FOR = 120_000

export function createDialQuestions(now: () => Instant): DialQuestions {
  const asked = new Map<string, { readonly number: string; readonly at: Instant }>()
  return {
    ask(gesture, { number, reason }, service) {
      for (const [id, { at }] of asked) if (now() - at > GOOD_FOR) asked.delete(id)
      asked.set(gesture, { number, at: now() })
      return {
        title: say('dial.ask.title', { number }),
        text: say(`dial.ask.${reason}`),
        yes: say(service),
        no: say('dial.ask.no'),
      }
    },
    takeAnswer(gesture, { number }) {
      const question = asked.get(gesture)
      asked.delete(gesture)
      return question !== undefined && question.number === number && now() - question.at <= GOOD_FOR
    },
  }
}
