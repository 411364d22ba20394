/** What is done around calls: the screen pop, the history, the web hook. */
import { z } from 'zod'

export const POP_MOMENTS = ['alerting', 'answered'] as const
export const POP_CALLS = ['inbound', 'all'] as const

const template = z.string().max(2000)

export const screenPopSchema = z.object({
  on: z.boolean(),
  when: z.enum(POP_MOMENTS),
  calls: z.enum(POP_CALLS),
  /** An address template (RFC 6570). */
  template,
  /** For callers who show no number; empty: nothing is opened. */
  withheld: template,
  /** Whether the tab comes to the front. */
  inFront: z.boolean(),
})
export type ScreenPop = z.output<typeof screenPopSchema>

/** How a call that rings is told of. */
export const ringingSchema = z.object({
  sound: z.boolean(),
  /** From 0 to 1. */
  volume: z.number().min(0).max(1),
  /** Neither notification nor tone; badge and bar still show the call. */
  doNotDisturb: z.boolean(),
  /** Where the tone is played, by the browser's id and name of it; `null`: on the standard device. */
  device: z.object({ id: z.string().max(200), name: z.string().max(200) }).nullable(),
})
export type RingingSettings = z.output<typeof ringingSchema>
export const DEFAULT_RINGING: RingingSettings = {
  sound: true,
  volume: 0.7,
  doNotDisturb: false,
  device: null,
}

export const MOST_DAYS = 3650

export const historySchema = z.object({
  /** How long calls are kept; 0: not at all. */
  days: z.int().min(0).max(MOST_DAYS),
  /** What an agent can choose from to say what came of a call. */
  dispositions: z.array(z.string().min(1).max(60)).max(30),
})
export type History = z.output<typeof historySchema>

export const webHookSchema = z.object({
  /** Where calls that ended are told; empty: nowhere. */
  address: z.string().max(2000),
})
export type WebHook = z.output<typeof webHookSchema>

export const DEFAULT_SCREEN_POP: ScreenPop = {
  on: false,
  when: 'alerting',
  calls: 'inbound',
  template: '',
  withheld: '',
  inFront: true,
}
export const DEFAULT_HISTORY: History = { days: 90, dispositions: [] }
export const DEFAULT_WEB_HOOK: WebHook = { address: '' }
