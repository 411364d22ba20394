/** The form of Huawei's CC-Gateway. */
import type { HuaweiConfig } from '../../lib/connectors/configs.ts'
import { huaweiEntry, serverOrigin } from '../../lib/connectors/entries.ts'
import { checked, type Draft, mustMatch, oneOf, systemForm, textOf, YES } from './form.ts'
import { SERVER, secret, server } from './shared.ts'

const { AGENT_ID, GATEWAY_PORT, INTERNATIONAL_PREFIX, PHONE, SKILLS, START_STATES } = huaweiEntry

const STARTS = [
  'ready',
  'notReady',
  'workingAfterCall',
] as const satisfies readonly (keyof typeof START_STATES)[]

const originOf = (draft: Draft) => serverOrigin(textOf(draft, SERVER), GATEWAY_PORT)

export const huaweiForm = systemForm<HuaweiConfig>({
  system: 'huawei',
  name: 'huawei.name',
  originOf,
  fields: [
    server('connect.huawei.server.hint', originOf),
    {
      kind: 'text',
      name: 'agent',
      label: 'connect.huawei.agent',
      inputMode: 'numeric',
      fault: mustMatch('agent', AGENT_ID, 'huawei.invalid.agent'),
      remark: (draft) => huaweiEntry.huaweiRemark({ agent: textOf(draft, 'agent') }),
    },
    {
      kind: 'text',
      name: 'phone',
      label: 'connect.huawei.phone',
      beside: true,
      fault: mustMatch('phone', PHONE, 'huawei.invalid.phone'),
    },
    // Huawei 2.5: may be empty in old platforms.
    secret({ label: 'connect.password', hint: 'connect.password.hint' }),
    {
      kind: 'check',
      name: 'phoneLinkage',
      label: 'connect.huawei.phoneLinkage',
      hint: 'connect.huawei.phoneLinkage.hint',
    },
    { kind: 'check', name: 'chat', label: 'connect.huawei.chat', initial: YES },
    {
      kind: 'choice',
      name: 'startIn',
      label: 'connect.huawei.startIn',
      advanced: true,
      initial: 'ready',
      options: STARTS.map((value) => ({ value, label: `agentState.${value}` as const })),
    },
    { kind: 'check', name: 'autoAnswer', label: 'connect.huawei.autoAnswer', advanced: true },
    {
      kind: 'check',
      name: 'readyAfterCall',
      label: 'connect.huawei.readyAfterCall',
      advanced: true,
      initial: YES,
    },
    {
      kind: 'check',
      name: 'releasePhone',
      label: 'connect.huawei.releasePhone',
      advanced: true,
      initial: YES,
    },
    { kind: 'check', name: 'video', label: 'connect.huawei.video', advanced: true },
    {
      kind: 'text',
      name: 'skills',
      label: 'connect.huawei.skills',
      hint: 'connect.huawei.skills.hint',
      advanced: true,
      fault: mustMatch('skills', SKILLS, 'huawei.invalid.skills'),
    },
    {
      kind: 'text',
      name: 'internationalPrefix',
      label: 'connect.huawei.internationalPrefix',
      advanced: true,
      initial: '00',
      fault: mustMatch(
        'internationalPrefix',
        INTERNATIONAL_PREFIX,
        'huawei.invalid.internationalPrefix',
      ),
    },
  ],
  draftOf: (config) => ({
    server: config.server,
    agent: config.agent,
    phone: config.phone,
    phoneLinkage: checked(config.phoneLinkage),
    chat: checked(config.chat),
    startIn: config.startIn,
    autoAnswer: checked(config.autoAnswer),
    readyAfterCall: checked(config.readyAfterCall),
    releasePhone: checked(config.releasePhone),
    video: checked(config.video),
    skills: config.skills,
    internationalPrefix: config.internationalPrefix,
  }),
  configOf: (draft) => ({
    system: 'huawei',
    server: originOf(draft) ?? '',
    agent: textOf(draft, 'agent'),
    phone: textOf(draft, 'phone'),
    phoneLinkage: draft.phoneLinkage === YES,
    chat: draft.chat === YES,
    startIn: oneOf(STARTS, textOf(draft, 'startIn')),
    autoAnswer: draft.autoAnswer === YES,
    readyAfterCall: draft.readyAfterCall === YES,
    releasePhone: draft.releasePhone === YES,
    video: draft.video === YES,
    skills: textOf(draft, 'skills'),
    internationalPrefix: textOf(draft, 'internationalPrefix'),
  }),
})
