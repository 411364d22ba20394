/** What each dialect of OpenReception can do for an agent (openreception.md 1, 3, 4). */

import type { Support } from '../../telephony/capabilities.ts'
import { type AgentStateOption, type Capabilities, PLAIN } from '../../telephony/capabilities.ts'
import { SERVICES, type Service } from '../../telephony/commands.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { OpenreceptionConfig } from './config.ts'
import type { Dialect } from './entry.ts'

/** Any number of calls can be parked: no dialect names a limit. */
const NO_LIMIT = 1000

const COMMON: readonly Service[] = [
  'clearConnection',
  'retrieveCall',
  'consultationCall',
  'alternateCall',
  'reconnectCall',
  'transferCall',
  'parkCall',
  'pickupCall',
  'makeCall',
  'snapshotDevice',
]

/** Section 3 has no request for these (NOT FOUND), or another one is meant. */
const WITHOUT: Partial<Readonly<Record<Service, SentenceKey>>> = {
  answerCall: 'openreception.answerAtPhone',
  holdCall: 'openreception.holdIsPark',
  singleStepTransfer: 'openreception.noBlindTransfer',
  conferenceCall: 'openreception.noConference',
  singleStepConference: 'openreception.noConference',
}

/** Section 4: only the user server of the final dialect has states that an agent can set. */
const AGENT_STATES: readonly AgentStateOption[] = [
  { id: 'ready', state: 'ready' },
  { id: 'paused', state: 'notReady' },
]

export function openreceptionCapabilities(
  config: OpenreceptionConfig,
  dialect: Dialect,
): Capabilities {
  const hasStates = dialect === 'openreception'
  const support = (service: Service): Support => {
    if (service === 'setAgentState') {
      return hasStates ? BY_SERVER : nobody('openreception.noAgentStates')
    }
    if (service === 'makeCall' || service === 'consultationCall') {
      const missing = missingToDial(config, dialect, service)
      return missing === undefined ? BY_SERVER : nobody(missing)
    }
    if (COMMON.includes(service)) return BY_SERVER
    return nobody(WITHOUT[service] ?? 'openreception.notDocumented')
  }
  return {
    ...PLAIN,
    services: Object.fromEntries(SERVICES.map((name) => [name, support(name)])) as Record<
      Service,
      Support
    >,
    maxCalls: NO_LIMIT,
    alternateRetrieves: true,
    makesCallsBeside: 'heldCalls',
    // Section 1.5: Alice parks the current call by itself; of the wiki's server it is not known.
    picksUpBeside: dialect === 'alice' ? 'anyCall' : 'heldCalls',
    // The final dialect's server has no "next": there the connector tries one call after the other.
    servesNext: true,
    clearsHeldCalls: true,
    transfersToDialledOnly: dialect === 'wiki',
    agentStates: hasStates ? AGENT_STATES : [],
  }
}

/** What the settings lack for a call to be made: each call is made for a reception and a contact. */
function missingToDial(
  { reception, contact, dialplan }: OpenreceptionConfig,
  dialect: Dialect,
  service: 'makeCall' | 'consultationCall',
): SentenceKey | undefined {
  if (dialect === 'wiki') return undefined
  if (dialect === 'openreception' && dialplan === '') return 'openreception.dialplanMissing'
  const known = contact !== '' && (reception !== '' || service === 'consultationCall')
  return known ? undefined : 'openreception.contextMissing'
}

const BY_SERVER: Support = { by: 'server' }
const nobody = (because: SentenceKey): Support => ({ by: 'nobody', because })
