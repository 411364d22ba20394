/** What the settings say of calls that ring. */
export const ring = {
  'ring.title': 'When a call rings',
  'ring.quiet': 'Do not disturb',
  'ring.quiet.hint':
    'Neither tone nor notification. The button in the toolbar and the bar still show the call.',
  'ring.sound': 'Play a tone',
  'ring.volume': 'Volume',
  'ring.device': 'Play the tone on',
  'ring.device.standard': 'The standard device',
  'ring.device.cannot':
    'This browser lets no extension choose where the tone is played. Choose it in the sound settings of your computer.',
  'ring.device.gone':
    '“{device}” is not there now. Until it is back, the tone is played on the standard device.',
  'ring.device.name': 'Show the devices',
  'ring.device.name.hint':
    'The browser names them only to whom it lets use the microphone, and asks you. Cordboard does not listen.',
  'ring.test': 'Play the tone',
  'ring.test.stop': 'Stop the tone',
  'ring.notice.test': 'Show a notification',
  'ring.notice.sample': 'A call that rings is shown like this.',
  'ring.notice.meaning':
    'If nothing appears, your computer keeps notifications of this browser back: look into its settings for notifications, and whether they are silenced now.',
  'ring.notice.forbidden':
    'The browser or your computer forbids notifications of Cordboard. Calls still ring and are shown in the toolbar; allow notifications to see them elsewhere.',
} as const
