/** What is said of a call that rings, outside of our own pages. */
import type { ringing as english } from '../en/ringing.ts'
import type { Translated } from '../say.ts'

export const ringing = {
  'ringing.title': '{who} ringer',
  'keys.nothing.answer': 'Intet opkald ringer, så intet blev besvaret.',
  'keys.nothing.hangUp': 'Du har intet opkald, så intet blev afsluttet.',
  'keys.nothing.holdOrSwap': 'Du har intet opkald at sætte på hold eller genoptage.',
} as const satisfies Translated<typeof english>
