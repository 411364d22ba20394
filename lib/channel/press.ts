/** A person's press on its way to the background, which the browser may stop at any moment. */
import type { Ask } from './ask.ts'
import type { IntentReply, Payload } from './messages.ts'

export interface PressReply extends Omit<IntentReply, 'kind'> {
  /** `lost`: nobody can say whether the background did what was asked for. */
  readonly kind: IntentReply['kind'] | 'lost'
}

export const LOST: PressReply = { kind: 'lost' }

/** In milliseconds. Whoever has waited longer has looked, and may have pressed again. */
const ASKED_AGAIN_WITHIN = 3000

/**
 * Asks for what a press wants, and once more where no answer came: the background knows the press by its
 * `gesture`, also the next one after a stop, and does nothing for it a second time. `null` where nobody
 * answered either time: the extension is gone.
 */
export async function press<T extends 'page.intent' | 'own.intent' | 'own.refresh'>(
  ask: Ask,
  type: T,
  payload: Payload<T>,
): Promise<PressReply | null> {
  const pressedAt = performance.now()
  const reply: IntentReply | null = await ask(type, payload)
  if (reply !== null) return reply
  if (performance.now() - pressedAt > ASKED_AGAIN_WITHIN) return LOST
  const again: IntentReply | null = await ask(type, payload)
  return again?.kind === 'repeated' ? LOST : again
}
