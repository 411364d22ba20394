/** What is said of settings as a file, and of starting over. */
export const transfer = {
  'transfer.title': 'Take the settings along',
  'transfer.meaning':
    'Saves these settings as a file for another computer. Connections, the web hook and all secrets stay here.',
  'transfer.save': 'Save as a file',
  'transfer.read': 'Read from a file',
  'transfer.reset': 'Reset',
  'transfer.question': 'Replace these settings by those of the file?',
  'transfer.question.text': 'Connections, web hook and calls stay as they are.',
  'transfer.yes': 'Replace',
  'transfer.no': 'Leave them',
  'transfer.done': 'The settings are in force.',
  'transfer.reset.question': 'Set everything back to how it was at first?',
  'transfer.reset.text':
    'Sites, rules and what sites were taught are forgotten. Connections, web hook and calls stay as they are.',
  'transfer.reset.yes': 'Reset',
  'transfer.fault.broken': 'This file is damaged or no settings file. Nothing was changed.',
  'transfer.fault.otherProgram': 'This file is of another program. Nothing was changed.',
  'transfer.fault.calls':
    'This file holds calls, not settings. Choose the one that “Save as a file” has made here.',
  'transfer.fault.newer':
    'This file is of a later version of Cordboard ({version}). Update Cordboard here first. Nothing was changed.',
  'transfer.fault.damaged': 'The file cannot be read at “{at}”. Nothing was changed.',
} as const
