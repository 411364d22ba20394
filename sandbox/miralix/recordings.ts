import type { Clock } from '../exchange/clock.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Call, Device } from '../exchange/model.ts'

/** One recorded conversation of an agent. */
export interface Recording {
  readonly callId: number
  /** Name of the queue; null for a direct call. */
  readonly queue: string | null
  /** The agent's key on the exchange. */
  readonly agent: string
  readonly caller: string
  readonly startedAt: number
  readonly endedAt: number
}

export interface Recordings {
  /** The recordings whose call id is above `above`, oldest first. */
  list(above?: number): readonly Recording[]
  reset(): void
}

const archiveBegins = Date.parse('2020-10-22T10:29:53.169Z')
const hour = 3_600_000

const archived = (callId: number, queue: string | null, agent: string, nth: number): Recording => ({
  callId,
  queue,
  agent,
  caller: nth % 2 === 0 ? '+4561774427' : '+4528870163',
  startedAt: archiveBegins + nth * hour,
  endedAt: archiveBegins + nth * hour + 95_000,
})

const archive: readonly Recording[] = [
  archived(31, null, 'miralix/12', 0),
  archived(32, null, 'miralix/12', 1),
  archived(98, 'support', 'miralix/12', 2),
  archived(99, 'support', 'miralix/13', 3),
  archived(100, 'support', 'miralix/12', 4),
  archived(101, 'support', 'miralix/12', 5),
  archived(102, 'support', 'miralix/13', 6),
  archived(103, 'sales', 'miralix/12', 7),
]

/** Records every conversation of every agent, beginning with a small archive. */
export function createRecordings(clock: Clock, exchange: Exchange): Recordings {
  const running = new Map<string, number>()
  let ended: Recording[] = []

  exchange.subscribe((change) => {
    if (change.type !== 'leg' || !('agent' in change.device)) return
    const key = `${change.call.id} ${change.device.agent}`
    const startedAt = running.get(key)
    if (change.to === 'connected' && startedAt === undefined) running.set(key, clock.now())
    if (change.to !== null || startedAt === undefined) return
    running.delete(key)
    ended.push({
      callId: change.call.id,
      queue: change.call.queue,
      agent: change.device.agent,
      caller: callerOf(exchange, change.call),
      startedAt,
      endedAt: clock.now(),
    })
  })

  return {
    list: (above = 0) => [...archive, ...ended].filter(({ callId }) => callId > above),
    reset() {
      running.clear()
      ended = []
    },
  }
}

const callerOf = (exchange: Exchange, call: Call): string => numberOf(exchange, call.caller)

/** The number of a device, empty when it is withheld. */
export function numberOf(exchange: Exchange, device: Device): string {
  if ('agent' in device) return exchange.agent(device.agent)?.extension ?? ''
  return device.party === 'anonymous' ? '' : device.party
}

/** A second of silence: 38 MPEG-1 Layer III frames of 128 kbit/s at 44.1 kHz, whose side data is zero. */
export function silence(): Uint8Array<ArrayBuffer> {
  const frame = 417
  const audio = new Uint8Array(frame * 38)
  for (let at = 0; at < audio.length; at += frame) audio.set([0xff, 0xfb, 0x90, 0x64], at)
  return audio
}
