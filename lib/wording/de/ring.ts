/** What the settings say of calls that ring. */
import type { ring as english } from '../en/ring.ts'
import type { Translated } from '../say.ts'

export const ring = {
  'ring.title': 'Wenn ein Anruf klingelt',
  'ring.quiet': 'Nicht stören',
  'ring.quiet.hint':
    'Weder Ton noch Benachrichtigung. Die Schaltfläche in der Symbolleiste und die Anrufleiste zeigen den Anruf weiterhin.',
  'ring.sound': 'Klingelton abspielen',
  'ring.volume': 'Lautstärke',
  'ring.device': 'Klingelton ausgeben über',
  'ring.device.standard': 'Standardgerät',
  'ring.device.cannot':
    'In diesem Browser kann keine Erweiterung bestimmen, wo der Ton ausgegeben wird. Wählen Sie das Gerät in den Toneinstellungen Ihres Computers.',
  'ring.device.gone':
    '„{device}“ ist zurzeit nicht da. Bis es wieder da ist, klingelt das Standardgerät.',
  'ring.device.name': 'Geräte anzeigen',
  'ring.device.name.hint':
    'Der Browser nennt sie nur Programmen, die das Mikrofon benutzen dürfen, und fragt Sie danach. Cordboard hört nicht zu.',
  'ring.test': 'Ton abspielen',
  'ring.test.stop': 'Ton beenden',
  'ring.notice.test': 'Benachrichtigung anzeigen',
  'ring.notice.sample': 'So wird ein Anruf angezeigt, der klingelt.',
  'ring.notice.meaning':
    'Erscheint nichts, hält Ihr Computer die Benachrichtigungen dieses Browsers zurück: Prüfen Sie dort die Einstellungen für Benachrichtigungen und ob sie gerade stummgeschaltet sind.',
  'ring.notice.forbidden':
    'Der Browser oder Ihr Computer verbietet Benachrichtigungen von Cordboard. Anrufe klingeln trotzdem und stehen in der Symbolleiste; erlauben Sie Benachrichtigungen, um sie auch anderswo zu sehen.',
} as const satisfies Translated<typeof english>
