/** What the guide says to who has just installed Cordboard. */
import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../say.ts'

export const welcome = {
  'welcome.title': 'Willkommen bei Cordboard',
  'welcome.lead': 'Drei Schritte, und die Telefonnummern Ihrer Seiten lassen sich anrufen.',
  'welcome.system': 'Ihre Telefonanlage',
  'welcome.system.hint': 'Ihre Administration weiß, welche es ist.',
  'welcome.signIn': 'Anmelden',
  'welcome.signedIn': 'Sie sind als {agent} angemeldet.',
  'welcome.try': 'Auf dieser Seite ausprobieren',
  'welcome.try.first': 'Melden Sie sich zuerst an. Dann können Sie hier eine Nummer ausprobieren.',
  'welcome.try.number': 'Eine Nummer, die Sie anrufen dürfen, etwa Ihr eigenes Handy',
  'welcome.try.meaning':
    'So sehen Nummern auf Ihren Seiten aus. Zeigen Sie darauf, oder klicken Sie sie an. Gewählt wird erst, wenn Sie eine Aktion wählen.',
  'welcome.try.sample': 'Mobil:',
  'welcome.sites':
    'Auf Ihren eigenen Seiten: Öffnen Sie die Website, mit der Sie arbeiten, klicken Sie in der Symbolleiste auf Cordboard und schalten Sie die Website ein. Vorher sieht sich Cordboard keine Seite an.',
  'welcome.done': 'Erledigt',
} as const satisfies Translated<typeof english>
