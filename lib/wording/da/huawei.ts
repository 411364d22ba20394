/** What is said of Huawei CC-Gateway. */
import type { huawei as english } from '../en/huawei.ts'
import type { Translated } from '../say.ts'

export const huawei = {
  'huawei.name': 'Huawei CC-Gateway',

  // What a person enters
  'huawei.invalid.agent': 'Et agent-id er et tal fra 101 til 999999.',
  'huawei.invalid.phone': 'Angiv nummeret på din telefon, højst 24 cifre.',
  'huawei.invalid.skills': 'Kø-id’er er tal adskilt af semikolon: 5;7. Højst 4000 tegn.',
  'huawei.invalid.internationalPrefix': 'Højst 8 tegn: cifre, * og #. Feltet kan også stå tomt.',
  'huawei.agentUnusual':
    'De fleste gatewayer kender kun agent-id’er fra 101 til 59999. Spørg din administrator, hvis din afviser dette.',

  // What the gateway cannot do
  'huawei.noPark':
    'CC-Gateway har ingen dokumenteret måde at parkere et opkald på. Sæt det på hold, eller omstil det til en kø.',
  'huawei.noRemoval':
    'CC-Gateway har ingen dokumenteret måde at fjerne et ventende opkald på. Tag det i stedet.',
  'huawei.noChat': 'Du er ikke logget ind på kontaktcentrets chatserver.',
  'huawei.noSuchTransfer':
    'CC-Gateway kan ikke omstille et opkald dertil på den måde. Intet blev sendt. Vælg en anden måde.',
  'huawei.notForOutbound':
    'CC-Gateway kan ikke straks give et opkald, du selv har foretaget, videre til et eksternt nummer. Intet blev sendt. Vælg ”Når der svares”.',
  'huawei.notForInternal':
    'CC-Gateway kan ikke omstille et opkald mellem kolleger eller slå lyden fra i det. Intet blev sendt.',
  'huawei.noQueueCall':
    'CC-Gateway har ingen dokumenteret måde at ringe til en kø på. Der blev ikke ringet op. Ring til en agent eller et nummer.',
  'huawei.noSwapOutside':
    'CC-Gateway kan ikke skifte, når du forespørger hos et eksternt nummer. Tal færdig, eller vælg ”Afslut og genoptag”.',
  'huawei.noConferenceOutside':
    'CC-Gateway kan ikke tage et eksternt nummer, du forespørger hos, med i samtalen. Afslut forespørgslen, og tilføj nummeret direkte.',
  'huawei.needsQueueCall': 'Vælg et ventende opkald fra en af dine køer. Intet blev sendt.',
  'huawei.noSuchCall': 'Opkaldet er her ikke længere. Intet blev sendt.',
  'huawei.notHere': 'Det gøres, når du logger ud. Intet blev sendt.',
  'huawei.pickUpPhone': 'Din telefon ringer. Tag den der. Intet blev sendt.',
  'huawei.notRingingYet': 'Opkaldet ringer ikke længere, eller ikke endnu. Intet blev sendt.',
  'huawei.noLineOfCall':
    'Gatewayen har endnu ikke sagt, hvilket opkald det er, så det kan ikke tages med i samtalen eller genoptages. Intet blev sendt. Vent et øjeblik.',

  // Limits (huawei 2.10): each names the field and the range
  'huawei.limit.agent': 'Et agent-id er et tal fra 101 til 999999. Intet blev sendt.',
  'huawei.limit.password': 'En adgangskode har højst 32 tegn. Intet blev sendt.',
  'huawei.limit.called':
    'Et nummer at ringe til har 1 til 24 tegn: cifre, * og #. Det har ”{value}” ikke. Der blev ikke ringet op.',
  'huawei.limit.address':
    'En adresse at omstille til har 1 til 24 cifre. Det har ”{value}” ikke. Intet blev sendt.',
  'huawei.limit.addressOutside':
    'Et eksternt nummer at omstille til har 1 til 24 tegn: 0–9, A–E, * og #. Det har ”{value}” ikke. Intet blev sendt.',
  'huawei.limit.digits':
    'Der kan sendes 1 til 24 tegn: 0–9, * og #. ”{value}” passer ikke. Intet blev sendt.',
  'huawei.limit.party': 'En deltagers nummer har 1 til 24 tegn. Intet blev sendt.',
  'huawei.limit.callData':
    'Højst 16384 byte kan følge med et opkald. Her er {size}. Intet blev sendt.',
  'huawei.limit.sessionData':
    'Højst 2048 byte kan følge med en chat. Her er {size}. Intet blev sendt.',
  'huawei.limit.message':
    'En besked har 1 til 1945 byte. Denne har {size} og blev ikke sendt. Gør den kortere, eller send den i dele.',
  'huawei.limit.busyReason':
    'En årsag til ikke at være klar er et tal fra 200 til 250. Det er ”{value}” ikke. Din status blev ikke ændret.',
  'huawei.limit.restCause':
    'En årsag til pause er et tal fra 0 til 255. Det er ”{value}” ikke. Din status blev ikke ændret.',
  'huawei.limit.restSeconds':
    'En pause varer 1 til 86399 sekunder. Det gør ”{value}” ikke. Din status blev ikke ændret.',
  'huawei.limit.queue': 'Et kø-id er et tal. Det er ”{value}” ikke. Intet blev sendt.',

  // The way to the gateway
  'huawei.unreachable':
    'Der er ingen forbindelse til gatewayen. Dine opkald fortsætter og vises, som de sidst så ud. Cordboard bliver ved med at prøve. Har gatewayen sit eget certifikat, så åbn dens adresse én gang, og godkend certifikatet.',
  'huawei.unreachable.connecting':
    'Der er ingen forbindelse til gatewayen. Tjek adressen. Har gatewayen sit eget certifikat, så åbn dens adresse én gang, og godkend certifikatet, eller bed din administrator om et, browseren har tillid til.',
  'huawei.blocked':
    'Vejen til gatewayen er spærret (HTTP {status}). Dine opkald vises, som de sidst så ud. Cordboard bliver ved med at prøve. Spørg din administrator.',
  'huawei.blocked.connecting':
    'Vejen til gatewayen er spærret (HTTP {status}). Tjek adressen, eller spørg din administrator.',
  'huawei.blockedAuth':
    'Noget foran gatewayen kræver sit eget login (HTTP {status}). Spørg din administrator.',
  'huawei.redirected':
    'Serveren svarede med en omdirigering i stedet for gatewayens data. Tjek adressen. Måske ligger der en loginside foran.',
  'huawei.slow':
    'Gatewayen svarer langsomt. Dine opkald vises, som de sidst så ud, og Cordboard prøver igen.',
  'huawei.slow.connecting': 'Gatewayen svarer ikke i tide. Tjek adressen, eller prøv igen om lidt.',
  'huawei.slowCommand':
    'Gatewayen svarede ikke. Det er uvist, om det blev udført. Tjek opkaldet, før du prøver igen.',
  'huawei.unreachableCommand':
    'Der var ingen forbindelse til gatewayen. Det er uvist, om det blev udført. Tjek opkaldet, før du prøver igen.',
  'huawei.givenUp':
    'Der blev afbrudt, før gatewayen nåede at svare. Det er uvist, om det blev udført.',
  'huawei.notUnderstood':
    'Gatewayen sendte noget, som Cordboard ikke forstår. Dine opkald vises, som de sidst så ud. Kopiér det rå svar til supporten.',
  'huawei.notUnderstood.connecting':
    'Det, der svarer på denne adresse, er ikke en CC-Gateway. Tjek adressen.',
  'huawei.notUnderstoodCommand':
    'Gatewayen svarede med noget, som Cordboard ikke forstår. Det er uvist, om det blev udført. Tjek opkaldet, før du prøver igen.',
  'huawei.unknownRequest':
    'Denne gateway kender ikke anmodningen (HTTP {status}). Intet blev ændret. Fortæl din administrator, hvilken version den har.',
  'huawei.unknownRequest.connecting':
    'Der blev ikke fundet nogen gateway på denne adresse, eller den kender ikke dette agent-id. Tjek begge dele.',
  'huawei.noGuid':
    'Gatewayen loggede dig ind uden det adgangsbevis, som alt det følgende kræver, så du blev logget ud igen. Sig til din administrator, at en proxy måske fjerner headeren Set-GUID.',
  'huawei.heartbeatLost':
    'Gatewayen har ikke svaret i {seconds} sekunder. Efter to minutter logger den agenter ud, så det har den nok gjort. Dine opkald vises, som de sidst så ud. Cordboard bliver ved med at prøve.',
  'huawei.signedOutSilent':
    'Gatewayen har logget dig ud: Den havde ikke hørt fra denne browser i {seconds} sekunder, og den venter højst to minutter. Log ind igen.',
  'huawei.signedOutByItself':
    'Kontaktcentret har logget dig ud. Opkaldene her vises, som de sidst så ud. Log ind igen.',
  'huawei.passwordMustChange':
    'Din adgangskode skal skiftes, før du kan arbejde, så du blev logget ud igen. Skift den dér, hvor du administrerer den, og log så ind.',

  // What became of a command
  'huawei.unconfirmed':
    'Sendt, men ikke bekræftet. Gatewayen tog imod anmodningen, men intet har vist, at det skete. Tjek opkaldet, før du prøver igen.',
  'huawei.transferFailed': 'Omstillingen lykkedes ikke. Du har stadig opkaldet.',
  'huawei.connectFailed': 'Forbindelsen kom ikke i stand. Måske blev din egen telefon ikke taget.',
  'huawei.calleeFailed': 'Der blev ikke svaret, eller opkaldet blev afvist.',
  'huawei.calleeFailedWhy': 'Opkaldet kom ikke igennem: {message}.',
  'huawei.consultFailed': 'Forespørgslen kom ikke igennem. Det første opkald er, som det vises.',
  'huawei.heldOnly':
    'Opkaldet blev sat på hold, men det andet blev ikke genoptaget: {why} Begge er nu på hold.',
  'huawei.heldOnlyUnknown':
    'Opkaldet blev sat på hold. Det er uvist, om det andet blev genoptaget: {why}',
  'huawei.holdNotSeen':
    'Gatewayen tog imod anmodningen om hold, men viste ikke, at opkaldet er på hold. Det andet opkald blev ikke genoptaget, og der blev ikke sendt mere.',
  'huawei.droppedOnly':
    'Forespørgslen blev afsluttet, men det første opkald blev ikke genoptaget: {why} Det er stadig på hold.',
  'huawei.droppedOnlyUnknown':
    'Forespørgslen blev afsluttet. Det er uvist, om det første opkald blev genoptaget: {why}',
  'huawei.dropNotSeen':
    'Gatewayen tog imod anmodningen om at afslutte forespørgslen, men viste ikke, at den er slut. Det første opkald blev ikke genoptaget, og der blev ikke sendt mere.',

  // Why the agent is not ready (huawei 5.2)
  'huawei.reason.noAnswer': 'Opkald blev ikke besvaret',
  'huawei.reason.forced': 'Sat af en supervisor',
  'huawei.reason.rest': 'Pause',
  'huawei.reason.phone': 'Telefonen er ikke tilgængelig',
  'huawei.reason.rejected': 'Et opkald blev afvist',

  // Return codes (huawei 7)
  'huawei.code': 'Gatewayen svarede {code}: {message}',
  'huawei.code.events':
    'Dette login modtager ikke hændelser her. Der logges ind igen. Dine opkald vises, som de sidst så ud.',
  'huawei.code.parameter':
    'Gatewayen godtog ikke nummeret eller indstillingen. Intet blev ændret. Tjek det, du har indtastet.',
  'huawei.code.expired':
    'Dit login er udløbet, eller du har ikke lov til det her. Er det udløbet, logger Cordboard ind igen. Prøv om et øjeblik.',
  'huawei.code.switchover':
    'Kontaktcentret er ved at skifte server. Intet blev ændret. Vent lidt. Cordboard bliver ved med at prøve.',
  'huawei.code.monitorSelf': 'Du kan ikke overvåge dig selv.',
  'huawei.code.request':
    'Gatewayen forstod ikke anmodningen. Intet blev ændret. Fortæl supporten, hvad du gjorde.',
  'huawei.code.repeated': 'Det er allerede i gang. Intet blev gjort to gange.',
  'huawei.code.missing':
    'Agent-id, telefonnummer eller notetekst mangler. Tjek det, du har indtastet.',
  'huawei.code.elsewhere':
    'Du er logget ind et andet sted. Vælg ”Overtag”, så bliver du logget ud der.',
  'huawei.code.noResource':
    'Kontaktcentret kan ikke logge dig ind lige nu: {message}. Prøv igen om lidt, eller spørg din administrator.',
  'huawei.code.tooMany':
    'Kontaktcentret kan ikke logge dig ind: {message}. Der er logget lige så mange agenter ind, som der er licens til. Prøv igen senere, eller spørg din administrator.',
  'huawei.code.password':
    'Agent-id eller adgangskode er forkert. Er begge rigtige, kræver gatewayen måske krypterede adgangskoder (SM), og dem kan Cordboard ikke lave: Spørg din administrator.',
  'huawei.code.signOutFailed': 'Du blev ikke logget ud og er stadig logget ind. Prøv igen.',
  'huawei.code.signedOut':
    'Du er logget ud. Gatewayen kender ikke dette login: Det er slut, eller det er overtaget et andet sted. Log ind igen.',
  'huawei.code.operation':
    'Gatewayen kunne ikke gøre det lige nu: {message}. Intet blev ændret. Tjek opkaldet, og prøv igen.',
  'huawei.code.alreadyOut': 'Du er allerede logget ud.',
  'huawei.code.state': 'Gatewayen afviste denne status. Din status er, som den vises.',
  'huawei.code.endCallFirst':
    'Afslut opkaldet, før du logger ud. Eller vælg ”Log ud alligevel”: så bliver det afsluttet.',
  'huawei.code.signInSetting': 'En indstilling for login er forkert. Tjek forbindelsen.',
  'huawei.code.agentType': 'Agenttypen i indstillingerne er forkert. Tjek, om telefonen har video.',
  'huawei.code.phone': 'Telefonnummeret er forkert. Tjek det i forbindelsen.',
  'huawei.code.phoneRange':
    'Dette telefonnummer må agenter ikke bruge. Angiv et andet, eller spørg din administrator.',
  'huawei.code.noTakeOver':
    'Du er logget ind et andet sted, og det kan ikke overtages. Spørg din supervisor.',
  'huawei.code.ip': 'Klientens adresseindstilling er forkert. Sig det til supporten.',
  'huawei.code.portal': 'Portalen afviste dit login. Spørg din administrator.',
  'huawei.code.otherCentre': 'Optagelsen tilhører et andet callcenter.',
  'huawei.code.skillQuery': 'Der blev spurgt forkert efter kompetencer. Sig det til supporten.',
  'huawei.code.passwordExpired':
    'Din adgangskode er udløbet. Skift den dér, hvor du administrerer den, og log så ind.',
  'huawei.code.signingIn': 'Du er ved at blive logget ind. Vent, til det er færdigt.',
  'huawei.code.noConference': 'Der er ingen konference.',
  'huawei.code.notChair': 'Det må kun mødelederen.',
  'huawei.code.inConference': 'Du er allerede i en konference.',
  'huawei.code.notInspector': 'Det må kun en inspektør.',
  'huawei.code.isChair': 'Du er allerede mødeleder.',
  'huawei.code.chairRemoved': 'Mødelederen kan ikke fjernes.',
  'huawei.code.chairLeaves': 'Mødelederen kan ikke gå. Afslut konferencen, eller giv den videre.',
  'huawei.code.downloadOff': 'Download af optagelser er slået fra.',
  'huawei.code.downloadRight': 'Du må ikke downloade optagelser.',
  'huawei.code.recordingName': 'Optagelsens navn er forkert.',
  'huawei.code.recordingDrive':
    'Serverens drev til optagelser er ikke sat op. Sig det til din administrator.',
  'huawei.code.recordingGone': 'Optagelsen findes ikke.',
  'huawei.code.recordingSpace':
    'Serveren har ikke plads til optagelsen. Sig det til din administrator.',
  'huawei.code.recordingFormat': 'Optagelsens format understøttes ikke.',
  'huawei.code.recordingFormatUnset':
    'Formatet for optagelser er ikke sat op. Sig det til din administrator.',
  'huawei.code.recordingConversion': 'Optagelsen kunne ikke konverteres.',
  'huawei.code.recordingPlace': 'Optagelsens placering mangler.',
  'huawei.code.recordingStorage':
    'Der er ingen forbindelse til lageret for optagelser. Prøv igen om lidt.',
  'huawei.code.recovering':
    'Kontaktcentret er ved at blive genoprettet. Intet blev ændret. Vent lidt. Cordboard bliver ved med at prøve.',
  'huawei.code.recovered':
    'Kontaktcentret er genoprettet. Intet blev ændret, og Cordboard fortsætter. Prøv igen.',
  'huawei.code.recoveryFailed': 'Genopretningen mislykkedes. Intet blev ændret. Log ind igen.',
  'huawei.code.switched':
    'Der er skiftet server. Intet blev ændret. Cordboard logger ind igen. Prøv igen derefter.',
  'huawei.code.chatOff': 'Chat er slået fra på denne server.',
  'huawei.code.emptyMessage': 'Beskeden er tom. Intet blev sendt.',
  'huawei.code.sessionCount': 'Der kan højst være 60 sessioner.',
  'huawei.code.sessionTarget':
    'Sessioner kan kun sendes til en kø, en agent eller et adgangsnummer. Du har stadig sessionen.',
  'huawei.code.sessionKept': 'Sessionen blev ikke omstillet: {message}. Du har den stadig.',
  'huawei.code.sessionCountKept': 'Antallet af sessioner blev ikke ændret: {message}.',
  'huawei.code.refused': 'Gatewayen afviste: {message}. Intet blev ændret.',
  'huawei.code.configuration':
    'Gatewayens konfigurationsgrænseflade afviste: {message}. Cordboard bruger den ikke. Sig det til supporten.',
  'huawei.code.passwordRefused':
    'Adgangskoden blev ikke godtaget: {message}. Tjek den, og prøv igen.',
  'huawei.code.locked': 'Din konto er låst. Spørg din supervisor.',
  'huawei.code.number': 'Nummeret kan ikke ringes op, så der blev ikke ringet. Tjek nummeret.',
  'huawei.code.callGone': 'Opkaldet er væk.',
  'huawei.code.nothingToMute': 'Der er intet opkald at slå lyden fra i.',
  'huawei.code.notMutable': 'Lyden kan ikke slås fra i opkaldet lige nu.',
  'huawei.code.nothingToConnect': 'Der er intet opkald at forbinde.',
  'huawei.code.nothingHeld': 'Der er intet opkald på hold.',
  'huawei.code.nothingMuted': 'Der er intet opkald med lyden slået fra.',
  'huawei.code.notMuted': 'Lyden er ikke slået fra i opkaldet.',
  'huawei.code.noCall': 'Der er intet opkald.',
  'huawei.code.noActiveCall': 'Der er intet aktivt opkald.',
  'huawei.code.nothingToTransfer': 'Der er intet opkald at omstille.',
  'huawei.code.nothingToHold': 'Der er intet opkald at sætte på hold.',
  'huawei.code.notHoldable': 'Opkaldet kan ikke sættes på hold lige nu.',
  'huawei.code.notRetrievable': 'Opkaldet kan ikke genoptages lige nu.',
  'huawei.code.released': 'Opkaldet var allerede slut.',
  'huawei.code.nothingToAsk': 'Der er intet opkald at spørge om.',
  'huawei.code.partyStays': 'Deltageren kan ikke fjernes: {message}.',
  'huawei.code.noRightToAsk': 'Du må ikke hente oplysninger om denne agent.',
  'huawei.code.noAgent': 'Agenten findes ikke.',
  'huawei.code.emptyGroup': 'Gruppen er tom.',
  'huawei.code.nothingToSave': 'Der er intet at gemme.',
  'huawei.code.noneHeld': 'Intet opkald er på hold.',
  'huawei.code.recordState': 'Optagelsen eller afspilningen er i en anden tilstand.',
  'huawei.code.noQueue': 'Køen eller destinationen findes ikke.',
  'huawei.code.chatRefused': 'Chatten blev afvist: {message}. Intet blev ændret.',
  'huawei.code.message': 'Gatewayen afviste: {message}',
  'huawei.code.server': 'Gatewayen er ikke sat op til det. Sig det til din administrator.',
} as const satisfies Translated<typeof english>
