/** What is said of OpenReception. */
export const openreception = {
  // What it cannot do
  'openreception.answerAtPhone':
    'OpenReception rings your phone when you take a call. Answer it there.',
  'openreception.holdIsPark': 'In OpenReception a call is held by parking it. Use Park.',
  'openreception.noBlindTransfer':
    'OpenReception cannot hand a call over in one step. Park it, dial the number, and press Transfer.',
  'openreception.noConference': 'OpenReception’s interface has no conference.',
  'openreception.noAgentStates': 'This OpenReception server has no states that an agent can set.',
  'openreception.notDocumented': 'OpenReception’s interface documents no such function.',
  'openreception.contextMissing':
    'A call is made for a reception and a contact, and one of them is missing in the settings of this connection. Nothing was dialled. Enter it there.',
  'openreception.dialplanMissing':
    'This OpenReception server needs a dial plan to make calls. Enter it in the settings of this connection.',
} as const
