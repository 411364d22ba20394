/** The form of Miralix OfficeTeam. */
import type { MiralixConfig } from '../../lib/connectors/configs.ts'
import { miralixEntry } from '../../lib/connectors/entries.ts'
import { checked, type Draft, mustMatch, oneOf, systemForm, textOf, YES } from './form.ts'
import { originOf, SERVER, secret, server } from './shared.ts'

const {
  ACCOUNT,
  accountInAddress,
  IDENTIFICATION,
  IDENTIFICATION_TYPES,
  PLUS,
  TEMPLATE,
  TEMPLATE_SERVICES,
} = miralixEntry

export const miralixForm = systemForm<MiralixConfig>({
  system: 'miralix',
  name: 'miralix.name',
  originOf,
  fields: [
    server('connect.address.hint'),
    {
      kind: 'text',
      name: 'account',
      label: 'connect.account',
      hint: 'connect.account.hint',
      fault: mustMatch('account', ACCOUNT, 'connect.invalid.account'),
    },
    {
      kind: 'choice',
      name: 'agentType',
      label: 'connect.agentType',
      initial: 'id',
      options: IDENTIFICATION_TYPES.map((value) => ({
        value,
        label: `connect.agentType.${value}` as const,
      })),
    },
    {
      kind: 'text',
      name: 'agent',
      label: 'connect.agent',
      beside: true,
      fault: (draft) =>
        IDENTIFICATION[typeOf(draft)].test(textOf(draft, 'agent'))
          ? undefined
          : { sentence: 'connect.invalid.agent' },
    },
    secret({
      label: 'connect.secret',
      hint: 'connect.secret.hint',
      fault: mustMatch('secret', /./, 'connect.invalid.secret'),
    }),
    {
      kind: 'check',
      name: 'useTel',
      label: 'connect.useTel',
      hint: 'connect.useTel.hint',
    },
    {
      kind: 'choice',
      name: 'plus',
      label: 'connect.plus',
      advanced: true,
      initial: 'encoded',
      options: PLUS.map((value) => ({ value, label: `connect.plus.${value}` as const })),
    },
    {
      kind: 'check',
      name: 'retrieveBySwap',
      label: 'connect.retrieveBySwap',
      advanced: true,
      initial: YES,
    },
    {
      kind: 'lines',
      name: 'templates',
      label: 'connect.templates',
      hint: 'connect.templates.hint',
      advanced: true,
      fault: ({ templates = '' }) => {
        const wrong = linesOf(templates).find((line) => readLine(line) === undefined)
        return wrong === undefined
          ? undefined
          : {
              sentence: 'connect.invalid.template',
              values: { service: wrong.split(/\s+/)[0] ?? '' },
            }
      },
    },
  ],
  // A whole address that is pasted holds the account as well.
  follow: (draft, name) =>
    name === SERVER
      ? { ...draft, account: accountInAddress(textOf(draft, SERVER)) ?? textOf(draft, 'account') }
      : draft,
  draftOf: (config) => ({
    server: config.server,
    account: config.account,
    agentType: config.identification.type,
    agent: config.identification.value,
    useTel: checked(config.useTel),
    plus: config.plus,
    retrieveBySwap: checked(config.retrieveBySwap),
    templates: Object.entries(config.templates)
      .map(([service, path]) => `${service} ${path}`)
      .join('\n'),
  }),
  configOf: (draft) => ({
    system: 'miralix',
    server: originOf(draft) ?? '',
    account: textOf(draft, 'account'),
    identification: { type: typeOf(draft), value: textOf(draft, 'agent') },
    useTel: draft.useTel === YES,
    plus: oneOf(PLUS, textOf(draft, 'plus')),
    retrieveBySwap: draft.retrieveBySwap === YES,
    templates: Object.fromEntries(
      linesOf(draft.templates ?? '').flatMap((line) => {
        const read = readLine(line)
        return read === undefined ? [] : [read]
      }),
    ),
  }),
})

const typeOf = (draft: Draft) => oneOf(IDENTIFICATION_TYPES, textOf(draft, 'agentType'))

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `holdCall PUT call/hold`: a service and its path. */
function readLine(line: string) {
  const [name, ...path] = line.split(/\s+/)
  const service = TEMPLATE_SERVICES.find((known) => known === name)
  const template = path.join(' ')
  return service !== undefined && TEMPLATE.test(template)
    ? ([service, template] as const)
    : undefined
}
