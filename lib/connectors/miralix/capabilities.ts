/** What OfficeTeam's interface can do for an agent (miralix.md 3), by the settings of the connection. */
import { type Capabilities, PLAIN, type Support } from '../../telephony/capabilities.ts'
import { SERVICES, type Service } from '../../telephony/commands.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { MiralixConfig } from './config.ts'
import { TEMPLATE_SERVICES } from './entry.ts'

const DOCUMENTED: readonly Service[] = [
  'answerCall',
  'clearConnection',
  'consultationCall',
  'alternateCall',
  'transferCall',
  'singleStepTransfer',
  'pickupCall',
  'clearQueuedCall',
  'snapshotDevice',
]

export const templateFor = (config: MiralixConfig, service: Service): string | undefined => {
  const known = TEMPLATE_SERVICES.find((name) => name === service)
  return known === undefined ? undefined : config.templates[known]
}

export function miralixCapabilities(config: MiralixConfig): Capabilities {
  const support = (service: Service): Support => {
    if (DOCUMENTED.includes(service) || templateFor(config, service) !== undefined) {
      return { by: 'server' }
    }
    if (service !== 'makeCall') return nobody('miralix.notDocumented')
    return config.useTel ? { by: 'device' } : nobody('miralix.makeCallNotDocumented')
  }
  return {
    ...PLAIN,
    services: Object.fromEntries(SERVICES.map((name) => [name, support(name)])) as Record<
      Service,
      Support
    >,
    alternateRetrieves: config.retrieveBySwap,
    sees: 'queueCalls',
  }
}

const nobody = (because: SentenceKey): Support => ({ by: 'nobody', because })
