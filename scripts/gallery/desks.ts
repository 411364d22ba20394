/** Desks as the background would store them: one for each thing that the toolbar can show. */
import { huaweiConfig, miralixConfig, openreceptionConfig } from '../../lib/connectors/configs.ts'
import { huaweiCapabilities } from '../../lib/connectors/huawei/capabilities.ts'
import { miralixCapabilities } from '../../lib/connectors/miralix/capabilities.ts'
import { openreceptionCapabilities } from '../../lib/connectors/openreception/capabilities.ts'
import type { Desk } from '../../lib/desk/desk.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import type { Capabilities } from '../../lib/telephony/capabilities.ts'
import type { Call, Colleague, Connection, Queue, Session } from '../../lib/telephony/model.ts'

/** When all of it is looked at. */
export const NOW = Date.UTC(2026, 10, 21, 13, 42, 17)
const ago = (seconds: number) => NOW - seconds * 1000

const miralix = miralixConfig.parse({
  system: 'miralix',
  server: 'https://192.168.1.10',
  account: 'greenbox',
  identification: { type: 'id', value: '12' },
})
const huawei = huaweiConfig.parse({
  system: 'huawei',
  server: 'https://cc.example.com:8043',
  agent: '291',
  phone: '40038',
})
const openreception = openreceptionConfig.parse({
  system: 'openreception',
  server: 'https://reception.example.com:4242',
  agent: '10',
  reception: '1',
  contact: '1',
  dialplan: '12340001',
})

const CAPABILITIES = {
  miralix: miralixCapabilities(miralix),
  huawei: huaweiCapabilities(huawei),
  openreception: openreceptionCapabilities(openreception, 'openreception'),
} as const satisfies Record<string, Capabilities>

const connection = (state: Connection['state'], seconds: number, more: Partial<Connection> = {}) =>
  ({ state, certainty: 'confirmed', since: ago(seconds), ...more }) as const

const call = (id: string, more: Partial<Call> = {}): Call => ({
  id,
  media: 'voice',
  direction: 'inbound',
  connection: connection('connected', 133),
  state: 'connected',
  parties: [{ number: '+4561774427', name: 'Søren Kjær', state: 'connected' }],
  queue: { id: '5', name: 'Support' },
  startedAt: ago(160),
  answeredAt: ago(133),
  ...more,
})

const RINGING = call('ringing', {
  connection: connection('alerting', 4),
  state: 'alerting',
  called: '+4583509040',
  startedAt: ago(4),
})

const TALKING = call('talking')

const HELD = call('held', {
  connection: connection('held', 41, { certainty: 'assumed' }),
  state: 'held',
})

const CONSULTED = call('consulted', {
  direction: 'outbound',
  connection: connection('connected', 12),
  parties: [{ number: '+4551902236', name: 'Bodil Aagaard', state: 'connected' }],
  consultationFor: 'held',
  answeredAt: ago(12),
  startedAt: ago(41),
})

const waiting = (id: string, seconds: number, more: Partial<Call> = {}): Call => {
  const { connection: _none, answeredAt: _never, ...rest } = call(id, more)
  return { ...rest, state: 'queued', reference: id, startedAt: ago(seconds), ...more }
}

const HALL: readonly Call[] = [
  waiting('w1', 96, {
    parties: [{ number: '+4533121416', state: 'connected' }],
    queue: { id: '2', name: 'Aarhus Tandklinik' },
    called: '+4586120000',
  }),
  waiting('w2', 41, {
    parties: [
      { number: '+493012345678', name: 'Vertriebsgesellschaft Müller & Söhne', state: 'connected' },
    ],
    queue: { id: '3', name: 'Nordisk Varmepumpeservice og Ventilation' },
    called: '+4586120017',
  }),
  waiting('w3', 3, {
    parties: [{ withheld: true, state: 'connected' }],
    queue: { id: '2', name: 'Aarhus Tandklinik' },
    called: '+4586120000',
    locked: true,
  }),
]

