/** What the page calls things. Types are those of sandbox/control/state.ts. */

export const habits = {
  answer: 'Answers calls',
  busy: 'Is engaged',
  ignore: 'Lets it ring',
}

export const availability = {
  ready: 'Ready',
  notReady: 'Not ready',
  workingAfterCall: 'Wrapping up',
  loggedOff: 'Logged off',
}

export const stages = {
  parked: 'is parked',
  waiting: 'waits',
  offered: 'is offered',
  ringing: 'rings',
  up: 'is up',
}

/** What somebody in a call is doing, in a person's words. */
export function doing(call, leg) {
  switch (leg.state) {
    case 'queued':
      return 'waits'
    case 'initiated':
      return 'hears it ring'
    case 'alerting':
      return 'rings'
    case 'held':
      return 'has put on hold'
    case 'connected':
      if (call.stage === 'offered') return 'hears it ring'
      return call.legs.some(({ state }) => state === 'held') ? 'hears hold music' : 'talks'
    default:
      return leg.state
  }
}

/** The leg state by whose colour a leg is shown: who hears hold music is not in conversation. */
export const tone = (call, leg) =>
  call.legs.some(({ state }) => state === 'held') ? 'held' : leg.state

/** Whoever a leg belongs to, with a name where one is known. */
export function owner(state, leg) {
  if (leg.agent) return state.agents[leg.agent]?.name ?? leg.agent
  const party = state.parties[leg.party]
  return party?.name ?? (leg.party === 'anonymous' ? 'Number withheld' : leg.party)
}

/** The colour of a call's cord: one of six, the same wherever the call is shown. */
export const cord = (callId) => callId % 6

/** @param {number} ms */
export function span(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
