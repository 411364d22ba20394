/** What the settings say. */
import type { options as english } from '../en/options.ts'
import type { Translated } from '../say.ts'

export const options = {
  'options.title': 'Indstillinger for Cordboard',
  'options.unkept':
    'Den seneste ændring kunne ikke gemmes og gælder ikke: Disken er måske fuld. Frigør plads, og lav ændringen igen. Opkald fortsætter.',
  'options.search': 'Søg i indstillingerne',
  'options.search.none': 'Ingen indstilling passer. Prøv et andet ord.',
  'options.pages': 'Websider',
  'options.mode': 'Hvor telefonnumre kan klikkes',
  'options.mode.chosen': 'På websteder, du vælger',
  'options.mode.chosen.hint': 'Slå et websted til i popup-vinduet, mens du er der.',
  'options.mode.everywhere': 'Overalt',
  'options.mode.everywhere.hint': 'Browseren beder dig om tilladelse én gang.',
  'options.mode.everywhereBut': 'Overalt, med undtagelser',
  'options.mode.everywhereBut.hint': 'Slå et websted fra i popup-vinduet for at undtage det.',
  'options.mode.off': 'Ingen steder',
  'options.mode.off.hint': 'Du kan stadig ringe, svare og omstille i popup-vinduet.',
  'options.mode.meaning': 'På sider, hvor numre ikke kan klikkes, kører der intet fra Cordboard.',
  'options.mode.denied':
    'Browseren fik ikke lov til at give Cordboard adgang til alle websteder, så intet blev ændret. Vælg igen, og giv tilladelse.',
  'options.sites.chosen': 'Valgte websteder',
  'options.sites.chosen.none':
    'Ingen endnu. Åbn et websted, klik på Cordboards knap i værktøjslinjen, og slå det til der.',
  'options.sites.except': 'Undtagelser',
  'options.sites.except.none':
    'Ingen endnu. Åbn et websted, klik på Cordboards knap i værktøjslinjen, og slå det fra der.',
  'options.sites.remove': 'Fjern',
  'options.sites.remove.label': 'Fjern {site}',
  'options.numbers': 'Numre',
  'options.look': 'Sådan markeres numre',
  'options.look.underline': 'Med en prikket understregning',
  'options.look.hover': 'Kun det, du peger på',
  'options.taught': 'Det, du har lært Cordboard',
  'options.taught.none':
    'Intet endnu. På kortet for et nummer kan du sige, at det ikke er et telefonnummer, og i genvejsmenuen kan du sige, at markeret tekst er et.',
  'options.taught.nines': 'Et 9-tal står for et hvilket som helst ciffer.',
  'options.taught.not': 'Ikke telefonnumre',
  'options.taught.is': 'Telefonnumre',
  'options.taught.shape': 'Numre af formen {shape} efter ”{after}”',
  'options.taught.text': 'Nummeret {text}',
  'options.taught.undo': 'Fortryd',
  'options.taught.undo.label': 'Fortryd: {lesson}',
  'options.language': 'Sprog',
  'options.language.label': 'Cordboard taler',
  'options.language.browser': 'Browserens sprog',
  'options.connection': 'Forbindelse',
  'options.connection.none': 'Cordboard er ikke forbundet med et kontaktcenter.',
  'options.connection.open': 'Opret forbindelse i popup-vinduet',
  'options.connection.agent': 'Agent',
  'options.connection.server': 'Server',
  'options.connection.account': 'Konto',
  'options.history': 'Opkaldshistorik',
  'options.history.days': 'Så mange dage gemmes opkald',
  'options.history.days.hint': '0 gemmer ingen. Ældre opkald slettes automatisk.',
  'options.history.days.fault': 'Angiv et antal dage fra 0 til {most}.',
  'options.history.dispositions': 'Mulige resultater af et opkald',
  'options.history.dispositions.hint':
    'Ét pr. linje, f.eks. Salg eller Forkert nummer. De kan vælges ved siden af opkaldets note.',
  'options.history.dispositions.fault': 'Højst 30 linjer med hver højst 60 tegn.',
  'options.history.open': 'Åbn opkaldene',
  'options.webHook': 'Webhook',
  'options.webHook.meaning':
    'Hvert afsluttet opkald sendes til denne adresse som JSON i sin egen POST. Der sendes igen, til det er modtaget.',
  'options.webHook.address': 'Adresse',
  'options.webHook.secret': 'Hemmelighed',
  'options.webHook.secret.hint':
    'Sendes som bearer-token, hvis der er en. Er feltet tomt, beholdes den gemte hemmelighed.',
  'options.webHook.keep': 'Gem og afprøv',
  'options.webHook.off': 'Slå fra',
  'options.webHook.trying': 'Prøver…',
  'options.webHook.told': 'Modtageren tog imod testen.',
  'options.webHook.delivered': 'Senest modtaget',
  'options.webHook.never': 'Ikke endnu',
  'options.webHook.waiting': 'Venter på at blive sendt',
  'options.webHook.givenUp': 'Opgivet efter en uge',
  'options.webHook.failed': 'Seneste fejl',
  'options.webHook.sendNow': 'Send nu',
  'hook.failure.address':
    'Der sendes kun til https-adresser eller til denne computer selv (http://localhost). Adressen må ikke indeholde navn og adgangskode.',
  'hook.failure.permission':
    'Browseren lader ikke Cordboard kontakte denne adresse. Vælg ”Gem og afprøv” igen, og giv tilladelse.',
  'hook.failure.unreachable':
    'Der var ingen forbindelse til modtageren. Opkaldene venter og sendes, når der er.',
  'hook.failure.slow':
    'Modtageren svarede ikke inden for 10 sekunder. Opkaldene venter og sendes igen.',
  'hook.failure.redirect':
    'Modtageren henviste Cordboard til en anden adresse, og den følger Cordboard ikke. Angiv selv den adresse her.',
  'hook.failure.status': 'Modtageren svarede {status}. Opkaldene venter og sendes igen.',
  'options.sendPage': 'Send siden med',
  'options.sendPage.hint':
    'Når du forespørger eller omstiller fra en side, vises sidens titel og adresse på den næste skærm, hvis systemet kan overføre det.',
} as const satisfies Translated<typeof english>
