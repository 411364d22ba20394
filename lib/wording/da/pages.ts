/** What our own pages call each other. */
import type { pages as english } from '../en/pages.ts'
import type { Translated } from '../say.ts'

export const pages = {
  'pages.label': 'Sider i Cordboard',
  'pages.options': 'Indstillinger',
  'pages.welcome': 'Introduktion',
  'pages.history': 'Opkald',
  'pages.diagnostics': 'Diagnose',
} as const satisfies Translated<typeof english>
