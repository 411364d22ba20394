/** What is said of how a number is dialled, and of the question before it. */
export const dialling = {
  'dial.ask.title': 'Dial {number}?',
  'dial.ask.emergency':
    'This is an emergency number. A call there by mistake keeps a line from somebody in need.',
  'dial.ask.listed': 'This number is on your do-not-call list.',
  'dial.ask.premium': 'This is a premium rate number. The call costs extra.',
  'dial.ask.international': 'This number is in another country. The call may cost more.',
  'dial.ask.no': 'Do not dial',
  'dial.ask.popup': '{title} {text} Open Cordboard to answer.',
  'dial.refused.emergency':
    'Your settings do not let Cordboard dial {number}, an emergency number. Dial it on your phone.',
  'dial.refused.listed': '{number} is on your do-not-call list and was not dialled.',
  'dial.refused.premium':
    '{number} is a premium rate number, which your settings do not let through.',
  'dial.refused.international':
    '{number} is in another country, which your settings do not let through.',
} as const
