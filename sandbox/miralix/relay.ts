import type { Clock } from '../exchange/clock.ts'
import type { Switches } from '../switches.ts'
import type { MiralixSwitches } from './switches.ts'
import { spend } from './switches.ts'

/** The way from the service to the agents' desktop clients: 200 is answered before it is walked. */
export interface Relay {
  /** Hands `work` to an agent's client; one client gets its work in the order of the requests. */
  send(agent: string, work: () => void): void
  reset(): void
}

export function createRelay(
  clock: Clock,
  switches: Switches<MiralixSwitches>,
  random: () => number,
): Relay {
  const lastDue = new Map<string, number>()

  const delay = () => {
    const { relayDelay } = switches.current
    if (typeof relayDelay === 'number') return relayDelay
    return Math.round(relayDelay.min + random() * (relayDelay.max - relayDelay.min))
  }

  return {
    send(agent, work) {
      if (spend(switches, 'relayLoss')) return
      const due = Math.max(clock.now() + delay(), lastDue.get(agent) ?? 0)
      lastDue.set(agent, due)
      clock.after(due - clock.now(), work)
    },
    reset: () => lastDue.clear(),
  }
}
