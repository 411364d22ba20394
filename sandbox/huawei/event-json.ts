import type { HuaweiSwitches } from './switches.ts'
import { isNoisy } from './switches.ts'

/** Event types whose documented key is `callId`; all others with a call id have `callid` (section 5.1). */
const camelCase: readonly string[] = [
  'AgentEvent_SuccTransResult',
  'AgentEvent_Incoming_CallInfo',
  'OUTBOUND_DETECT_EVENT',
  'AgentMediaEvent_Record',
]

const isCamelCase = (eventType: string): boolean =>
  camelCase.includes(eventType) || eventType.startsWith('AgentEvent_linkagePhone')

interface Told {
  readonly eventType: string
  readonly workNo: string
  /** Null, a bare call id, or an object whose call id is under `callid`. */
  readonly content: unknown
  readonly at: number
}

/** The body of a poll that brings an event, as the switches spell it. */
export function eventBody(told: Told, switches: HuaweiSwitches, envelope: object): string {
  const event = {
    eventType: told.eventType,
    workNo: told.workNo,
    content: spelled(told, switches),
    ...(isNoisy(switches, 'eventGenTime') && { eventGenTime: told.at }),
  }
  const json = JSON.stringify(isNoisy(switches, 'no envelope') ? event : { ...envelope, event })
  return isNoisy(switches, 'NUL') ? `${json}\u0000\u0000` : json
}

function spelled({ eventType, content }: Told, switches: HuaweiSwitches): unknown {
  if (typeof content === 'string') return padded(content, switches)
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content
  const fields = Object.entries(content).map(([name, value]) => [
    name === 'callid' ? callIdKey(eventType, switches) : name,
    typed(value, switches),
  ])
  const noise = isNoisy(switches, 'jsonKey') ? [['jsonKey', fields.map(([name]) => name)]] : []
  return Object.fromEntries([...fields, ...noise])
}

function callIdKey(eventType: string, { callIdKey }: HuaweiSwitches): string {
  if (callIdKey !== 'documented') return callIdKey
  return isCamelCase(eventType) ? 'callId' : 'callid'
}

function typed(value: unknown, switches: HuaweiSwitches): unknown {
  const { stringTypes } = switches
  if (stringTypes === 'strings' && typeof value === 'number') return padded(`${value}`, switches)
  if (typeof value !== 'string') return value
  if (stringTypes === 'numbers' && /^(0|[1-9]\d{0,14})$/.test(value)) return Number(value)
  return padded(value, switches)
}

const padded = (text: string, switches: HuaweiSwitches): string =>
  isNoisy(switches, 'NUL') ? `${text}\u0000` : text
