/** What the popup says. */
export const popup = {
  'popup.dial.label': 'Number to call, consult or transfer to',
  'popup.noCalls': 'No calls.',
  'popup.noCalls.hint': 'A call from your queues appears here by itself.',
  'popup.calls': 'Calls',
  'popup.site.on': 'Numbers on {site} are clickable',
  'popup.site.off': 'Make numbers on {site} clickable',
  'popup.site.none': 'This page has no numbers that Cordboard could reach.',
  'popup.bar': 'Show the call bar on pages',
  'popup.rawAnswer': 'Copy raw answer',
  'popup.rawAnswer.copied': 'Copied',
  'popup.whichCalls': 'Which calls appear here',
  'popup.more': 'More',
  'popup.region': 'Numbers without a country code are from',
  'popup.panel': 'Open beside the page',
  'popup.settings': 'Settings',
} as const
