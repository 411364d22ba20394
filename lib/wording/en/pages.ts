/** What our own pages call each other. */
export const pages = {
  'pages.label': 'Pages of Cordboard',
  'pages.options': 'Settings',
  'pages.welcome': 'Guide',
  'pages.history': 'Calls',
  'pages.diagnostics': 'Diagnostics',
} as const