const QUEUES: readonly Queue[] = [
  { id: '5', name: 'Support', waiting: 2, longestWaitSince: ago(96), media: 'voice' },
  { id: '7', name: 'Sales', waiting: 0, media: 'voice' },
  { id: '9', name: '在线客服', waiting: 1, longestWaitSince: ago(12), media: 'chat' },
]

const COLLEAGUES: readonly Colleague[] = [
  { id: '205', name: 'Bodil Aagaard', number: '40039', state: 'ready' },
  { id: '206', name: 'Chen Wei 陈伟', number: '40041', state: 'busy' },
  {
    id: '207',
    name: 'Dagmar von Hohenlohe-Langenburg',
    number: '40042',
    state: 'workingAfterCall',
  },
  { id: '208', name: 'Emil Holm', number: '40043', state: 'notReady' },
  { id: '209', name: 'Freja Lund', number: '40044', state: 'loggedOff' },
]

const byId = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((each) => [each.id, each]))

const session = (calls: readonly Call[], more: Partial<Session> = {}): Session => ({
  id: 'line-1',
  link: 'online',
  agent: { id: '12', name: 'Derek Andersen', state: 'ready', since: ago(724) },
  calls: byId(calls),
  ended: [],
  retired: [],
  queues: {},
  colleagues: {},
  commands: [],
  ...more,
})

function desk(of: Session | undefined, capabilities: Capabilities, more: Partial<Desk> = {}): Desk {
  const calls =
    of === undefined ? [] : [...Object.values(of.calls), ...of.ended.map((one) => one.call)]
  const numbers = calls.flatMap(({ parties, called }) => [
    ...parties.flatMap(({ number }) => number ?? []),
    ...(called === undefined ? [] : [called]),
  ])
  return {
    snapshot: { sessions: of === undefined ? {} : { [of.id]: of } },
    lines: of === undefined ? [] : [{ session: of.id, config: miralix, capabilities }],
    opening: { phase: 'idle' },
    numbers: Object.fromEntries(numbers.map((number) => [number, formatNumber(number, 'DK')])),
    ...more,
  }
}

const FULL = { queues: byId(QUEUES), colleagues: byId(COLLEAGUES) }
const BUSY = { id: '291', name: 'Derek Andersen', state: 'busy', since: ago(133) } as const

const CHAT = call('chat', {
  media: 'chat',
  parties: [{ name: '李娜', number: 'web-8842', state: 'connected' }],
  queue: { id: '9', name: '在线客服' },
  messages: [
    { id: 'm1', from: 'system', text: 'The customer came from example.com/invoices', at: ago(90) },
    { id: 'm2', from: 'party', text: '你好,我的发票少了一页。', at: ago(80) },
    { id: 'm3', from: 'self', text: '您好!请稍等,我马上查一下。', at: ago(60) },
    { id: 'm4', from: 'party', text: '好的,谢谢', at: ago(20) },
    { id: 'm5', from: 'party', text: 'Invoice 2026-1142, second page', at: ago(8) },
  ],
})

const OPERATOR = {
  id: '10',
  name: 'Kim Rostgaard',
  state: 'ready',
  since: ago(1810),
} as const

const PEERS: readonly Colleague[] = [
  { id: '11', name: 'Thomas Løcke', number: '1101', state: 'ready', phone: 'free' },
  { id: '12', name: 'Jacob Nielsen', number: '1102', state: 'unknown', phone: 'busy' },
  { id: '13', name: 'Trine Rostrup', number: '1103', state: 'unknown', phone: 'unregistered' },
]

