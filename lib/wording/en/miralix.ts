/** What is said of Miralix OfficeTeam. */
export const miralix = {
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
} as const
