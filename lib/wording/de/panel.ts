/** What popup and panel say of queues, colleagues, transfers and conversations. */
import type { panel as english } from '../en/panel.ts'
import type { Translated } from '../say.ts'

export const panel = {
  'section.dial': 'Wählen',
  'section.waiting': 'Wartend',
  'section.colleagues': 'Team',
  'section.numbers': 'Nummern auf dieser Seite',
  'panel.close': 'Schließen',
  'dial.suggestions': 'Vorschläge',

  // What waits
  'waiting.next': 'Nächster Anruf',
  'waiting.next.hint': 'Übernimmt den Anruf, der am längsten wartet',
  'waiting.nobody': 'Niemand wartet.',
  'waiting.take': 'Anruf übernehmen: {who}',
  'waiting.remove': 'Anruf aus der Warteschlange entfernen: {who}',
  'queue.all': 'Warteschlangen',
  'queue.waiting': { one: '{count} wartet', other: '{count} warten' },
  'queue.waiting.column': 'Wartend',
  'queue.longest': 'Längste Wartezeit',

  // Colleagues
  'colleagues.search': 'Team durchsuchen',
  'colleague.notFree': 'Nicht frei',
  'colleagues.nobody': 'Niemand mit diesem Namen oder dieser Nummer.',
  'colleagues.nothing': 'Mit diesem Teammitglied ist zurzeit nichts möglich.',

  // Where a call can go, and how
  'chooser.label': 'Gespräch mit {who} übergeben',
  'chooser.where': 'Wohin',
  'chooser.how': 'Wie',
  'chooser.missing.number': 'Geben Sie eine Nummer ein.',
  'chooser.missing.agent': 'Wählen Sie ein Teammitglied.',
  'chooser.missing.queue': 'Wählen Sie eine Warteschlange.',
  'chooser.missing.ivr': 'Geben Sie den Code des Sprachmenüs ein.',
  'chooser.missing.accessCode': 'Geben Sie einen Zugangscode ein.',
  'chooser.userData': 'Etwas mitgeben',
  'chooser.userData.label': 'Erscheint beim Empfänger zusammen mit dem Anruf',
  'chooser.userData.left': { one: 'Noch ein Byte frei', other: 'Noch {count} Byte frei' },
  'chooser.userData.tooLong': 'Das ist zu lang, um es dem Anruf mitzugeben. Kürzen Sie den Text.',
  'destination.number': 'Nummer',
  'destination.agent': 'Teammitglied',
  'destination.queue': 'Warteschlange',
  'destination.ivr': 'Sprachmenü',
  'destination.accessCode': 'Zugangscode',
  'way.consultationCall': 'Erst Rückfrage',
  'way.consultationCall.hint': 'Das Gespräch wird gehalten, während Sie dort nachfragen',
  'way.blind': 'Sofort',
  'way.blind.hint': 'Ohne Ankündigung, Sie sind gleich wieder frei',
  'way.afterAnswer': 'Nach dem Melden',
  'way.afterAnswer.hint': 'Sie bleiben dabei, bis sich jemand gemeldet hat',
  'way.returning': 'Mit Rückkehr',
  'way.returning.hint': 'Danach kommt das Gespräch zu Ihnen zurück',
  'way.singleStepConference': 'Zu dritt',
  'way.singleStepConference.hint': 'Alle drei hören einander',

  // The numbers of the page beside the panel
  'numbers.on': 'Telefonnummern auf {site}',
  'numbers.reading': 'Die Seite wird gelesen …',
  'numbers.none': 'Bisher keine Telefonnummern auf {site}.',
  'numbers.most':
    'Es gibt mehr: Das sind {count}, angefangen bei dem, was zu sehen ist. In der Seite können Sie alle anrufen.',
  'numbers.off': 'Auf {site} sucht Cordboard nicht nach Nummern.',
  'numbers.noAccess':
    'Der Browser lässt Cordboard diese Seite nicht sehen. Wenn es eine Website ist, klicken Sie auf das Cordboard-Symbol in der Symbolleiste und schalten Sie sie dort ein.',
  'numbers.unreadable':
    'Browser lassen Erweiterungen nicht in diese Seite. Öffnen Sie eine andere, dann erscheinen ihre Nummern hier.',

  // Single keys of the panel
  'keys.title': 'Tastenkürzel',
  'keys.hangUp': 'Auflegen oder ablehnen',
  'keys.holdOrSwap': 'Halten, zurückholen oder makeln',
  'keys.on': 'Einzelne Tasten als Kürzel verwenden',
  'keys.on.hint': 'Solange Sie in ein Feld schreiben, haben sie keine Wirkung.',
  'keys.nothing.mute': 'Sie sind nicht im Gespräch, daher wurde nichts stumm geschaltet.',
  'keys.nothing.keypad': 'Zurzeit nimmt kein Gespräch Ziffern an.',
  'keys.nothing.transfer': 'Sie haben kein Gespräch, das Sie übergeben könnten.',
  'keys.nothing.section': 'Diesen Bereich gibt es hier zurzeit nicht.',

  // Conversations
  'chat.all': 'Chats',
  'chat.with': 'Chat mit {who}',
  'chat.messages': 'Nachrichten',
  'chat.unread': 'neu',
  'chat.nothing': 'Noch keine Nachrichten.',
  'chat.you': 'Sie',
  'chat.write': 'Nachricht an {who}',
} as const satisfies Translated<typeof english>
