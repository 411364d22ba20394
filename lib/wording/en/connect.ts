/** What is said while connecting, and of numbers that cannot be dialled. */
export const connect = {
  // Numbers
  'number.empty': 'Enter a number to dial.',
  'number.characters':
    'A number has digits, and may have a leading +, * and #. “{text}” has something else; nothing was sent.',
  'number.length': 'A number has at most 32 digits. Nothing was sent.',
  'number.none': '“{text}” is not a phone number. Nothing was sent.',

  // The systems
  'miralix.name': 'Miralix OfficeTeam',

  // Connect
  'connect.title': 'Connect to your contact centre',
  'connect.system': 'System',
  'connect.address': 'Server address',
  'connect.address.hint': 'As your administrator gave it, for example https://192.168.1.10',
  'connect.account': 'Account',
  'connect.account.hint': 'The OfficeTeam domain: the part after /mot/ in the address',
  'connect.agentType': 'You are known by',
  'connect.agentType.id': 'Agent number',
  'connect.agentType.email': 'E-mail',
  'connect.agentType.syncId': 'Sync id',
  'connect.agentType.sipUri': 'SIP address',
  'connect.agent': 'Agent',
  'connect.secret': 'Shared secret',
  'connect.secret.hint':
    'From the OfficeTeam profile. Kept on this computer, where no web page can read it.',
  'connect.useTel': 'Start fresh calls with this computer’s phone program',
  'connect.useTel.hint': 'OfficeTeam’s interface cannot dial a fresh call by itself.',
  'connect.advanced': 'Advanced',
  'connect.plus': 'How a leading + is sent',
  'connect.plus.encoded': '%2B (right for almost every server)',
  'connect.plus.zeros': '00 instead of +',
  'connect.plus.raw': 'raw + (may dial a wrong number)',
  'connect.retrieveBySwap': 'A call alone on hold may be taken back with Swap',
  'connect.submit': 'Connect',
  'connect.trying': 'Trying…',
  'connect.httpWarning':
    'Over http the secret can be read by others on the network. Use https where you can.',
  'connect.permissionDenied':
    'The browser was not allowed to speak to this server, so nothing was sent. Press Connect again and allow it.',
  'connect.invalid.server':
    'This is not a server address. It looks like https://192.168.1.10 or https://office.example.com.',
  'connect.invalid.account': 'Enter the account: letters, digits, dots and dashes.',
  'connect.invalid.agent': 'This does not fit the kind of identification chosen above.',
  'connect.invalid.secret': 'Enter the shared secret.',
  'connect.failed.kept': 'What you entered is kept.',
  'connect.retry': 'Try again',
  'connect.elsewhere': 'You are signed in elsewhere',
  'connect.takeOver': 'Take over',
  'connect.objection': 'Sign out now?',
  'connect.signOutAnyway': 'Sign out anyway',
  'connect.stay': 'Stay signed in',
  'connect.edit': 'Change connection',
  'connect.disconnect': 'Disconnect',
  'connect.cancel': 'Cancel',
  'connect.back': 'Back',
  'connect.templates': 'Paths for functions that are not documented',
  'connect.templates.hint':
    'For administrators, one on each line: “holdCall PUT call/hold”. {number} is filled in.',
  'connect.invalid.template':
    'The line for “{service}” is not understood. It looks like: holdCall PUT call/hold',
} as const
