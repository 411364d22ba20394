/** What must be asked before a number is dialled, and which of these questions a person has answered. */
import type { DialQuestion } from '../channel/messages.ts'
import { ANSWER_WITHIN } from '../channel/pending.ts'
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
  /** Notes that this gesture is answered with a question, which only who `asker` names can answer. */
  ask(gesture: string, asking: Asking, service: Service, asker: string): DialQuestion
  /** Whether `gesture` was answered with this very question not long ago; from now on it was not. */
  takeAnswer(gesture: string, asking: Asking, asker: string): boolean
}

export function createDialQuestions(now: () => Instant): DialQuestions {
  const asked = new Map<
    string,
    { readonly number: string; readonly asker: string; readonly at: Instant }
  >()
  return {
    ask(gesture, { number, reason }, service, asker) {
      for (const [id, { at }] of asked) if (now() - at > ANSWER_WITHIN) asked.delete(id)
      asked.set(gesture, { number, asker, at: now() })
      return {
        title: say('dial.ask.title', { number }),
        text: say(`dial.ask.${reason}`),
        yes: say(service),
        no: say('dial.ask.no'),
      }
    },
    takeAnswer(gesture, { number }, asker) {
      const question = asked.get(gesture)
      // A question of somebody else stays theirs.
      if (question?.asker !== asker) return false
      asked.delete(gesture)
      return question.number === number && now() - question.at <= ANSWER_WITHIN
    },
  }
}
