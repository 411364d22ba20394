/** What is said of a call that rings, outside of our own pages. */
import type { ringing as english } from '../en/ringing.ts'
import type { Translated } from '../say.ts'

export const ringing = {
  'ringing.title': '{who} ruft an',
  'keys.nothing.answer': 'Es klingelt kein Anruf, daher wurde nichts angenommen.',
  'keys.nothing.hangUp': 'Sie haben kein Gespräch, daher wurde nichts beendet.',
  'keys.nothing.holdOrSwap': 'Sie haben kein Gespräch, das Sie halten oder zurückholen könnten.',
} as const satisfies Translated<typeof english>
