/** Every sentence and label that a person reads, in English. `{name}` is filled in. */
export const en = {
  // Actions
  makeCall: 'Call',
  answerCall: 'Answer',
  clearConnection: 'Hang up',
  holdCall: 'Hold',
  retrieveCall: 'Take back',
  consultationCall: 'Consult',
  alternateCall: 'Swap',
  reconnectCall: 'Drop and go back',
  transferCall: 'Transfer',
  singleStepTransfer: 'Transfer',
  singleStepConference: 'Bring in',
  conferenceCall: 'Conference',
  parkCall: 'Park',
  generateDigits: 'Keypad',
  muteCall: 'Mute',
  makePreviewCall: 'Dial',
  sendMessage: 'Send',
  pickupCall: 'Take',
  directedPickupCall: 'Take the call',
  clearQueuedCall: 'Remove',
  snapshotDevice: 'Refresh',
  setAgentState: 'Change state',
  'makeCall.number': 'Call {number}',
  'consultationCall.number': 'Consult {number}',
  'singleStepTransfer.number': 'Transfer to {number}',

  // Hints of what an action does
  'hint.consultationCall': 'Holds the call and dials this number',
  'hint.singleStepTransfer': 'Hands the call over at once, without announcement',
  'hint.makeCall': 'Dials this number',
  'hint.makeCall.device': 'Opens this number in the phone program of this computer',
  'hint.alternateCall': 'Holds one call and goes on with the other',
  'hint.transferCall': 'Connects the two callers and leaves you free',
  'hint.clearConnection': 'Ends the call you are in',
  'hint.answerCall': 'Picks up',
  'hint.snapshotDevice': 'Forgets what was only assumed and asks the server again',

  // Why an action is not possible
  'reason.offline': 'No connection to the contact centre at the moment.',
  'reason.commandRunning': 'The last request is still on its way.',
  'reason.justSent': 'Just sent. Wait a moment.',
  'reason.notSupported': 'This system cannot do that.',
  'reason.notYours': 'This call is not yours.',
  'reason.notRinging': 'This call is not ringing.',
  'reason.noCall': 'You have no call.',
  'reason.notActive': 'Take the call back first: it is not the one you are speaking in.',
  'reason.notHeld': 'This call is not on hold.',
  'reason.noHeldCall': 'No call is on hold.',
  'reason.noSecondCall': 'There is no second call.',
  'reason.onACall': 'You are on a call. Consult or transfer instead.',
  'reason.tooManyCalls': 'You already have two calls. Finish one first.',
  'reason.notWaiting': 'This call is not waiting.',
  'reason.alreadySo': 'You are in this state already.',
  'reason.notAnswered': 'Answer the call first.',
  'reason.locked': 'A greeting is played to this caller. Take the call when it is over.',
  'reason.takenByOther': 'A colleague has taken this call.',
  'reason.heldCallFirst': 'You have a call on hold. Finish it first.',
  'reason.notDialled': 'Only a call that you have dialled can be connected to the one on hold.',
  'reason.notVoice': 'This is a chat. That works for telephone calls only.',
  'reason.notAChat': 'This is not a chat.',
  'reason.notPreview': 'There is nothing to dial.',
  'reason.internalCall': 'A call between colleagues cannot go there.',
  'reason.noSuchDestination': 'A call that you have dialled yourself cannot go there.',

  // States of a call
  'state.initiated': 'Calling',
  'state.queued': 'Waiting',
  'state.alerting': 'Ringing',
  'state.connected': 'Connected',
  'state.held': 'On hold',
  'state.failed': 'Failed',
  'state.unknown': 'Call',
  'state.assumed': '{state} (assumed)',
  'state.assumed.why': 'Follows from what was sent. The server does not report it.',
  'state.assumed.mark': 'assumed',
  'caller.withheld': 'Number withheld',
  'caller.unknown': 'Unknown caller',
  'call.fromQueue': 'from {queue}',
  'call.consultation': 'Consultation',
  'call.actions': 'Actions for the call with {who}',
  'timer.hours': '{hours} h {minutes} min {seconds} s',
  'timer.minutes': '{minutes} min {seconds} s',
  'timer.seconds': '{seconds} s',

  // What became of a command
  'phase.sending': 'Sending…',
  'phase.accepted': 'Sent to your phone client…',
  'phase.unconfirmed': 'Sent, not confirmed',
  'phase.handedOver':
    'Handed to the phone program of this computer. Cordboard does not see that call.',
  'phase.repeated': 'Already sent. Nothing was sent again.',

  'command.interrupted':
    'The browser stopped Cordboard before the answer came. It is not known whether the request was carried out; look at the call before trying again.',
  'internal.command':
    'Cordboard met an error of its own. It is not known whether the request was carried out; look at the call before trying again.',
  'internal.error':
    'Cordboard met an error of its own and stopped following your calls. They go on at the phone. Press “Try again”.',
  'settings.unreadable':
    'Your settings could not be read, so the defaults are in force. The old ones are kept; connect again to go on.',

  // The agent
  'agent.loggedOff': 'Not logged in',
  'agent.notReady': 'Not ready',
  'agent.ready': 'Ready',
  'agent.busy': 'On a call',
  'agent.workingAfterCall': 'Wrapping up',
  'agent.unknown': 'Logged in',

  // The link
  'link.connecting': 'Connecting…',
  'link.online': 'Connected',
  'link.retrying': 'Trying again',
  'link.stopped': 'Stopped',
  'link.onlyQueueCalls':
    'OfficeTeam shows calls from queues only. Direct calls do not appear here.',

  // Miralix
  'miralix.name': 'Miralix OfficeTeam',
  'miralix.secretRefused':
    'OfficeTeam refused the shared secret. Ask your administrator for the value from the OfficeTeam profile.',
  'miralix.licenceMissing':
    'The OfficeTeam licence for this function is missing. If it worked before, the shared secret may be wrong.',
  'miralix.numberOrAgentRejected':
    'OfficeTeam did not accept the number or the agent identification. Nothing was dialled. Check the number, and the agent setting.',
  'miralix.agentDataUnknown':
    'OfficeTeam could not determine this agent’s data. Check the agent setting.',
  'miralix.agentUnknown':
    'OfficeTeam knows no agent with this identification. Nothing was changed. Check the agent setting.',
  'miralix.notLoggedIn':
    'You are not logged in to Miralix Desktop. Log in there; Cordboard notices by itself.',
  'miralix.notLoggedInOrUnknown':
    'You are not logged in to Miralix Desktop, or OfficeTeam does not know this agent. Nothing was changed.',
  'miralix.callNotWaiting': 'That call is no longer waiting. Nothing was changed.',
  'miralix.resourceUnknown':
    'OfficeTeam has no such queue, agent or recording. Check the setting, or ask your administrator.',
  'miralix.notFoundHere':
    'No OfficeTeam found at this address and account. Check server and account.',
  'miralix.formRefused':
    'This OfficeTeam does not accept the request in this form. Nothing was changed. Tell your administrator its version.',
  'miralix.beingOffered':
    'The call is just being offered to an agent, or its callback is not finished; it was not removed.',
  'miralix.internalErrorCommand':
    'OfficeTeam reported an internal error. It is not known whether the request reached your phone; look at the call before trying again.',
  'miralix.internalErrorRead':
    'OfficeTeam reported an internal error; your calls are kept as last seen, and Cordboard tries again shortly.',
  'miralix.unreachable':
    'OfficeTeam cannot be reached. Your calls go on, shown as last seen; Cordboard keeps trying. With https the server needs a certificate that this browser trusts.',
  'miralix.unreachableHttp':
    'OfficeTeam cannot be reached. Your calls go on, shown as last seen; Cordboard keeps trying. Check the address and that the server is running.',
  'miralix.unreachableCommand':
    'OfficeTeam could not be reached. It is not known whether the request was carried out; look at the call before trying again.',
  'miralix.slowRead':
    'OfficeTeam answers slowly; your calls are kept as last seen, and Cordboard tries again.',
  'miralix.slowCommand':
    'No answer from OfficeTeam. It is not known whether the request was carried out; look at the call before trying again.',
  'miralix.notUnderstood':
    'OfficeTeam sent an answer that Cordboard does not understand. Your calls are kept as last seen. Copy the raw answer for support.',
  'miralix.unreachable.connecting':
    'OfficeTeam cannot be reached at this address. Check the address; with https the server needs a certificate that this browser trusts.',
  'miralix.unreachableHttp.connecting':
    'OfficeTeam cannot be reached at this address. Check the address and that the server is running.',
  'miralix.slowRead.connecting':
    'OfficeTeam does not answer in time. Check the address, or try again in a while.',
  'miralix.internalErrorRead.connecting':
    'OfficeTeam reported an internal error. Try again in a while.',
  'miralix.notUnderstood.connecting':
    'What answers at this address does not speak as OfficeTeam does. Check server and account.',
  'miralix.unexpectedStatus':
    'OfficeTeam answered with status {status}, which its documentation does not name. Nothing was changed here.',
  'miralix.redirected':
    'The server answered with a redirection instead of OfficeTeam’s data. Check the address; a sign-in page may stand in front of it.',
  'miralix.notDocumented':
    'OfficeTeam’s interface documents no such function. Use Miralix Desktop.',
  'miralix.makeCallNotDocumented':
    'OfficeTeam’s interface cannot start a fresh call. Allow the phone program of this computer in the settings of this connection, or dial in Miralix Desktop.',
  'miralix.unconfirmed':
    'Sent, not confirmed. OfficeTeam took the request, but nothing has shown its effect. Look at your phone client.',
  'miralix.stopped':
    'The request was given up before OfficeTeam answered. It is not known whether it was carried out.',

  // Numbers
  'number.empty': 'Enter a number to dial.',
  'number.characters':
    'A number has digits, and may have a leading +, * and #. “{text}” has something else; nothing was sent.',
  'number.length': 'A number has at most 32 digits. Nothing was sent.',
  'number.none': '“{text}” is not a phone number. Nothing was sent.',

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
  'connect.edit': 'Change connection',
  'connect.disconnect': 'Disconnect',
  'connect.cancel': 'Cancel',
  'connect.back': 'Back',
  'connect.templates': 'Paths for functions that are not documented',
  'connect.templates.hint':
    'For administrators, one on each line: “holdCall PUT call/hold”. {number} is filled in.',
  'connect.invalid.templates': 'A line is a function, PUT or POST, and a path.',
  'connect.invalid.template':
    'The line for “{service}” is not understood. It looks like: holdCall PUT call/hold',

  // Popup
  'popup.dial.label': 'Number to call, consult or transfer to',
  'popup.noCalls': 'No calls.',
  'popup.noCalls.hint': 'A call from your queues appears here by itself.',
  'popup.calls': 'Calls',
  'popup.site.on': 'Numbers on {site} are clickable',
  'popup.site.off': 'Make numbers on {site} clickable',
  'popup.site.none': 'This page has no numbers that Cordboard could reach.',
  'popup.bar': 'Show the call bar on pages',
  'popup.dismiss': 'Dismiss',
  'popup.rawAnswer': 'Copy raw answer',
  'popup.rawAnswer.copied': 'Copied',
  'popup.whichCalls': 'Which calls appear here',
  'popup.more': 'More',
  'popup.region': 'Numbers without a country code are from',
  'popup.openCard': 'Actions for {number}',
  'popup.settings': 'Settings',

  // Settings
  'options.title': 'Cordboard settings',
  'options.pages': 'Pages',
  'options.mode': 'Where phone numbers are clickable',
  'options.mode.chosen': 'On sites you choose',
  'options.mode.chosen.hint': 'Switch a site on in the popup while you are there.',
  'options.mode.everywhere': 'Everywhere',
  'options.mode.everywhere.hint': 'The browser asks you once to allow it.',
  'options.mode.everywhereBut': 'Everywhere, with exceptions',
  'options.mode.everywhereBut.hint': 'Switch a site off in the popup to leave it out.',
  'options.mode.off': 'Nowhere',
  'options.mode.off.hint': 'The popup goes on calling, answering and transferring.',
  'options.mode.meaning': 'Where numbers are not clickable, nothing of Cordboard runs in the page.',
  'options.mode.denied':
    'The browser was not allowed to let Cordboard into all sites, so nothing was changed. Choose again and allow it.',
  'options.sites.chosen': 'Chosen sites',
  'options.sites.chosen.none':
    'None yet. Open a site, click Cordboard’s button in the toolbar, and switch it on there.',
  'options.sites.except': 'Exceptions',
  'options.sites.except.none':
    'None yet. Open a site, click Cordboard’s button in the toolbar, and switch it off there.',
  'options.sites.remove': 'Remove',
  'options.sites.remove.label': 'Remove {site}',
  'options.numbers': 'Numbers',
  'options.look': 'How numbers are marked',
  'options.look.underline': 'With a dotted underline',
  'options.look.hover': 'Only the one you point at',
  'options.taught': 'What you have taught',
  'options.taught.none':
    'Nothing yet. The card of a number can be told that it is none; and text that you select can be told to be one, in the context menu.',
  'options.taught.nines': 'A 9 stands for any digit.',
  'options.taught.not': 'Not phone numbers',
  'options.taught.is': 'Phone numbers',
  'options.taught.shape': 'Numbers shaped {shape} after “{after}”',
  'options.taught.text': 'The number {text}',
  'options.taught.undo': 'Undo',
  'options.taught.undo.label': 'Undo: {lesson}',
  'options.connection': 'Connection',
  'options.connection.none': 'Cordboard is not connected to a contact centre.',
  'options.connection.open': 'Connect in the popup',
  'options.connection.agent': 'Agent',
  'options.connection.server': 'Server',
  'options.connection.account': 'Account',

  // Page
  'page.card.label': 'Phone number {number}',
  'page.card.loading': 'One moment…',
  'page.card.close': 'Close',
  'page.card.not': 'Not a phone number',
  'page.card.is': 'Always mark numbers like this here',
  'menu.teach': 'This is a phone number',
  'page.card.noSession':
    'Connect Cordboard to your contact centre first: click its button in the toolbar.',
  'page.bar.label': 'Your calls',
  'page.bar.move': 'Move the call bar',
  'page.bar.hide': 'Hide the call bar',
  'page.siteOff': 'Cordboard is switched off on this site. Switch it on in its popup.',
  'page.gone': 'Cordboard was updated. Reload the page to go on.',
  'notice.title': 'Cordboard',
  'badge.ringing': 'Incoming call from {who}',
} as const satisfies Record<string, string>
