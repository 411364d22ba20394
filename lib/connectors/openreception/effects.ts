/** What a command that the server took must lead to, and when it has. Pure. */
import { z } from 'zod'
import type { TelephonyEvent } from '../../telephony/events.ts'
import type { CommandId, Instant } from '../../telephony/model.ts'
import { problem } from '../problems.ts'
import { callOf, type Tracked } from './tracker.ts'

/** Milliseconds in which an effect must show, or the command is *sent, not confirmed*. */
const CONFIRM_WITHIN = 8000

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('speaks'), reference: z.string() }),
  z.object({ kind: z.literal('parked'), reference: z.string() }),
  z.object({ kind: z.literal('gone'), references: z.array(z.string()) }),
  /** One of the agent's calls that was not there before. */
  z.object({ kind: z.literal('another'), before: z.array(z.string()) }),
])
export type Effect = z.output<typeof effect>

export const awaited = z.object({ command: z.string(), effect, until: z.number() })
export type Awaited = z.output<typeof awaited>

export const ownReferences = (state: Tracked): string[] =>
  Object.entries(state.calls).flatMap(([reference, { place }]) =>
    place === 'own' ? [reference] : [],
  )

/** `moot`: it can no longer come, because the call it was about has left. */
export function stands(state: Tracked, wanted: Effect): 'shown' | 'open' | 'moot' {
  switch (wanted.kind) {
    case 'speaks':
    case 'parked': {
      const call = callOf(state, wanted.reference)
      if (call === undefined || call.place === 'others' || call.place === 'aside') return 'moot'
      const phase = wanted.kind === 'speaks' ? 'speaking' : 'parked'
      return call.place === 'own' && call.phase === phase ? 'shown' : 'open'
    }
    case 'gone': {
      const left = wanted.references.filter((one) => callOf(state, one)?.place === 'own')
      return left.length === 0 ? 'shown' : 'open'
    }
    case 'another':
      return ownReferences(state).some((one) => !wanted.before.includes(one)) ? 'shown' : 'open'
  }
}

export const awaiting = (command: CommandId, wanted: Effect, now: Instant): Awaited => ({
  command,
  effect: wanted,
  until: now + CONFIRM_WITHIN,
})

/** Those that are still waited for, and what became of the others. */
export function settle(
  state: Tracked,
  open: readonly Awaited[],
  now: Instant,
): { readonly awaiting: Awaited[]; readonly events: readonly TelephonyEvent[] } {
  const events: TelephonyEvent[] = []
  if (open.length === 0) return { awaiting: [], events }
  const rest = open.filter(({ command, effect: wanted, until }) => {
    const found = stands(state, wanted)
    if (found === 'shown') events.push({ type: 'commandConfirmed', command })
    else if (found === 'moot') events.push({ type: 'commandDismissed', command })
    else if (until > now) return true
    else events.push({ type: 'commandUnconfirmed', command, problem: UNCONFIRMED })
    return false
  })
  return { awaiting: rest, events }
}

const UNCONFIRMED = problem('timeout', 'openreception.unconfirmed')
