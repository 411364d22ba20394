/** What is said of Huawei CC-Gateway. */
export const huawei = {
  'huawei.name': 'Huawei CC-Gateway',

  // What a person enters
  'huawei.invalid.agent': 'An agent id is a number from 101 to 999999.',
  'huawei.invalid.phone': 'Enter the number of your phone: at most 24 digits.',
  'huawei.invalid.skills':
    'Queue ids are numbers, parted by semicolons: 5;7. At most 4000 characters.',
  'huawei.invalid.internationalPrefix': 'At most 8 of the digits, * and #; or leave it empty.',
  'huawei.agentUnusual':
    'Most gateways know agent ids from 101 to 59999 only. If yours refuses this one, ask your administrator.',

  // What the gateway cannot do
  'huawei.noPark':
    'The CC-Gateway documents no way to park a call. Hold it, or transfer it to a queue.',
  'huawei.noRemoval': 'The CC-Gateway documents no way to remove a waiting call. Take it instead.',
  'huawei.noChat': 'You are not signed in to the chat server of this contact centre.',
  'huawei.noSuchTransfer':
    'The CC-Gateway cannot transfer a call there in this way. Nothing was sent; choose another way.',
  'huawei.notForOutbound':
    'The CC-Gateway cannot hand a call that you have dialled to an outside number at once. Nothing was sent; choose “After they answer”.',
  'huawei.notForInternal':
    'The CC-Gateway cannot transfer or mute a call between colleagues. Nothing was sent.',
  'huawei.noQueueCall':
    'The CC-Gateway documents no way to call a queue. Nothing was dialled; call an agent or a number.',
  'huawei.noSwapOutside':
    'The CC-Gateway cannot swap with an outside number that you consult. Finish with it, or drop it and go back.',
  'huawei.noConferenceOutside':
    'The CC-Gateway cannot join an outside number that you consult. Drop it, and bring it in directly.',
  'huawei.needsQueueCall': 'Choose a waiting call of one of your queues. Nothing was sent.',
  'huawei.noSuchCall': 'That call is no longer here. Nothing was sent.',
  'huawei.notHere': 'That is done at sign-out. Nothing was sent.',
  'huawei.pickUpPhone': 'Your phone is ringing. Pick it up there; nothing was sent.',
  'huawei.notRingingYet': 'This call is not ringing any more, or not yet. Nothing was sent.',
  'huawei.noLineOfCall':
    'The gateway has not said yet which call this is, so it cannot be joined or taken back. Nothing was sent; wait a moment.',

  // Limits (huawei 2.10): each names the field and the range
  'huawei.limit.agent': 'An agent id is a number from 101 to 999999. Nothing was sent.',
  'huawei.limit.password': 'A password has at most 32 characters. Nothing was sent.',
  'huawei.limit.called':
    'A number to dial has 1 to 24 of the digits, * and #. “{value}” does not; nothing was dialled.',
  'huawei.limit.address':
    'An address to transfer to has 1 to 24 digits. “{value}” does not; nothing was sent.',
  'huawei.limit.addressOutside':
    'An outside number to transfer to has 1 to 24 of 0–9, A–E, * and #. “{value}” does not; nothing was sent.',
  'huawei.limit.digits':
    'Digits to send are 1 to 24 of 0–9, * and #. “{value}” is not; nothing was sent.',
  'huawei.limit.party': 'A party’s number has 1 to 24 characters. Nothing was sent.',
  'huawei.limit.callData':
    'What is attached to a call has at most 16384 bytes. This has {size}; nothing was sent.',
  'huawei.limit.sessionData':
    'What is attached to a chat has at most 2048 bytes. This has {size}; nothing was sent.',
  'huawei.limit.message':
    'A message has 1 to 1945 bytes. This has {size}; it was not sent. Shorten it, or send it in parts.',
  'huawei.limit.busyReason':
    'A reason for not being ready is a number from 200 to 250. “{value}” is not; your state was not changed.',
  'huawei.limit.restCause':
    'A cause for a rest is a number from 0 to 255. “{value}” is not; your state was not changed.',
  'huawei.limit.restSeconds':
    'A rest lasts 1 to 86399 seconds. “{value}” does not; your state was not changed.',
  'huawei.limit.queue': 'A queue’s id is a number. “{value}” is not; nothing was sent.',

  // The way to the gateway
  'huawei.unreachable':
    'The gateway cannot be reached. Your calls go on, shown as last seen; Cordboard keeps trying. If it has a certificate of its own, open its address once and trust it.',
  'huawei.unreachable.connecting':
    'The gateway cannot be reached. Check the address. If it has a certificate of its own, open its address once and trust it, or ask your administrator for a trusted one.',
  'huawei.blocked':
    'The way to the gateway is blocked (HTTP {status}). Your calls are shown as last seen; Cordboard keeps trying. Ask your administrator.',
  'huawei.blocked.connecting':
    'The way to the gateway is blocked (HTTP {status}). Check the address, or ask your administrator.',
  'huawei.blockedAuth':
    'Something in front of the gateway wants a sign-in of its own (HTTP {status}). Ask your administrator.',
  'huawei.redirected':
    'The server answered with a redirection instead of the gateway’s data. Check the address; a sign-in page may stand in front of it.',
  'huawei.slow':
    'The gateway answers slowly; your calls are kept as last seen, and Cordboard tries again.',
  'huawei.slow.connecting':
    'The gateway does not answer in time. Check the address, or try again in a while.',
  'huawei.slowCommand':
    'No answer from the gateway. It is not known whether this was done; look at the call before trying again.',
  'huawei.unreachableCommand':
    'The gateway could not be reached. It is not known whether this was done; look at the call before trying again.',
  'huawei.givenUp':
    'The request was given up before the gateway answered. It is not known whether it was done.',
  'huawei.notUnderstood':
    'The gateway sent something that Cordboard does not understand. Your calls are kept as last seen. Copy the raw answer for support.',
  'huawei.notUnderstood.connecting':
    'What answers at this address does not speak as a CC-Gateway does. Check the address.',
  'huawei.notUnderstoodCommand':
    'The gateway answered with something that Cordboard does not understand. It is not known whether this was done; look at the call before trying again.',
  'huawei.unknownRequest':
    'This gateway does not know the request (HTTP {status}). Nothing was changed. Tell your administrator its version.',
  'huawei.unknownRequest.connecting':
    'No gateway was found at this address, or it does not know this agent id. Check both.',
  'huawei.noGuid':
    'The gateway signed you in without the pass that every later request needs, so you were signed out again. Tell your administrator: a proxy may drop the header Set-GUID.',
  'huawei.heartbeatLost':
    'The gateway has not answered for {seconds} seconds. After two minutes it signs agents out, so it probably has. Your calls are shown as last seen; Cordboard keeps trying.',
  'huawei.signedOutSilent':
    'The gateway signed you out: for {seconds} seconds it had heard nothing from this browser, and it waits two minutes at most. Sign in again.',
  'huawei.signedOutByItself':
    'The contact centre has signed you out. Calls shown here are as last seen. Sign in again.',
  'huawei.passwordMustChange':
    'Your password must be changed before you can work, so you were signed out again. Change it where you manage it, then sign in.',

  // What became of a command
  'huawei.unconfirmed':
    'Sent, not confirmed. The gateway took the request, but nothing has shown its effect. Look at the call before trying again.',
  'huawei.transferFailed': 'The transfer did not succeed; the caller is still with you.',
  'huawei.connectFailed':
    'The connection did not come about. Your own phone may not have been picked up.',
  'huawei.calleeFailed': 'The other side did not answer, or refused the call.',
  'huawei.calleeFailedWhy': 'The call did not come about: {message}.',
  'huawei.consultFailed':
    'The one you wanted to consult was not reached. The first call is as it is shown.',
  'huawei.heldOnly':
    'The call was put on hold, but the other one was not taken back: {why} Both are on hold now.',
  'huawei.heldOnlyUnknown':
    'The call was put on hold. Whether the other one was taken back is not known: {why}',
  'huawei.holdNotSeen':
    'The gateway took the request to hold, but did not show that the call is on hold. The other call was not taken back; nothing more was sent.',
  'huawei.droppedOnly':
    'The consultation was ended, but the first call was not taken back: {why} It is still on hold.',
  'huawei.droppedOnlyUnknown':
    'The consultation was ended. Whether the first call was taken back is not known: {why}',
  'huawei.dropNotSeen':
    'The gateway took the request to end the consultation, but did not show its end. The first call was not taken back; nothing more was sent.',

  // Why the agent is not ready (huawei 5.2)
  'huawei.reason.noAnswer': 'Calls were not answered',
  'huawei.reason.forced': 'Set by a supervisor',
  'huawei.reason.rest': 'Rest',
  'huawei.reason.phone': 'Phone not available',
  'huawei.reason.rejected': 'A call was rejected',

  // Return codes (huawei 7)
  'huawei.code': 'The gateway answered {code}: {message}',
  'huawei.code.events':
    'This sign-in does not deliver events here. Signing in again; your calls are shown as last seen.',
  'huawei.code.parameter':
    'The gateway did not accept the number or setting. Nothing was changed. Check what you entered.',
  'huawei.code.expired':
    'The sign-in has expired, or you may not do this. If it has expired, Cordboard signs in again; try again in a moment.',
  'huawei.code.switchover':
    'The contact centre is switching servers. Nothing was changed. Please wait; Cordboard keeps trying.',
  'huawei.code.monitorSelf': 'You cannot monitor yourself.',
  'huawei.code.request':
    'The gateway did not understand the request. Nothing was changed. Tell support what you did.',
  'huawei.code.repeated': 'Already under way. Nothing was done twice.',
  'huawei.code.missing': 'Agent id, phone number or note text is missing. Check what you entered.',
  'huawei.code.elsewhere':
    'You are signed in elsewhere. Take over, and the other place is signed out.',
  'huawei.code.noResource':
    'The contact centre cannot sign you in now: {message}. Try again in a while, or ask your administrator.',
  'huawei.code.tooMany':
    'The contact centre cannot sign you in: {message}. As many agents as are licensed are signed in. Try again later, or ask your administrator.',
  'huawei.code.password':
    'Agent id or password is wrong. If both are right, this gateway may want encrypted (SM) passwords, which Cordboard cannot make: ask your administrator.',
  'huawei.code.signOutFailed': 'Signing out failed. You are still signed in. Try again.',
  'huawei.code.signedOut':
    'You are signed out. The gateway does not know this sign-in: it has ended, or another place took it over. Sign in again.',
  'huawei.code.operation':
    'The gateway could not do this now: {message}. Nothing was changed. Look at the call and try again.',
  'huawei.code.alreadyOut': 'You are already signed out.',
  'huawei.code.state': 'The gateway refused this state. Yours is as shown.',
  'huawei.code.endCallFirst':
    'End the call before you sign out, or choose “Sign out anyway”: that ends it.',
  'huawei.code.signInSetting': 'A sign-in setting is wrong. Check the connection.',
  'huawei.code.agentType':
    'The agent type in the settings is wrong. Check whether the phone has video.',
  'huawei.code.phone': 'The phone number is wrong. Check it in the connection.',
  'huawei.code.phoneRange':
    'This phone number is not allowed for agents. Enter another, or ask your administrator.',
  'huawei.code.noTakeOver':
    'You are signed in elsewhere and cannot be taken over. Ask your supervisor.',
  'huawei.code.ip': 'The client’s address setting is wrong. Tell support.',
  'huawei.code.portal': 'The portal refused the sign-in. Ask your administrator.',
  'huawei.code.otherCentre': 'This recording belongs to another call centre.',
  'huawei.code.skillQuery': 'The skill query was wrong. Tell support.',
  'huawei.code.passwordExpired':
    'Your password has expired. Change it where you manage it, then sign in.',
  'huawei.code.signingIn': 'Signing in is under way. Wait for it to end.',
  'huawei.code.noConference': 'There is no conference.',
  'huawei.code.notChair': 'Only the chair may do this.',
  'huawei.code.inConference': 'You are already in a conference.',
  'huawei.code.notInspector': 'Only an inspector may do this.',
  'huawei.code.isChair': 'You already are the chair.',
  'huawei.code.chairRemoved': 'The chair cannot be removed.',
  'huawei.code.chairLeaves': 'The chair cannot leave. End the conference or hand it over.',
  'huawei.code.downloadOff': 'Downloading recordings is switched off.',
  'huawei.code.downloadRight': 'You may not download recordings.',
  'huawei.code.recordingName': 'The recording’s name is wrong.',
  'huawei.code.recordingDrive':
    'The server’s recording drive is not configured. Tell your administrator.',
  'huawei.code.recordingGone': 'The recording does not exist.',
  'huawei.code.recordingSpace':
    'The server has no space for the recording. Tell your administrator.',
  'huawei.code.recordingFormat': 'The recording format is not supported.',
  'huawei.code.recordingFormatUnset':
    'The recording format is not configured. Tell your administrator.',
  'huawei.code.recordingConversion': 'The recording could not be converted.',
  'huawei.code.recordingPlace': 'The recording’s location is missing.',
  'huawei.code.recordingStorage': 'The recording storage cannot be reached. Try again in a while.',
  'huawei.code.recovering':
    'The contact centre is recovering. Nothing was changed. Please wait; Cordboard keeps trying.',
  'huawei.code.recovered':
    'The contact centre has recovered. Nothing was changed; Cordboard goes on. Try again.',
  'huawei.code.recoveryFailed': 'Recovery failed. Nothing was changed. Sign in again.',
  'huawei.code.switched':
    'The server was switched. Nothing was changed. Cordboard signs in again; try again then.',
  'huawei.code.chatOff': 'Chat is switched off on this server.',
  'huawei.code.emptyMessage': 'The message is empty. Nothing was sent.',
  'huawei.code.sessionCount': 'At most 60 sessions are possible.',
  'huawei.code.sessionTarget':
    'Sessions can go only to a queue, an agent or an access code. The session is still with you.',
  'huawei.code.sessionKept': 'The session was not transferred: {message}. It is still with you.',
  'huawei.code.sessionCountKept': 'The number of sessions was not set: {message}.',
  'huawei.code.refused': 'The gateway refused: {message}. Nothing was changed.',
  'huawei.code.configuration':
    'The gateway’s configuration interface refused: {message}. Cordboard does not use it; tell support.',
  'huawei.code.passwordRefused':
    'The password was not accepted: {message}. Check it and try again.',
  'huawei.code.locked': 'Your account is locked. Ask your supervisor.',
  'huawei.code.number': 'This number cannot be called. Nothing was dialled. Check it.',
  'huawei.code.callGone': 'The call is gone.',
  'huawei.code.nothingToMute': 'There is no call to mute.',
  'huawei.code.notMutable': 'The call cannot be muted now.',
  'huawei.code.nothingToConnect': 'There is no call to connect.',
  'huawei.code.nothingHeld': 'There is no call on hold.',
  'huawei.code.nothingMuted': 'There is no muted call.',
  'huawei.code.notMuted': 'The call is not muted.',
  'huawei.code.noCall': 'There is no call.',
  'huawei.code.noActiveCall': 'There is no active call.',
  'huawei.code.nothingToTransfer': 'There is no call to transfer.',
  'huawei.code.nothingToHold': 'There is no call to hold.',
  'huawei.code.notHoldable': 'The call cannot be held now.',
  'huawei.code.notRetrievable': 'The call cannot be taken back now.',
  'huawei.code.released': 'The call had already ended.',
  'huawei.code.nothingToAsk': 'There is no call to ask about.',
  'huawei.code.partyStays': 'This party cannot be dropped: {message}.',
  'huawei.code.noRightToAsk': 'You may not query this agent.',
  'huawei.code.noAgent': 'No such agent.',
  'huawei.code.emptyGroup': 'The group is empty.',
  'huawei.code.nothingToSave': 'There is nothing to save.',
  'huawei.code.noneHeld': 'No call is on hold.',
  'huawei.code.recordState': 'Recording or playback is in another state.',
  'huawei.code.noQueue': 'No such queue or destination.',
  'huawei.code.chatRefused': 'The chat request was refused: {message}. Nothing was changed.',
  'huawei.code.message': 'The gateway refused: {message}',
  'huawei.code.server': 'The gateway is not configured for this. Tell your administrator.',
} as const
