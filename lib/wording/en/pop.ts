/** What is said of the screen pop: the CRM's page of a caller, opened by itself. */
export const pop = {
  'pop.title': 'Screen pop',
  'pop.meaning':
    'Opens the caller’s page in your CRM by itself: in the CRM’s tab if nothing entered there would be lost, otherwise in a new one.',
  'pop.on': 'Open the caller’s page',
  'pop.when': 'When',
  'pop.when.alerting': 'As soon as it rings',
  'pop.when.answered': 'When the call is answered',
  'pop.calls': 'For which calls',
  'pop.calls.inbound': 'Calls that come in',
  'pop.calls.all': 'All calls',
  'pop.template': 'Address',
  'pop.template.hint': 'With the call’s fields in braces, as in {example}. Fields: {fields}.',
  'pop.withheld': 'Address for callers without a number',
  'pop.withheld.hint': 'Left empty, nothing is opened for them.',
  'pop.inFront': 'Bring the tab to the front',
  'pop.try': 'Try with this number',
  'pop.try.queue': 'and this queue',
  'pop.try.open': 'Open it',
  'pop.failed': 'The caller’s page could not be opened. {why}',
  'pop.fault.template':
    'The address has braces that cannot be read. Each field stands alone in braces, as in {example}.',
  'pop.fault.field': 'No call has a field “{name}”. There are {fields}.',
  'pop.fault.address':
    'This gives no address. It begins with https:// and the name of the CRM’s site.',
  'pop.fault.scheme': 'Only addresses that begin with https:// or http:// are opened.',
  'pop.fault.password': 'The address holds a name or password before the @ sign. Take it out.',
} as const