/** Each is one state of the toolbar, by the name of its picture. */
export const DESKS = {
  idle: desk(session([]), CAPABILITIES.miralix),
  ringing: desk(session([RINGING]), CAPABILITIES.miralix),
  consulting: desk(session([HELD, CONSULTED]), CAPABILITIES.miralix),
  refused: desk(
    session([TALKING], {
      commands: [
        {
          id: 'c1',
          service: 'consultationCall',
          phase: 'refused',
          problem: { kind: 'rejected', code: '400', sentence: 'miralix.numberOrAgentRejected' },
          at: ago(1),
        },
      ],
    }),
    CAPABILITIES.miralix,
  ),
  stopped: desk(
    session([TALKING], {
      link: 'stopped',
      problem: { kind: 'auth', code: '401', sentence: 'miralix.secretRefused' },
    }),
    CAPABILITIES.miralix,
  ),
  agentIdle: desk(session([], FULL), CAPABILITIES.huawei),
  agentTalking: desk(
    session(
      [
        call('talking', {
          userData: 'Case 4711: invoice 2026-1142 was sent twice; promised a credit note.',
          called: '+4583509040',
          connection: connection('connected', 133, { muted: true }),
        }),
      ],
      { ...FULL, agent: { ...BUSY, wanted: { state: 'notReady', reason: '201' } } },
    ),
    CAPABILITIES.huawei,
  ),
  agentConsulting: desk(
    session([{ ...HELD, connection: connection('held', 41) }, CONSULTED], { ...FULL, agent: BUSY }),
    CAPABILITIES.huawei,
  ),
  agentConference: desk(
    session(
      [
        call('talking', {
          parties: [
            { number: '+4561774427', name: 'Søren Kjær', state: 'connected' },
            { number: '40039', name: 'Bodil Aagaard', state: 'connected' },
          ],
        }),
      ],
      { ...FULL, agent: BUSY },
    ),
    CAPABILITIES.huawei,
  ),
  agentPreview: desk(
    session(
      [
        call('preview', {
          connection: connection('initiated', 9),
          state: 'initiated',
          direction: 'outbound',
          preview: true,
        }),
      ],
      FULL,
    ),
    CAPABILITIES.huawei,
  ),
  agentChat: desk(session([TALKING, CHAT], { ...FULL, agent: BUSY }), CAPABILITIES.huawei),
  agentRest: desk(
    session([], {
      ...FULL,
      agent: {
        id: '291',
        name: 'Derek Andersen',
        state: 'notReady',
        reason: 'Lunch',
        until: NOW + 1_200_000,
        since: ago(600),
      },
    }),
    CAPABILITIES.huawei,
  ),
  fiveCalls: desk(
    session(
      [
        TALKING,
        ...[1, 2, 3, 4].map((n) =>
          call(`held-${n}`, {
            connection: connection('held', 60 * n),
            state: 'held',
            parties: [{ number: `+4520304${n}50`, state: 'connected' }],
          }),
        ),
      ],
      { agent: OPERATOR, colleagues: byId(PEERS) },
    ),
    CAPABILITIES.openreception,
  ),
  hall: desk(
    session(HALL, { agent: OPERATOR, colleagues: byId(PEERS) }),
    CAPABILITIES.openreception,
  ),
  bridging: desk(
    session(
      [
        ...HALL,
        call('parked', {
          connection: connection('held', 38),
          state: 'held',
          queue: { id: '2', name: 'Aarhus Tandklinik' },
        }),
        call('dialled', {
          direction: 'outbound',
          connection: connection('connected', 6),
          parties: [{ number: '+4551902236', name: 'Bodil Aagaard', state: 'connected' }],
          answeredAt: ago(6),
          startedAt: ago(20),
        }),
      ],
      { agent: OPERATOR, colleagues: byId(PEERS) },
    ),
    CAPABILITIES.openreception,
  ),
  elsewhere: desk(undefined, CAPABILITIES.huawei, {
    opening: {
      phase: 'failed',
      config: huawei,
      problem: {
        kind: 'conflict',
        code: '100-002',
        sentence: 'huawei.code.elsewhere',
        remedy: 'takeOver',
      },
    },
  }),
  refusedToken: desk(undefined, CAPABILITIES.openreception, {
    opening: {
      phase: 'failed',
      config: openreception,
      problem: { kind: 'auth', code: '403', sentence: 'openreception.tokenRefused' },
    },
  }),
  connect: desk(undefined, CAPABILITIES.miralix),
} as const satisfies Record<string, Desk>

export type DeskName = keyof typeof DESKS
