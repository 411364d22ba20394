/** What popup and panel say of queues, colleagues, transfers and conversations. */
export const panel = {
  'section.dial': 'Dial',
  'section.waiting': 'Waiting',
  'section.colleagues': 'Colleagues',
  'section.numbers': 'Numbers on this page',
  'panel.close': 'Close',
  'dial.suggestions': 'Suggestions',

  // What waits
  'waiting.next': 'Next call',
  'waiting.next.hint': 'Takes the call that has waited longest',
  'waiting.nobody': 'Nobody is waiting.',
  'waiting.take': 'Take the call of {who}',
  'waiting.remove': 'Remove the call of {who} from the queue',
  'queue.all': 'Queues',
  'queue.waiting': '{count} waiting',
  'queue.waiting.column': 'Waiting',
  'queue.longest': 'Longest wait',

  // Colleagues
  'colleagues.search': 'Search colleagues',
  'colleague.notFree': 'Not free',
  'colleagues.nobody': 'Nobody by that name or number.',
  'colleagues.nothing': 'Nothing can be done with this colleague at the moment.',

  // Where a call can go, and how
  'chooser.label': 'Transfer the call with {who}',
  'chooser.where': 'Where to',
  'chooser.how': 'How',
  'chooser.missing.number': 'Enter a number.',
  'chooser.missing.agent': 'Choose a colleague.',
  'chooser.missing.queue': 'Choose a queue.',
  'chooser.missing.ivr': 'Enter the code of the voice menu.',
  'chooser.missing.accessCode': 'Enter an access code.',
  'chooser.userData': 'Send something along',
  'chooser.userData.label': 'Appears on the next screen together with the call',
  'chooser.userData.left': { one: 'One byte left', other: '{count} bytes left' },
  'chooser.userData.tooLong': 'This is too long to travel with the call. Shorten it.',
  'destination.number': 'Number',
  'destination.agent': 'Colleague',
  'destination.queue': 'Queue',
  'destination.ivr': 'Voice menu',
  'destination.accessCode': 'Access code',
  'way.consultationCall': 'Consult first',
  'way.consultationCall.hint': 'The caller waits while you speak with them',
  'way.blind': 'At once',
  'way.blind.hint': 'You are free at once, without announcement',
  'way.afterAnswer': 'After they answer',
  'way.afterAnswer.hint': 'You stay until somebody has answered',
  'way.returning': 'And back',
  'way.returning.hint': 'The caller comes back to you afterwards',
  'way.singleStepConference': 'Three-party',
  'way.singleStepConference.hint': 'All three of you hear each other',

  // The numbers of the page beside the panel
  'numbers.on': 'Phone numbers on {site}',
  'numbers.reading': 'Looking at the page…',
  'numbers.none': 'No phone numbers on {site} so far.',
  'numbers.most':
    'There are more: these are {count}, from what is in view on. All of them can be called in the page.',
  'numbers.off': 'Cordboard does not look at {site}.',
  'numbers.noAccess':
    'The browser does not let Cordboard see this page. If it is a website, click Cordboard’s button in the toolbar and switch the site on there.',
  'numbers.unreadable':
    'Browsers keep extensions out of this page. Open another one, and its numbers appear here.',

  // Single keys of the panel
  'keys.title': 'Keys',
  'keys.hangUp': 'Hang up, or decline',
  'keys.holdOrSwap': 'Hold, take back, or swap',
  'keys.on': 'Use single keys',
  'keys.on.hint': 'They never act while you type in a field.',
  'keys.nothing.mute': 'You are not on a call, so nothing was muted.',
  'keys.nothing.keypad': 'No call takes digits at the moment.',
  'keys.nothing.transfer': 'You have no call to transfer.',
  'keys.nothing.section': 'There is no such part here at the moment.',

  // Conversations
  'chat.all': 'Conversations',
  'chat.with': 'Conversation with {who}',
  'chat.messages': 'Messages',
  'chat.unread': 'new',
  'chat.nothing': 'Nothing has been written yet.',
  'chat.you': 'You',
  'chat.write': 'Write to {who}',
} as const
