/** What the gateway can do for an agent (huawei 3 and 4), by the settings of the connection. */
import {
  type AgentStateOption,
  type Capabilities,
  type DestinationRule,
  PLAIN,
  type Support,
} from '../../telephony/capabilities.ts'
import {
  type DestinationKind,
  SERVICES,
  type Service,
  type TransferMode,
} from '../../telephony/commands.ts'
import type { Direction, Media } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { HuaweiConfig } from './config.ts'

/** What no page documents (huawei 3.1, 14), and what is said of it. */
const NOT_DOCUMENTED: Partial<Readonly<Record<Service, SentenceKey>>> = {
  parkCall: 'huawei.noPark',
  clearQueuedCall: 'huawei.noRemoval',
}

export const BUSY_REASONS = { from: 200, to: 250 } as const
export const REST_CAUSES = { from: 0, to: 255 } as const
export const REST_SECONDS = { from: 1, to: 86_399 } as const

const AGENT_STATES: readonly AgentStateOption[] = [
  { id: 'ready', state: 'ready' },
  { id: 'notReady', state: 'notReady', reasons: BUSY_REASONS },
  { id: 'rest', state: 'notReady', reasons: REST_CAUSES, seconds: REST_SECONDS },
  { id: 'workingAfterCall', state: 'workingAfterCall' },
]

/** The gateway's numbers for kinds of destinations (huawei 3.5). */
export const DEVICE_TYPES = {
  queue: 1,
  agent: 2,
  ivr: 3,
  accessCode: 4,
  number: 5,
} as const satisfies Record<DestinationKind, number>

/** The matrix of huawei 3.5: the gateway's mode for each legal combination. */
const TRANSFER_MODE: Readonly<
  Record<DestinationKind, Partial<Readonly<Record<TransferMode, number>>>>
> = {
  queue: { blind: 0, afterAnswer: 2 },
  agent: { blind: 0, afterAnswer: 2 },
  ivr: { blind: 0, returning: 1 },
  accessCode: { blind: 0, afterAnswer: 2 },
  // Huawei 3.5: release is mode 1 for outside numbers, and mode 0 everywhere else.
  number: { blind: 1, afterAnswer: 2 },
}

/** The same for sessions (huawei 9.3): no IVR, no outside number. */
const SESSION_MODE: typeof TRANSFER_MODE = {
  queue: { blind: 0, afterAnswer: 2 },
  agent: { blind: 0, afterAnswer: 2 },
  ivr: {},
  accessCode: { blind: 0, afterAnswer: 2 },
  number: {},
}

/** Modes of a transfer to an outside number that do not end it at once (huawei 3.5). */
export const TALKING_MODE = 3
export const THREE_PARTY_MODE = 4

export function transferMode(
  media: Media,
  to: DestinationKind,
  mode: TransferMode,
): number | undefined {
  return (media === 'chat' ? SESSION_MODE : TRANSFER_MODE)[to][mode]
}

/** Huawei 6.2: internal calls cannot be transferred. */
const INTERNAL: readonly Direction[] = ['internal']
/** Huawei 3.5: nor can calls that the agent has dialled be released to an outside number. */
const NOT_RELEASED: readonly Direction[] = ['outbound', 'internal']

const entries = Object.entries as <K extends string, V>(
  record: Partial<Readonly<Record<K, V>>>,
) => [K, V][]

function transferRules(media: Media, modes: typeof TRANSFER_MODE): DestinationRule[] {
  return entries(modes).flatMap(([to, known]) =>
    entries(known).flatMap(([mode]): DestinationRule[] => {
      const released = to === 'number' && mode === 'blind'
      // Huawei 3.5: not for video.
      if (released && media === 'video') return []
      const notFor = media === 'chat' ? undefined : released ? NOT_RELEASED : INTERNAL
      return [
        {
          service: 'singleStepTransfer',
          media,
          to,
          mode,
          ...(notFor === undefined ? {} : { notFor }),
        },
      ]
    }),
  )
}

const DIALLING: readonly DestinationRule[] = [
  { service: 'makeCall', media: 'voice', to: 'number' },
  { service: 'makeCall', media: 'voice', to: 'agent' },
  { service: 'consultationCall', media: 'voice', to: 'agent' },
  { service: 'consultationCall', media: 'voice', to: 'queue' },
  { service: 'consultationCall', media: 'voice', to: 'number', notFor: INTERNAL },
  { service: 'singleStepConference', media: 'voice', to: 'agent' },
  { service: 'singleStepConference', media: 'voice', to: 'queue' },
  { service: 'singleStepConference', media: 'voice', to: 'number', notFor: INTERNAL },
]

/** `chat`: whether the gateway signed the agent in to its chat server. */
export function huaweiCapabilities(config: HuaweiConfig, chat = config.chat): Capabilities {
  const support = (service: Service): Support => {
    const because = NOT_DOCUMENTED[service]
    if (because !== undefined) return { by: 'nobody', because }
    if (service === 'sendMessage' && !chat) return { by: 'nobody', because: 'huawei.noChat' }
    return { by: 'server' }
  }
  return {
    ...PLAIN,
    services: Object.fromEntries(SERVICES.map((name) => [name, support(name)])) as Record<
      Service,
      Support
    >,
    // Huawei 3.1, call out: no call in progress, held ones allowed.
    makesCallsBeside: 'heldCalls',
    // Huawei 3.3: not while a call is on hold.
    picksUpBeside: 'nothing',
    // Calls can be dropped by their id.
    clearsHeldCalls: true,
    agentStates: AGENT_STATES,
    // Huawei 2.10.
    userData: { voice: 16_384, video: 16_384, chat: 2048 },
    destinations: [
      ...DIALLING,
      ...transferRules('voice', TRANSFER_MODE),
      ...(config.video ? transferRules('video', TRANSFER_MODE) : []),
      ...(chat ? transferRules('chat', SESSION_MODE) : []),
    ],
  }
}
