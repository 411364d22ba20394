/** How calls end, as far as it can be told from what was seen and what was asked for. */
import type { EndedCall, Instant } from '../telephony/model.ts'
import { type Ending, endOf, type Leg, type Story, type Transfer, withLeg } from './record.ts'

/** A blind transfer ends the agent's call within this, in milliseconds; a later end has another reason. */
const BLIND_WITHIN = 60_000
/** The two calls of an attended transfer end together: within this, in milliseconds. */
const TOGETHER_WITHIN = 10_000

/** The call of this leg has ended. */
export function ended(story: Story, key: string, { call, at, certainty }: EndedCall): Story {
  const leg = [story.main, ...story.consulted].find((one) => one.key === key)
  if (leg === undefined || leg.endedAt !== undefined) return story
  const after = withLeg(story, key, { ...leg, endedAt: Math.max(at, leg.startedAt) })
  if (key !== story.main.key) return after
  return { ...after, ending: endingOf(after, call.connection?.state), certainty }
}

/** The call of this leg is no longer the agent's, and nobody says that it ended. */
export function movedOn(story: Story, leg: Leg, now: Instant): Story {
  const after = withLeg(story, leg.key, { ...leg, endedAt: now })
  return leg.key === story.main.key ? { ...after, ending: 'movedOn' } : after
}

function endingOf({ main, direction, wish }: Story, state: string | undefined): Ending {
  if (main.answeredAt !== undefined) return 'conversation'
  if (state === 'failed') return 'failed'
  if (direction === 'outbound' || state === 'initiated') return 'notReached'
  return wish?.service === 'clearConnection' ? 'declined' : 'missed'
}

/** Closes a story whose last far end is gone, and says how it ended by all that is known then. */
export function concluded(story: Story): Story {
  if (story.over || story.ending === undefined || endOf(story) === undefined) return story
  const transfer = transferOf(story)
  return transfer === undefined
    ? { ...story, over: true }
    : { ...story, ending: 'transferred', transfer, over: true }
}

function transferOf({ main, consulted, wish }: Story): Transfer | undefined {
  const end = main.endedAt
  if (wish === undefined || end === undefined || end < wish.at) return undefined
  const certainty = wish.inDoubt ? 'assumed' : 'confirmed'
  const number = wish.number === undefined ? {} : { number: wish.number }
  switch (wish.service) {
    case 'clearConnection':
      return undefined
    case 'singleStepTransfer':
      return end - wish.at <= BLIND_WITHIN ? { how: 'blind', certainty, ...number } : undefined
    case 'transferCall': {
      const target = consulted.findLast(
        ({ endedAt }) => endedAt !== undefined && Math.abs(endedAt - end) <= TOGETHER_WITHIN,
      )
      if (target !== undefined) return { how: 'attended', certainty, ...whoIs(target) }
      // Two calls that began apart: the other one's story tells the same.
      return consulted.length === 0 && end - wish.at <= TOGETHER_WITHIN
        ? { how: 'attended', certainty, ...number }
        : undefined
    }
  }
}

const whoIs = ({ number, name }: Leg): Pick<Transfer, 'number' | 'name'> => ({
  ...(number === undefined ? {} : { number }),
  ...(name === undefined ? {} : { name }),
})
