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

  // Whose call it is
  'openreception.handledBy': 'This call is handled by {agent}. Nothing was changed.',
  'openreception.takenByOther': 'A colleague has taken this call. Nothing was changed.',
  'openreception.notYours': 'This call belongs to another agent. Nothing was changed.',
  'openreception.onlyOwn': 'You can hang up only your own calls. Nothing was changed.',
  'openreception.notThisAgent':
    'The server gave the call to agent {agent}: the agent number of this connection is not the one of its token. Correct one of the two in the settings.',

  // Taking a call
  'openreception.nobodyWaits': 'No call is waiting.',
  'openreception.notWaiting': 'This call is no longer waiting. Nothing was changed.',
  'openreception.greeted':
    'The greeting is still being played to this caller. The call waits; take it in a moment.',
  'openreception.notWaitingOrGreeted':
    'This call is no longer waiting, or its greeting is still being played. Nothing was changed.',
  'openreception.callGone': 'This call has already ended.',
  'openreception.phoneBusy':
    'Your phone is still busy. Nothing was changed. Park or end the current call first.',
  'openreception.phoneUnregistered':
    'Your phone is not registered at the exchange. Nothing was changed. Switch it on, and try again.',
  'openreception.phoneUnavailable':
    'Your phone is not available. Nothing was changed. Look at the phone, and try again.',
  'openreception.agentUnknown':
    'The server does not know this agent. Nothing was changed. Check the agent number in the settings.',

  // Making a call
  'openreception.phoneRefused':
    'Your phone refused the call, so nobody was called. Check the settings of the phone.',
  'openreception.phoneSilent':
    'Your phone did not answer, so nobody was called. Pick it up, or switch on its automatic answer.',
  'openreception.numberShort': 'This number is too short. Nothing was dialled.',
  'openreception.numberNotListed':
    'This number is not listed for the contact. Nothing was dialled.',
  'openreception.notPlaced': 'The exchange did not place the call. Nobody was called.',
  'openreception.notParked':
    'It did not show in time that the call was parked, so nothing more was done. Look at the call before trying again.',
  'openreception.parkedOnly':
    'The call is parked, but your phone was not free in time, so nothing more was done. Take the call back, or try again.',
  'openreception.clearedOnly':
    'The call is ended, but your phone was not free in time. The caller is still on hold: take the call back.',

  // Parking and connecting
  'openreception.nothingToPark': 'There is no call to park. Nothing was changed.',
  'openreception.transferInbound':
    'Only a call that you have placed yourself can be connected to the one on hold. Both calls are as they were.',
  'openreception.dialledGone': 'The person you called has hung up; the caller is still on hold.',
  'openreception.heldGone': 'The caller on hold has hung up. Your other call goes on.',
  'openreception.badDestination':
    'The exchange cannot connect to this destination. Your calls are as they were.',
  'openreception.oneGone': 'One of the two calls has ended. The other one goes on.',
  'openreception.bridgeFailed':
    'The calls were not connected: {reason}. Look at them before trying again.',
  'openreception.noCallNamed': 'The request named no call, so nothing was done.',

  // The agent
  'openreception.onlyOwnState': 'You can change only your own state. Nothing was changed.',
  'openreception.stateUnknown': 'The server does not know this state. Nothing was changed.',

  // Whatever was asked
  'openreception.tokenRefused':
    'The server refused the token: it is missing, unknown or expired, or lacks the needed group. Sign in again with a valid one.',
  'openreception.tokenUnchecked':
    'The server could not check the token. Nothing was changed. Try again; if it stays so, tell your administrator.',
  'openreception.otherToken':
    'This token is that of agent {agent}. Enter that number as the agent, or another token.',
  'openreception.refused': 'The server refused: {reason}. Nothing was changed.',
  'openreception.couldNot':
    'The server could not do this. It is not known what was carried out; look at the calls before trying again.',
  'openreception.requestUnknown':
    'This server does not know the request. Nothing was changed. Check the dialect in the settings.',
  'openreception.unexpectedStatus':
    'The server answered with status {status}, which the protocol does not name. Nothing was changed here.',
  'openreception.redirected':
    'The server answered with a redirection instead of its data. Check the address; a sign-in page may stand in front of it.',
  'openreception.readRefused':
    'The server answered with status {status} instead of its calls. They are kept as last seen, and Cordboard tries again.',
  'openreception.readRefused.connecting':
    'The server answered with status {status} instead of its calls. Check address and dialect.',
  'openreception.noDialect':
    'What answers at this address speaks none of the OpenReception dialects that Cordboard knows. Check the address and the base path.',
  'openreception.unreachable':
    'The server cannot be reached. Your calls go on, shown as last seen; Cordboard keeps trying.',
  'openreception.unreachable.connecting':
    'The server cannot be reached at this address. Check the address; with https the server needs a certificate that this browser trusts.',
  'openreception.unreachableCommand':
    'The server could not be reached. It is not known whether the request was carried out; look at the calls before trying again.',
  'openreception.slowRead':
    'The server answers slowly; your calls are kept as last seen, and Cordboard tries again.',
  'openreception.slowRead.connecting':
    'The server does not answer in time. Check the address, or try again in a while.',
  'openreception.slowCommand':
    'No answer from the server. It is not known whether the request was carried out; look at the calls before trying again.',
  'openreception.notUnderstood':
    'The server sent something that Cordboard does not understand. Your calls are kept as last seen. Copy the raw answer for support.',
  'openreception.notUnderstood.connecting':
    'What answers at this address does not speak as OpenReception does. Check address and dialect.',
  'openreception.stopped':
    'The request was given up before the server answered. It is not known whether it was carried out.',
  'openreception.unconfirmed':
    'Sent, not confirmed. The server took the request, but nothing has shown its effect. Look at the calls and at your phone.',
  'openreception.eventsLost':
    'The line on which the server tells of calls has broken. Your calls are read anew; Cordboard connects again by itself.',
} as const
