/** What is said of Miralix OfficeTeam. */
import type { miralix as english } from '../en/miralix.ts'
import type { Translated } from '../say.ts'

export const miralix = {
  'miralix.secretRefused':
    'OfficeTeam afviste den delte hemmelighed. Bed din administrator om værdien fra OfficeTeam-profilen.',
  'miralix.licenceMissing':
    'OfficeTeam-licensen til denne funktion mangler. Hvis det har virket før, kan den delte hemmelighed være forkert.',
  'miralix.numberOrAgentRejected':
    'OfficeTeam godtog ikke nummeret eller agentens identifikation. Der blev ikke ringet op. Tjek nummeret og indstillingen for agent.',
  'miralix.agentDataUnknown':
    'OfficeTeam kunne ikke finde agentens data. Tjek indstillingen for agent.',
  'miralix.agentUnknown':
    'OfficeTeam kender ingen agent med denne identifikation. Intet blev ændret. Tjek indstillingen for agent.',
  'miralix.notLoggedIn':
    'Du er ikke logget ind i Miralix Desktop. Log ind der, så opdager Cordboard det selv.',
  'miralix.notLoggedInOrUnknown':
    'Du er ikke logget ind i Miralix Desktop, eller OfficeTeam kender ikke agenten. Intet blev ændret.',
  'miralix.callNotWaiting': 'Opkaldet venter ikke længere. Intet blev ændret.',
  'miralix.resourceUnknown':
    'OfficeTeam har ingen sådan kø, agent eller optagelse. Tjek indstillingen, eller spørg din administrator.',
  'miralix.notFoundHere':
    'Der blev ikke fundet noget OfficeTeam på denne adresse og konto. Tjek server og konto.',
  'miralix.formRefused':
    'Dette OfficeTeam godtager ikke anmodningen i denne form. Intet blev ændret. Fortæl din administrator, hvilken version det er.',
  'miralix.beingOffered':
    'Opkaldet er ved at blive tilbudt en agent, eller dets callback er ikke afsluttet. Det blev ikke fjernet.',
  'miralix.internalErrorCommand':
    'OfficeTeam meldte en intern fejl. Det er uvist, om din telefon fik besked. Tjek opkaldet, før du prøver igen.',
  'miralix.internalErrorRead':
    'OfficeTeam meldte en intern fejl. Dine opkald vises, som de sidst så ud, og Cordboard prøver snart igen.',
  'miralix.unreachable':
    'Der er ingen forbindelse til OfficeTeam. Dine opkald fortsætter og vises, som de sidst så ud. Cordboard bliver ved med at prøve. Med https skal serveren have et certifikat, som browseren har tillid til.',
  'miralix.unreachableHttp':
    'Der er ingen forbindelse til OfficeTeam. Dine opkald fortsætter og vises, som de sidst så ud. Cordboard bliver ved med at prøve. Tjek adressen, og at serveren kører.',
  'miralix.unreachableCommand':
    'Der var ingen forbindelse til OfficeTeam. Det er uvist, om det blev udført. Tjek opkaldet, før du prøver igen.',
  'miralix.slowRead':
    'OfficeTeam svarer langsomt. Dine opkald vises, som de sidst så ud, og Cordboard prøver igen.',
  'miralix.slowCommand':
    'OfficeTeam svarede ikke. Det er uvist, om det blev udført. Tjek opkaldet, før du prøver igen.',
  'miralix.notUnderstood':
    'OfficeTeam sendte et svar, som Cordboard ikke forstår. Dine opkald vises, som de sidst så ud. Kopiér det rå svar til supporten.',
  'miralix.unreachable.connecting':
    'Der er ingen forbindelse til OfficeTeam på denne adresse. Tjek adressen. Med https skal serveren have et certifikat, som browseren har tillid til.',
  'miralix.unreachableHttp.connecting':
    'Der er ingen forbindelse til OfficeTeam på denne adresse. Tjek adressen, og at serveren kører.',
  'miralix.slowRead.connecting':
    'OfficeTeam svarer ikke i tide. Tjek adressen, eller prøv igen om lidt.',
  'miralix.internalErrorRead.connecting': 'OfficeTeam meldte en intern fejl. Prøv igen om lidt.',
  'miralix.notUnderstood.connecting':
    'Det, der svarer på denne adresse, er ikke OfficeTeam. Tjek server og konto.',
  'miralix.unexpectedStatus':
    'OfficeTeam svarede med status {status}, som ikke findes i dokumentationen. Intet blev ændret her.',
  'miralix.redirected':
    'Serveren svarede med en omdirigering i stedet for OfficeTeams data. Tjek adressen. Måske ligger der en loginside foran.',
  'miralix.notDocumented':
    'OfficeTeams grænseflade har ingen dokumenteret funktion til det. Brug Miralix Desktop.',
  'miralix.makeCallNotDocumented':
    'OfficeTeams grænseflade kan ikke starte et nyt opkald. Tillad computerens telefonprogram i indstillingerne for denne forbindelse, eller ring op i Miralix Desktop.',
  'miralix.unconfirmed':
    'Sendt, men ikke bekræftet. OfficeTeam tog imod anmodningen, men intet har vist, at det skete. Se på din telefonklient.',
  'miralix.stopped':
    'Der blev afbrudt, før OfficeTeam nåede at svare. Det er uvist, om det blev udført.',
} as const satisfies Translated<typeof english>
