/** What our own pages call each other. */
import type { pages as english } from '../en/pages.ts'
import type { Translated } from '../say.ts'

export const pages = {
  'pages.label': 'Seiten von Cordboard',
  'pages.options': 'Einstellungen',
  'pages.welcome': 'Einführung',
  'pages.history': 'Anrufe',
  'pages.diagnostics': 'Diagnose',
} as const satisfies Translated<typeof english>
