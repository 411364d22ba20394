/** What is said of settings as a file, and of starting over. */
import type { transfer as english } from '../en/transfer.ts'
import type { Translated } from '../say.ts'

export const transfer = {
  'transfer.title': 'Tag indstillingerne med',
  'transfer.meaning':
    'Gemmer disse indstillinger som en fil til en anden computer. Forbindelser, webhook og alle hemmeligheder bliver her.',
  'transfer.save': 'Gem som fil',
  'transfer.read': 'Læs fra en fil',
  'transfer.reset': 'Nulstil',
  'transfer.question': 'Erstat disse indstillinger med dem fra filen?',
  'transfer.question.text': 'Forbindelser, webhook og opkald forbliver, som de er.',
  'transfer.yes': 'Erstat',
  'transfer.no': 'Lad dem være',
  'transfer.done': 'Indstillingerne gælder nu.',
  'transfer.reset.question': 'Sæt alt tilbage til, som det var i begyndelsen?',
  'transfer.reset.text':
    'Websteder, regler og det, websteder har lært, glemmes. Forbindelser, webhook og opkald forbliver, som de er.',
  'transfer.reset.yes': 'Nulstil',
  'transfer.fault.broken': 'Filen er beskadiget eller ikke en indstillingsfil. Intet blev ændret.',
  'transfer.fault.otherProgram': 'Filen er fra et andet program. Intet blev ændret.',
  'transfer.fault.calls':
    'Filen indeholder opkald, ikke indstillinger. Vælg den, som “Gem som fil” har lavet her.',
  'transfer.fault.newer':
    'Filen er fra en nyere version af Cordboard ({version}). Opdatér først Cordboard her. Intet blev ændret.',
  'transfer.fault.damaged': 'Filen kan ikke læses ved “{at}”. Intet blev ændret.',
} as const satisfies Translated<typeof english>
