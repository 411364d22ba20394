/** What is said of OpenReception. */
import type { openreception as english } from '../en/openreception.ts'
import type { Translated } from '../say.ts'

export const openreception = {
  // What it cannot do
  'openreception.answerAtPhone':
    'OpenReception ringer til din telefon, når du tager et opkald. Besvar det der.',
  'openreception.holdIsPark':
    'I OpenReception sættes et opkald på hold ved at parkere det. Brug ”Parkér”.',
  'openreception.noBlindTransfer':
    'OpenReception kan ikke omstille et opkald i ét trin. Parkér det, ring til nummeret, og tryk på ”Omstil”.',
  'openreception.noConference': 'OpenReceptions grænseflade har ingen konference.',
  'openreception.noAgentStates':
    'Denne OpenReception-server har ingen status, som en agent selv kan vælge.',
  'openreception.notDocumented':
    'OpenReceptions grænseflade har ingen dokumenteret funktion til det.',
  'openreception.contextMissing':
    'Et opkald foretages for en reception og en kontakt, og en af dem mangler i indstillingerne for denne forbindelse. Der blev ikke ringet op. Angiv den der.',
  'openreception.dialplanMissing':
    'Denne OpenReception-server skal have en opkaldsplan for at kunne ringe op. Angiv den i indstillingerne for denne forbindelse.',

  // Whose call it is
  'openreception.handledBy': 'Opkaldet håndteres af {agent}. Intet blev ændret.',
  'openreception.takenByOther': 'En kollega har taget opkaldet. Intet blev ændret.',
  'openreception.notYours': 'Opkaldet tilhører en anden agent. Intet blev ændret.',
  'openreception.onlyOwn': 'Du kan kun lægge på i dine egne opkald. Intet blev ændret.',
  'openreception.notThisAgent':
    'Serveren gav opkaldet til agent {agent}: Forbindelsens agentnummer passer ikke til dens token. Ret et af dem i indstillingerne.',

  // Taking a call
  'openreception.nobodyWaits': 'Ingen opkald venter.',
  'openreception.notWaiting': 'Opkaldet venter ikke længere. Intet blev ændret.',
  'openreception.greeted':
    'Velkomsten afspilles stadig for den, der ringer. Opkaldet venter. Tag det om et øjeblik.',
  'openreception.notWaitingOrGreeted':
    'Opkaldet venter ikke længere, eller velkomsten afspilles stadig. Intet blev ændret.',
  'openreception.callGone': 'Opkaldet er allerede slut.',
  'openreception.phoneBusy':
    'Din telefon er stadig optaget. Intet blev ændret. Parkér eller afslut først det opkald, du er i gang med.',
  'openreception.phoneUnregistered':
    'Din telefon er ikke registreret på telefoncentralen. Intet blev ændret. Tænd den, og prøv igen.',
  'openreception.phoneUnavailable':
    'Din telefon er ikke tilgængelig. Intet blev ændret. Se på telefonen, og prøv igen.',
  'openreception.agentUnknown':
    'Serveren kender ikke agenten. Intet blev ændret. Tjek agentnummeret i indstillingerne.',

  // Making a call
  'openreception.phoneRefused':
    'Din telefon afviste opkaldet, så ingen blev ringet op. Tjek telefonens indstillinger.',
  'openreception.phoneSilent':
    'Din telefon blev ikke taget, så ingen blev ringet op. Tag den, eller slå automatisk svar til på den.',
  'openreception.numberShort': 'Nummeret er for kort. Der blev ikke ringet op.',
  'openreception.numberNotListed': 'Nummeret står ikke ved kontakten. Der blev ikke ringet op.',
  'openreception.notPlaced': 'Telefoncentralen gennemførte ikke opkaldet. Ingen blev ringet op.',
  'openreception.notParked':
    'Det viste sig ikke i tide, at opkaldet var parkeret, så der blev ikke gjort mere. Tjek opkaldet, før du prøver igen.',
  'openreception.parkedOnly':
    'Opkaldet er parkeret, men din telefon blev ikke ledig i tide, så der blev ikke gjort mere. Hent opkaldet, eller prøv igen.',
  'openreception.clearedOnly':
    'Opkaldet er afsluttet, men din telefon blev ikke ledig i tide. Den, der ringede, er stadig på hold: Hent opkaldet.',

  // Parking and connecting
  'openreception.nothingToPark': 'Der er intet opkald at parkere. Intet blev ændret.',
  'openreception.transferInbound':
    'Opkaldet på hold kan kun forbindes med et opkald, du selv har foretaget. Begge opkald er, som de var.',
  'openreception.dialledGone':
    'Den, du ringede til, har lagt på. Den, der ringede til dig, er stadig på hold.',
  'openreception.heldGone': 'Den, der var på hold, har lagt på. Dit andet opkald fortsætter.',
  'openreception.badDestination':
    'Telefoncentralen kan ikke forbinde til denne destination. Dine opkald er, som de var.',
  'openreception.oneGone': 'Et af de to opkald er slut. Det andet fortsætter.',
  'openreception.bridgeFailed':
    'Opkaldene blev ikke forbundet: {reason}. Tjek dem, før du prøver igen.',
  'openreception.noCallNamed': 'Det fremgik ikke, hvilket opkald det gjaldt, så intet blev gjort.',

  // The agent
  'openreception.onlyOwnState': 'Du kan kun skifte din egen status. Intet blev ændret.',
  'openreception.stateUnknown': 'Serveren kender ikke denne status. Intet blev ændret.',

  // Whatever was asked
  'openreception.tokenRefused':
    'Serveren afviste tokenet: Det mangler, er ukendt eller udløbet, eller det har ikke den nødvendige gruppe. Log ind igen med et gyldigt token.',
  'openreception.tokenUnchecked':
    'Serveren kunne ikke kontrollere tokenet. Intet blev ændret. Prøv igen. Sig det til din administrator, hvis det bliver ved.',
  'openreception.otherToken':
    'Dette token tilhører agent {agent}. Angiv det nummer som agent, eller brug et andet token.',
  'openreception.refused': 'Serveren afviste: {reason}. Intet blev ændret.',
  'openreception.couldNot':
    'Serveren kunne ikke gøre det. Det er uvist, hvad der blev udført. Tjek opkaldene, før du prøver igen.',
  'openreception.requestUnknown':
    'Denne server kender ikke anmodningen. Intet blev ændret. Tjek serverens version i indstillingerne.',
  'openreception.unexpectedStatus':
    'Serveren svarede med status {status}, som ikke findes i protokollen. Intet blev ændret her.',
  'openreception.redirected':
    'Serveren svarede med en omdirigering i stedet for sine data. Tjek adressen. Måske ligger der en loginside foran.',
  'openreception.readRefused':
    'Serveren svarede med status {status} i stedet for opkaldene. De vises, som de sidst så ud, og Cordboard prøver igen.',
  'openreception.readRefused.connecting':
    'Serveren svarede med status {status} i stedet for opkaldene. Tjek adressen og serverens version.',
  'openreception.noDialect':
    'Det, der svarer på denne adresse, er ingen af de OpenReception-versioner, Cordboard kender. Tjek adressen og stien foran serverens egen.',
  'openreception.unreachable':
    'Der er ingen forbindelse til serveren. Dine opkald fortsætter og vises, som de sidst så ud. Cordboard bliver ved med at prøve.',
  'openreception.unreachable.connecting':
    'Der er ingen forbindelse til serveren på denne adresse. Tjek adressen. Med https skal serveren have et certifikat, som browseren har tillid til.',
  'openreception.unreachableCommand':
    'Der var ingen forbindelse til serveren. Det er uvist, om det blev udført. Tjek opkaldene, før du prøver igen.',
  'openreception.slowRead':
    'Serveren svarer langsomt. Dine opkald vises, som de sidst så ud, og Cordboard prøver igen.',
  'openreception.slowRead.connecting':
    'Serveren svarer ikke i tide. Tjek adressen, eller prøv igen om lidt.',
  'openreception.slowCommand':
    'Serveren svarede ikke. Det er uvist, om det blev udført. Tjek opkaldene, før du prøver igen.',
  'openreception.notUnderstood':
    'Serveren sendte noget, som Cordboard ikke forstår. Dine opkald vises, som de sidst så ud. Kopiér det rå svar til supporten.',
  'openreception.notUnderstood.connecting':
    'Det, der svarer på denne adresse, er ikke OpenReception. Tjek adressen og serverens version.',
  'openreception.stopped':
    'Der blev afbrudt, før serveren nåede at svare. Det er uvist, om det blev udført.',
  'openreception.unconfirmed':
    'Sendt, men ikke bekræftet. Serveren tog imod anmodningen, men intet har vist, at det skete. Se på opkaldene og din telefon.',
  'openreception.eventsLost':
    'Den forbindelse, serveren melder opkald på, er afbrudt. Dine opkald læses på ny, og Cordboard opretter selv forbindelsen igen.',
} as const satisfies Translated<typeof english>
