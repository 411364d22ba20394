/** What the browser itself shows of Cordboard: in its list of extensions and in that of keyboard commands. */
export const manifest = {
  'manifest.description':
    'The phone numbers of any web page, connected to your contact centre: call, consult, transfer and answer where you are already looking.',
  'manifest.nextNumber': 'Go to the next phone number on the page',
  'manifest.answer': 'Answer the call that rings',
  'manifest.hangUp': 'Hang up, or decline the call that rings',
  'manifest.holdOrSwap': 'Hold, take back, or swap the calls',
  'manifest.nextCall': 'Take the next waiting call',
  'manifest.dial': 'Go to the field to dial',
  'manifest.openPanel': 'Open Cordboard beside the page',
  'manifest.toggleCallBar': 'Show or hide the call bar',
} as const
