/** What the settings say of dialling rules. */
import type { rules as english } from '../en/rules.ts'
import type { Translated } from '../say.ts'

export const rules = {
  'rules.title': 'Wählregeln',
  'rules.extensions': 'Längen interner Nummern',
  'rules.extensions.hint':
    'So viele Ziffern haben die Nummern in Ihrem Haus, etwa 3, 4. Sie werden unverändert gewählt.',
  'rules.extensions.fault': 'Geben Sie bis zu 8 Längen von 1 bis 8 ein, durch Kommas getrennt.',
  'rules.outside': 'Amtskennziffer',
  'rules.outside.hint': 'Wird vor einer externen Nummer gewählt, oft 0 oder 9.',
  'rules.carrier': 'Vorwahl eines Netzbetreibers',
  'rules.carrier.hint': 'Wird nach der Amtskennziffer gewählt.',
  'rules.prefix.fault': 'Nur Ziffern, * und #, höchstens 16 Zeichen.',
  'rules.sites': 'Websites eines anderen Landes',
  'rules.sites.none': 'Keine. Für Nummern ohne Ländervorwahl gilt das oben gewählte Land.',
  'rules.sites.item': '{site}: {country}',
  'rules.sites.site': 'Website',
  'rules.sites.country': 'Land der Nummern',
  'rules.sites.add': 'Hinzufügen',
  'rules.sites.fault': 'Geben Sie die Adresse einer Website ein, etwa crm.example.com.',
  'rules.caution.emergency': 'Notrufnummern',
  'rules.caution.premium': 'Kostenpflichtige Sondernummern',
  'rules.caution.international': 'Nummern im Ausland',
  'rules.caution.listed': 'Nummern auf der Sperrliste',
  'rules.caution.allow': 'Wählen',
  'rules.caution.askFirstTime': 'Beim ersten Mal fragen',
  'rules.caution.ask': 'Jedes Mal fragen',
  'rules.caution.refuse': 'Nicht wählen',
  'rules.never': 'Sperrliste',
  'rules.never.hint':
    'Eine Nummer oder ein Muster je Zeile, etwa +45 83 50 90 40 oder +45 8350XXXX.',
  'rules.never.fault': '„{line}“ ist weder eine Nummer noch ein Muster.',
  'rules.never.most': 'Höchstens {most} Zeilen.',
  'rules.rewrites': 'Nummern umschreiben',
  'rules.rewrites.hint':
    'Eine Regel je Zeile, als Muster = Nummer. X ist eine beliebige Ziffer, Z ist 1 bis 9, N ist 2 bis 9, [1-4] ist eine von diesen, ein Punkt am Ende ist der ganze Rest. Was in ( ) steht, heißt hinter dem Gleichheitszeichen $1, $2 …, etwa +45(8350XXXX) = 7$1.',
  'rules.rewrites.most': 'Höchstens {most} Regeln.',
  'rules.rewrites.long':
    'Regel {rule} ist auf einer Seite des Gleichheitszeichens länger als {most} Zeichen.',
  'rules.pattern.empty': 'In Regel {rule} fehlt das Muster vor dem Gleichheitszeichen.',
  'rules.pattern.sign':
    'Regel {rule} enthält ein Zeichen, das in Mustern nicht vorkommt. Möglich sind Ziffern, *, #, ein + am Anfang, X, Z, N, [ ], ( ) und am Ende ein Punkt oder !.',
  'rules.pattern.set':
    'In Regel {rule} stehen eckige Klammern ohne Ziffern. Richtig ist zum Beispiel [1-4].',
  'rules.pattern.group':
    'In Regel {rule} fehlt zu einer runden Klammer die andere Hälfte, oder eine steht in einer anderen.',
  'rules.pattern.rest':
    'In Regel {rule} steht ein Punkt oder ! vor dem Ende. Beide stehen für den ganzen Rest.',
  'rules.pattern.groups': 'Regel {rule} hat mehr als neun runde Klammern.',
  'rules.replacement.sign':
    'Regel {rule} ergibt etwas, das sich nicht wählen lässt. Möglich sind Ziffern, *, #, ein + am Anfang und $1 bis $9.',
  'rules.replacement.group':
    'Regel {rule} verwendet eine $-Nummer, zu der es im Muster keine Klammern gibt.',
  'rules.try': 'Nummer ausprobieren',
  'rules.try.hint': 'Zeigt, was gewählt würde. Gewählt wird nichts.',
  'rules.try.site': 'Gefunden auf',
  'rules.try.nowhere': 'Keiner Website, eingetippt',
  'rules.step.read.country': 'Gelesen als {number}',
  'rules.step.read.extension': 'Gelesen als {number}, eine interne Nummer',
  'rules.step.read.asIs': 'Unverändert übernommen: {number}',
  'rules.step.rewrote': 'Regel {rule} macht daraus {number}',
  'rules.step.wentBack':
    'Regel {rule} macht daraus {number}, und das war es schon einmal: Die Regeln führen im Kreis. Jede wird nur einmal angewendet.',
  'rules.step.noMatch': 'Regel {rule} passt nicht',
  'rules.step.undialable':
    'Regel {rule} ergäbe „{number}“, was sich nicht wählen lässt. Sie wird übergangen.',
  'rules.step.broken': 'Regel {rule} ist nicht lesbar. Sie wird übergangen.',
  'rules.step.exit': 'In diesem Land gewählt als {number}',
  'rules.step.outside': 'Mit Vorwahl: {number}',
  'rules.step.care.ask': '{number} gehört zu „{kind}“: Sie werden jedes Mal gefragt',
  'rules.step.care.askFirstTime': '{number} gehört zu „{kind}“: Sie werden beim ersten Mal gefragt',
  'rules.step.care.refuse': '{number} gehört zu „{kind}“: wird nicht gewählt',
  'rules.result': 'Gewählt wird: {number}',
  'rules.result.asked': 'Nach Ihrer Bestätigung gewählt wird: {number}',
} as const satisfies Translated<typeof english>
