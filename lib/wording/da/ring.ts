/** What the settings say of calls that ring. */
import type { ring as english } from '../en/ring.ts'
import type { Translated } from '../say.ts'

export const ring = {
  'ring.title': 'Når et opkald ringer',
  'ring.quiet': 'Forstyr ikke',
  'ring.quiet.hint':
    'Hverken tone eller meddelelse. Knappen på værktøjslinjen og opkaldslinjen viser stadig opkaldet.',
  'ring.sound': 'Afspil en ringetone',
  'ring.volume': 'Lydstyrke',
  'ring.device': 'Afspil tonen på',
  'ring.device.standard': 'Standardenheden',
  'ring.device.cannot':
    'I denne browser kan ingen udvidelse vælge, hvor tonen afspilles. Vælg det i computerens lydindstillinger.',
  'ring.device.gone':
    '“{device}” er her ikke nu. Indtil den er tilbage, afspilles tonen på standardenheden.',
  'ring.device.name': 'Vis enhederne',
  'ring.device.name.hint':
    'Browseren nævner dem kun for den, der må bruge mikrofonen, og spørger dig. Cordboard lytter ikke.',
  'ring.test': 'Afspil tonen',
  'ring.test.stop': 'Stop tonen',
  'ring.notice.test': 'Vis en meddelelse',
  'ring.notice.sample': 'Sådan vises et opkald, der ringer.',
  'ring.notice.meaning':
    'Vises der ikke noget, holder computeren meddelelser fra denne browser tilbage: Se i dens indstillinger for meddelelser, og om de er slået fra lige nu.',
  'ring.notice.forbidden':
    'Browseren eller computeren forbyder meddelelser fra Cordboard. Opkald ringer stadig og vises på værktøjslinjen; tillad meddelelser for også at se dem andre steder.',
} as const satisfies Translated<typeof english>
