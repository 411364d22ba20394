/** What popup and panel say of queues, colleagues, transfers and conversations. */
import type { panel as english } from '../en/panel.ts'
import type { Translated } from '../say.ts'

export const panel = {
  'section.dial': 'Ring op',
  'section.waiting': 'Venter',
  'section.colleagues': 'Kolleger',
  'section.numbers': 'Numre på siden',
  'panel.close': 'Luk',
  'dial.suggestions': 'Forslag',

  // What waits
  'waiting.next': 'Næste opkald',
  'waiting.next.hint': 'Tager det opkald, der har ventet længst',
  'waiting.nobody': 'Ingen venter.',
  'waiting.take': 'Tag opkaldet fra {who}',
  'waiting.remove': 'Fjern opkaldet fra {who} fra køen',
  'queue.all': 'Køer',
  'queue.waiting': '{count} venter',
  'queue.waiting.column': 'Venter',
  'queue.longest': 'Længste ventetid',

  // Colleagues
  'colleagues.search': 'Søg efter kolleger',
  'colleague.notFree': 'Ikke ledig',
  'colleagues.nobody': 'Ingen med det navn eller nummer.',
  'colleagues.nothing': 'Der er intet at gøre med denne kollega lige nu.',

  // Where a call can go, and how
  'chooser.label': 'Omstil opkaldet med {who}',
  'chooser.where': 'Hvorhen',
  'chooser.how': 'Hvordan',
  'chooser.missing.number': 'Angiv et nummer.',
  'chooser.missing.agent': 'Vælg en kollega.',
  'chooser.missing.queue': 'Vælg en kø.',
  'chooser.missing.ivr': 'Angiv talemenuens kode.',
  'chooser.missing.accessCode': 'Angiv et adgangsnummer.',
  'chooser.userData': 'Send noget med',
  'chooser.userData.label': 'Vises på den næste skærm sammen med opkaldet',
  'chooser.userData.left': { one: '{count} byte tilbage', other: '{count} byte tilbage' },
  'chooser.userData.tooLong': 'Det er for langt til at følge med opkaldet. Gør det kortere.',
  'destination.number': 'Nummer',
  'destination.agent': 'Kollega',
  'destination.queue': 'Kø',
  'destination.ivr': 'Talemenu',
  'destination.accessCode': 'Adgangsnummer',
  'way.consultationCall': 'Forespørg først',
  'way.consultationCall.hint': 'Den, der ringer, venter, mens du taler med modtageren',
  'way.blind': 'Straks',
  'way.blind.hint': 'Du er fri med det samme, uden at spørge først',
  'way.afterAnswer': 'Når der svares',
  'way.afterAnswer.hint': 'Du bliver på, til nogen har svaret',
  'way.returning': 'Og retur',
  'way.returning.hint': 'Opkaldet kommer tilbage til dig bagefter',
  'way.singleStepConference': 'Trepartssamtale',
  'way.singleStepConference.hint': 'Alle tre kan høre hinanden',

  // The numbers of the page beside the panel
  'numbers.on': 'Telefonnumre på {site}',
  'numbers.reading': 'Kigger på siden…',
  'numbers.none': 'Ingen telefonnumre på {site} endnu.',
  'numbers.most':
    'Der er flere: Dette er {count}, begyndende med dem, du ser. På siden kan du ringe til dem alle.',
  'numbers.off': 'Cordboard kigger ikke på {site}.',
  'numbers.noAccess':
    'Browseren lader ikke Cordboard se denne side. Er det et websted, så klik på Cordboards knap i værktøjslinjen, og slå webstedet til der.',
  'numbers.unreadable':
    'Browsere holder udvidelser ude fra denne side. Åbn en anden, så vises dens numre her.',

  // Single keys of the panel
  'keys.title': 'Genvejstaster',
  'keys.hangUp': 'Læg på, eller afvis',
  'keys.holdOrSwap': 'Hold, genoptag eller skift',
  'keys.on': 'Brug enkelttaster som genveje',
  'keys.on.hint': 'De virker aldrig, mens du skriver i et felt.',
  'keys.nothing.mute': 'Du er ikke i en samtale, så lyden blev ikke slået fra.',
  'keys.nothing.keypad': 'Intet opkald tager imod cifre lige nu.',
  'keys.nothing.transfer': 'Du har intet opkald at omstille.',
  'keys.nothing.section': 'Den del findes ikke her lige nu.',

  // Conversations
  'chat.all': 'Samtaler',
  'chat.with': 'Samtale med {who}',
  'chat.messages': 'Beskeder',
  'chat.unread': 'ny',
  'chat.nothing': 'Der er ikke skrevet noget endnu.',
  'chat.you': 'Dig',
  'chat.write': 'Skriv til {who}',
} as const satisfies Translated<typeof english>
