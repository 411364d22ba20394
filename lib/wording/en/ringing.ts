/** What is said of a call that rings, outside of our own pages. */
export const ringing = {
  'ringing.title': '{who} is calling',
  'keys.nothing.answer': 'No call is ringing, so nothing was answered.',
  'keys.nothing.hangUp': 'You have no call, so nothing was ended.',
  'keys.nothing.holdOrSwap': 'You have no call to hold or to take back.',
} as const
