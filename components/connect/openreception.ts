/** The form of OpenReception. */
import type { OpenreceptionConfig } from '../../lib/connectors/configs.ts'
import { openreceptionEntry, serverOrigin } from '../../lib/connectors/entries.ts'
import { type Draft, type Fault, mustMatch, oneOf, systemForm, textOf } from './form.ts'
import { originOf, SERVER, secret, server } from './shared.ts'

const {
  AGENT_ID,
  BASE_PATH,
  basePathIn,
  DIALECT_CHOICES,
  DIALPLAN,
  EXTENSION,
  RECORD_ID,
  WIKI_NUMBER_NAMES,
} = openreceptionEntry

export const openreceptionForm = systemForm<OpenreceptionConfig>({
  system: 'openreception',
  name: 'openreception.name',
  originOf,
  fields: [
    server('connect.openreception.server.hint'),
    {
      kind: 'text',
      name: 'agent',
      label: 'connect.openreception.agent',
      fault: mustMatch('agent', AGENT_ID, 'connect.invalid.agentId'),
    },
    {
      kind: 'text',
      name: 'extension',
      label: 'connect.openreception.extension',
      beside: true,
      fault: mustMatch('extension', EXTENSION, 'connect.invalid.extension'),
    },
    secret({
      label: 'connect.token',
      hint: 'connect.token.hint',
      // openreception.md 2: the wiki's page knows no token.
      fault: (draft) =>
        draft.dialect === 'wiki' || textOf(draft, 'secret') !== ''
          ? undefined
          : { sentence: 'connect.invalid.token' },
    }),
    {
      kind: 'choice',
      name: 'dialect',
      label: 'connect.openreception.dialect',
      hint: 'connect.openreception.dialect.hint',
      initial: 'find',
      options: DIALECT_CHOICES.map((value) => ({
        value,
        label: `connect.openreception.dialect.${value}` as const,
      })),
    },
    {
      kind: 'text',
      name: 'reception',
      label: 'connect.openreception.reception',
      hint: 'connect.openreception.reception.hint',
      advanced: true,
      inputMode: 'numeric',
      fault: mustMatch('reception', RECORD_ID, 'connect.invalid.recordId'),
    },
    {
      kind: 'text',
      name: 'contact',
      label: 'connect.openreception.contact',
      advanced: true,
      initial: '0',
      inputMode: 'numeric',
      fault: mustMatch('contact', RECORD_ID, 'connect.invalid.recordId'),
    },
    {
      kind: 'text',
      name: 'dialplan',
      label: 'connect.openreception.dialplan',
      advanced: true,
      fault: mustMatch('dialplan', DIALPLAN, 'connect.invalid.dialplan'),
    },
    {
      kind: 'text',
      name: 'basePath',
      label: 'connect.openreception.basePath',
      advanced: true,
      fault: mustMatch('basePath', BASE_PATH, 'connect.invalid.basePath'),
    },
    {
      kind: 'text',
      name: 'notificationServer',
      label: 'connect.openreception.notificationServer',
      hint: 'connect.openreception.otherServer.hint',
      advanced: true,
      inputMode: 'url',
      fault: (draft) => otherServerFault(draft, 'notificationServer'),
    },
    {
      kind: 'text',
      name: 'userServer',
      label: 'connect.openreception.userServer',
      advanced: true,
      inputMode: 'url',
      fault: (draft) => otherServerFault(draft, 'userServer'),
    },
    {
      kind: 'choice',
      name: 'wikiNumber',
      label: 'connect.openreception.wikiNumber',
      advanced: true,
      initial: 'pstn_number',
      options: WIKI_NUMBER_NAMES.map((value) => ({
        value,
        label: `connect.openreception.wikiNumber.${value}` as const,
      })),
    },
  ],
  // A whole address that is pasted holds the base path as well.
  follow: (draft, name) => {
    const path = name === SERVER ? basePathIn(textOf(draft, SERVER)) : ''
    return path === '' ? draft : { ...draft, basePath: path }
  },
  draftOf: ({ system: _system, ...fields }) => fields,
  configOf: (draft) => ({
    system: 'openreception',
    dialect: oneOf(DIALECT_CHOICES, textOf(draft, 'dialect')),
    server: originOf(draft) ?? '',
    basePath: textOf(draft, 'basePath'),
    agent: textOf(draft, 'agent'),
    extension: textOf(draft, 'extension'),
    notificationServer:
      otherServer(draft, 'notificationServer') ?? textOf(draft, 'notificationServer'),
    userServer: otherServer(draft, 'userServer') ?? textOf(draft, 'userServer'),
    reception: textOf(draft, 'reception'),
    contact: textOf(draft, 'contact'),
    dialplan: textOf(draft, 'dialplan'),
    wikiNumber: oneOf(WIKI_NUMBER_NAMES, textOf(draft, 'wikiNumber')),
  }),
})

/** Address and base path; empty where none was typed, nothing where it is none. */
function otherServer(draft: Draft, name: string): string | undefined {
  const text = textOf(draft, name)
  if (text === '') return ''
  const origin = serverOrigin(text)
  return origin === undefined ? undefined : origin + basePathIn(text)
}

const otherServerFault = (draft: Draft, name: string): Fault | undefined =>
  otherServer(draft, name) === undefined ? { sentence: 'connect.invalid.server' } : undefined
