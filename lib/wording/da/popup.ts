/** What the popup says. */
import type { popup as english } from '../en/popup.ts'
import type { Translated } from '../say.ts'

export const popup = {
  'popup.dial.label': 'Nummer at ringe til, forespørge hos eller omstille til',
  'popup.noCalls': 'Ingen opkald.',
  'popup.noCalls.hint': 'Opkald fra dine køer dukker selv op her.',
  'popup.noCalls.hall': 'Opkald venter nedenfor, til du tager et.',
  'popup.noCalls.notReady': 'Opkald fra dine køer kommer, når du er klar.',
  'popup.calls': 'Opkald',
  'popup.site.on': 'Numre på {site} kan klikkes',
  'popup.site.off': 'Gør numre på {site} klikbare',
  'popup.site.none': 'Her er ingen numre, som Cordboard kan nå.',
  'popup.bar': 'Vis opkaldslinjen på websider',
  'popup.rawAnswer': 'Kopiér råt svar',
  'popup.rawAnswer.copied': 'Kopieret',
  'popup.whichCalls': 'Hvilke opkald der vises her',
  'popup.more': 'Mere',
  'popup.region': 'Numre uden landekode er fra',
  'addressBar.empty': 'Skriv et navn eller et nummer.',
  'addressBar.nobody': 'Ingen er kendt som “{text}”.',
  'addressBar.several': 'Vælg, hvem du mener.',
  'popup.panel': 'Åbn i sidepanelet',
  'popup.settings': 'Indstillinger',
} as const satisfies Translated<typeof english>
