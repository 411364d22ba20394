/** Where the servers are (section 13): all at one address. The mixed spellings are the document's. */
export function configuration(url: string, base: string): object {
  const { origin } = new URL(url)
  const here = `${origin}${base}`
  return {
    authServerURI: here,
    calendarServerUri: here,
    callFlowServerURI: here,
    cdrServerUri: here,
    contactServerURI: here,
    dialplanServerURI: here,
    hideInboundCallerId: false,
    messageServerURI: here,
    myIdentifiers: [],
    notificationServerUri: here,
    notificationSocket: `${here.replace(/^http/, 'ws')}/notifications`,
    receptionServerURI: here,
    systemLanguage: 'en',
    userServerURI: here,
  }
}
