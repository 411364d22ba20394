/** Views as the desk makes them, for components to show. */
import { miralixConfig } from '../../../lib/connectors/configs.ts'
import type { Desk } from '../../../lib/desk/desk.ts'
import type { ActionView, CallView } from '../../../lib/desk/view.ts'
import { type Capabilities, PLAIN } from '../../../lib/telephony/capabilities.ts'
import { SERVICES } from '../../../lib/telephony/commands.ts'
import type { Call, Session } from '../../../lib/telephony/model.ts'

export const NOW = 1_760_000_000_000

export const possible = (service: ActionView['service'], more: Partial<ActionView> = {}) =>
  ({
    service,
    label: service,
    by: 'server',
    enabled: true,
    emphasis: 'plain',
    ...more,
  }) satisfies ActionView

export const impossible = (service: ActionView['service'], because: string) =>
  ({ ...possible(service), enabled: false, because }) satisfies ActionView

export const callView = (more: Partial<CallView> = {}): CallView => ({
  id: 'call-1',
  media: 'voice',
  muted: false,
  members: [],
  who: 'Anna Jensen',
  state: 'Connected',
  kind: 'connected',
  assumed: false,
  since: NOW - 65_000,
  actions: [],
  ...more,
})

export const config = miralixConfig.parse({
  system: 'miralix',
  server: 'https://192.168.1.10',
  account: 'greenbox',
  identification: { type: 'id', value: '12' },
})

export const capabilities: Capabilities = {
  services: {
    ...(Object.fromEntries(
      SERVICES.map((service) => [service, { by: 'server' }]),
    ) as Capabilities['services']),
    parkCall: { by: 'nobody', because: 'miralix.notDocumented' },
  },
  ...PLAIN,
  alternateRetrieves: true,
  sees: 'queueCalls',
}

export const call = (more: Partial<Call> = {}): Call => ({
  id: 'call-1',
  media: 'voice',
  direction: 'inbound',
  connection: { state: 'connected', certainty: 'confirmed', since: NOW },
  state: 'connected',
  parties: [{ number: '+4561774427', state: 'connected' }],
  startedAt: NOW,
  ...more,
})

export const session = (more: Partial<Session> = {}, ...calls: readonly Call[]): Session => ({
  id: 'line-1',
  link: 'online',
  agent: { id: '12', name: 'Derek Andersen', state: 'ready', since: NOW },
  calls: Object.fromEntries(calls.map((each) => [each.id, each])),
  ended: [],
  retired: [],
  queues: {},
  colleagues: {},
  commands: [],
  ...more,
})

export const desk = (of: Session | undefined, more: Partial<Desk> = {}): Desk => ({
  snapshot: { sessions: of === undefined ? {} : { [of.id]: of } },
  lines: of === undefined ? [] : [{ session: of.id, config, capabilities }],
  opening: { phase: 'idle' },
  numbers: { '+4561774427': '61 77 44 27' },
  ...more,
})
