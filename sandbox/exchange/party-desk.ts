import type { Floor } from './floor.ts'
import { addLeg, answerLeg, dropLeg, isEngaged, meet, placesOf, ring, startCall } from './floor.ts'
import type { Outcome, PartyHabit } from './model.ts'
import { done, refused } from './model.ts'

/** A far end dials an agent's phone directly, past every queue. */
export function callAgent(floor: Floor, number: string, agent: string, name?: string): Outcome {
  if (!floor.agents.has(agent)) return refused('noSuchAgent')
  const caller = { party: number }
  if (placesOf(floor, caller).length > 0 || isEngaged(floor, { agent })) return refused('busy')
  const party = meet(floor, number)
  if (name !== undefined) party.name = name
  const call = startCall(floor, { caller })
  addLeg(floor, call, caller, 'initiated', 'dialled')
  ring(floor, call, { agent }, 'dialled')
  return done(call.id)
}

/** What a far end does from now on when it is rung; when it rings already, it does so at once. */
export function setHabit(floor: Floor, number: string, habit: PartyHabit): Outcome {
  const party = meet(floor, number)
  party.habit = habit
  floor.emit({ type: 'party', party })
  const ringing = placesOf(floor, { party: number }).find(({ leg }) => leg.state === 'alerting')
  if (ringing && habit === 'answer') answerLeg(floor, ringing.call, ringing.leg)
  if (ringing && habit === 'busy') dropLeg(floor, ringing.call, ringing.leg, 'busy')
  return done(ringing?.call.id ?? null)
}

/** A far end hangs up, refuses to answer, or gives up waiting. */
export function hangUp(floor: Floor, number: string): Outcome {
  const [place] = placesOf(floor, { party: number })
  if (!place) return refused('wrongState')
  dropLeg(floor, place.call, place.leg, 'cleared')
  return done(place.call.id)
}
