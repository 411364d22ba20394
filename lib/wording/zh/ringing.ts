/** What is said of a call that rings, outside of our own pages. */
import type { ringing as english } from '../en/ringing.ts'
import type { Translated } from '../say.ts'

export const ringing = {
  'ringing.title': '{who} 来电',
  'keys.nothing.answer': '没有振铃中的电话，未接听任何电话。',
  'keys.nothing.hangUp': '您没有通话，未挂断任何电话。',
  'keys.nothing.holdOrSwap': '您没有可以保持或恢复的电话。',
} as const satisfies Translated<typeof english>
