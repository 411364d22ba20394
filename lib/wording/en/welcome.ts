/** What the guide says to who has just installed Cordboard. */
export const welcome = {
  'welcome.title': 'Welcome to Cordboard',
  'welcome.lead': 'Three steps, and the phone numbers of your pages can be called.',
  'welcome.system': 'Your phone system',
  'welcome.system.hint': 'Your administrator knows which one it is.',
  'welcome.signIn': 'Sign in',
  'welcome.signedIn': 'You are signed in as {agent}.',
  'welcome.try': 'Try it on this page',
  'welcome.try.first': 'Sign in first. Then you can try a number here.',
  'welcome.try.number': 'A number you may call, such as your own mobile',
  'welcome.try.meaning':
    'This is how numbers look on your pages. Point at it, or press it. Nothing is dialled until you choose an action.',
  'welcome.try.sample': 'Mobile:',
  'welcome.sites':
    'On your own pages: open the site you work in, click Cordboard’s button in the toolbar, and switch the site on. Cordboard looks at no page before that.',
  'welcome.done': 'Done',
} as const
