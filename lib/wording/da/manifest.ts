/** What the browser itself shows of Cordboard: in its list of extensions and in that of keyboard commands. */
import type { manifest as english } from '../en/manifest.ts'
import type { Translated } from '../say.ts'

export const manifest = {
  'manifest.description':
    'Forbinder telefonnumre på alle websider med dit kontaktcenter: Ring, forespørg, omstil og svar, lige hvor du er i gang.',
  'manifest.nextNumber': 'Gå til det næste telefonnummer på siden',
  'manifest.answer': 'Besvar det opkald, der ringer',
  'manifest.hangUp': 'Læg på, eller afvis det opkald, der ringer',
  'manifest.holdOrSwap': 'Hold, genoptag eller skift mellem opkald',
  'manifest.nextCall': 'Tag det næste ventende opkald',
  'manifest.dial': 'Gå til feltet til opkald',
  'manifest.openPanel': 'Åbn Cordboard i sidepanelet',
  'manifest.toggleCallBar': 'Vis eller skjul opkaldslinjen',
} as const satisfies Translated<typeof english>
