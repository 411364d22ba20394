/** What the guide says to who has just installed Cordboard. */
import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../say.ts'

export const welcome = {
  'welcome.title': 'Velkommen til Cordboard',
  'welcome.lead': 'Tre trin, og så kan telefonnumrene på dine sider ringes op.',
  'welcome.system': 'Dit telefonsystem',
  'welcome.system.hint': 'Din administrator ved, hvilket det er.',
  'welcome.signIn': 'Log ind',
  'welcome.signedIn': 'Du er logget ind som {agent}.',
  'welcome.try': 'Prøv det på denne side',
  'welcome.try.first': 'Log først ind. Så kan du prøve et nummer her.',
  'welcome.try.number': 'Et nummer, du må ringe til, for eksempel din egen mobil',
  'welcome.try.meaning':
    'Sådan ser numre ud på dine sider. Peg på det, eller klik på det. Der ringes ikke op, før du vælger en handling.',
  'welcome.try.sample': 'Mobil:',
  'welcome.sites':
    'På dine egne sider: Åbn det websted, du arbejder i, klik på Cordboards knap på værktøjslinjen, og slå webstedet til. Før det ser Cordboard ikke på nogen side.',
  'welcome.done': 'Færdig',
} as const satisfies Translated<typeof english>
