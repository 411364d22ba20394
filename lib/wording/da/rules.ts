/** What the settings say of dialling rules. */
import type { rules as english } from '../en/rules.ts'
import type { Translated } from '../say.ts'

export const rules = {
  'rules.title': 'Opkaldsregler',
  'rules.extensions': 'Længder på lokalnumre',
  'rules.extensions.hint':
    'Hvor mange cifre jeres egne lokalnumre har, f.eks. 3, 4. De ringes op, som de står.',
  'rules.extensions.fault': 'Angiv højst 8 længder fra 1 til 8, adskilt af komma.',
  'rules.outside': 'Bylinje',
  'rules.outside.hint': 'Tastes før et nummer uden for huset, ofte 0 eller 9.',
  'rules.carrier': 'Teleselskabets præfiks',
  'rules.carrier.hint': 'Tastes efter bylinjen.',
  'rules.prefix.fault': 'Kun cifre, * og #, højst 16.',
  'rules.sites': 'Websteder fra et andet land',
  'rules.sites.none': 'Ingen. Numre uden landekode hører til landet ovenfor.',
  'rules.sites.item': '{site}: {country}',
  'rules.sites.site': 'Websted',
  'rules.sites.country': 'Numrenes land',
  'rules.sites.add': 'Tilføj',
  'rules.sites.fault': 'Angiv adressen på et websted, f.eks. crm.example.com.',
  'rules.caution.emergency': 'Alarmnumre',
  'rules.caution.premium': 'Overtakserede numre',
  'rules.caution.international': 'Numre i andre lande',
  'rules.caution.listed': 'Numre på ring-ikke-listen',
  'rules.caution.allow': 'Ring op',
  'rules.caution.askFirstTime': 'Spørg første gang',
  'rules.caution.ask': 'Spørg hver gang',
  'rules.caution.refuse': 'Ring ikke op',
  'rules.never': 'Ring-ikke-liste',
  'rules.never.hint':
    'Ét nummer eller mønster pr. linje, f.eks. +45 83 50 90 40 eller +45 8350XXXX.',
  'rules.never.fault': '”{line}” er hverken et nummer eller et mønster.',
  'rules.never.most': 'Højst {most} linjer.',
  'rules.rewrites': 'Omskrivning',
  'rules.rewrites.hint':
    'Én regel pr. linje: mønster = nummer. X er et hvilket som helst ciffer, Z er 1 til 9, N er 2 til 9, [1-4] er et af de cifre, og et punktum til sidst er alt resten. Det, der står i ( ), hedder $1, $2 … efter lighedstegnet, f.eks. +45(8350XXXX) = 7$1.',
  'rules.rewrites.most': 'Højst {most} regler.',
  'rules.rewrites.long': 'Regel {rule} har mere end {most} tegn på den ene side.',
  'rules.pattern.empty': 'Regel {rule} har intet mønster før lighedstegnet.',
  'rules.pattern.sign':
    'Regel {rule} har et tegn, der ikke kan bruges i et mønster. Brug cifre, *, #, + forrest, X, Z, N, [ ], ( ) og et punktum eller ! til sidst.',
  'rules.pattern.set': 'Regel {rule} har kantede parenteser uden cifre. De ser ud som [1-4].',
  'rules.pattern.group':
    'Regel {rule} har en parentes, der mangler sin anden halvdel eller står inde i en anden.',
  'rules.pattern.rest':
    'Regel {rule} har et punktum eller ! før slutningen. De står begge for alt resten.',
  'rules.pattern.groups': 'Regel {rule} har mere end ni parenteser.',
  'rules.replacement.sign':
    'Regel {rule} giver noget, der ikke kan ringes op. Brug cifre, *, #, + forrest og $1 til $9.',
  'rules.replacement.group':
    'Regel {rule} bruger et nummer efter $, som mønsteret ikke har nogen parentes til.',
  'rules.try': 'Prøv et nummer',
  'rules.try.hint': 'Viser, hvad der ville blive ringet op. Der bliver ikke ringet op.',
  'rules.try.site': 'Som det står på',
  'rules.try.nowhere': 'Intet websted: indtastet',
  'rules.step.read.country': 'Læst som {number}',
  'rules.step.read.extension': 'Læst som {number}, et lokalnummer',
  'rules.step.read.asIs': 'Taget, som det står: {number}',
  'rules.step.rewrote': 'Regel {rule} gør det til {number}',
  'rules.step.wentBack':
    'Regel {rule} gør det til {number}, som det var før: Reglerne går i ring. Hver bruges én gang.',
  'rules.step.noMatch': 'Regel {rule} passer ikke',
  'rules.step.undialable':
    'Regel {rule} ville gøre det til ”{number}”, som ikke kan ringes op. Den springes over.',
  'rules.step.broken': 'Regel {rule} kan ikke læses. Den springes over.',
  'rules.step.exit': 'Ringes op fra dette land som {number}',
  'rules.step.outside': 'Med præfiks: {number}',
  'rules.step.care.ask': '{number} hører til ”{kind}”: Du bliver spurgt hver gang',
  'rules.step.care.askFirstTime': '{number} hører til ”{kind}”: Du bliver spurgt første gang',
  'rules.step.care.refuse': '{number} hører til ”{kind}”: Der ringes ikke op',
  'rules.result': 'Ringes op: {number}',
  'rules.result.asked': 'Ringes op efter spørgsmålet: {number}',
} as const satisfies Translated<typeof english>
