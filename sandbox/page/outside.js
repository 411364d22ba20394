import { h } from './dom.js'
import { cord, doing, habits, tone } from './words.js'

/** The people outside, and what they can do now. */
export function outside(state) {
  return Object.values(state.parties).map((party) => person(state, party))
}

function person(state, party) {
  const call = state.calls.find(({ id }) => id === party.call)
  const leg = call?.legs.find((candidate) => candidate.party === party.number)
  const name = party.name ?? (party.number === 'anonymous' ? 'Number withheld' : party.number)
  return h(
    'article',
    { key: party.number, class: 'person' },
    h(
      'div',
      { class: 'who' },
      h('span', { class: 'plug', 'data-cord': call ? cord(call.id) : null, 'aria-hidden': 'true' }),
      h(
        'div',
        { class: 'grow' },
        h('h3', {}, name),
        h('p', { class: 'number' }, party.name ? party.number : 'unknown caller'),
      ),
      habit(party, name),
    ),
    h(
      'div',
      { class: 'row' },
      ...(call ? inCall(party) : free(state, party, name)),
      leg &&
        h('span', { key: 'doing', class: 'chip', 'data-state': tone(call, leg) }, doing(call, leg)),
    ),
  )
}

const act = (party, deed, text, kind) =>
  h(
    'button',
    { key: deed, type: 'button', class: kind, 'data-do': deed, 'data-number': party.number },
    text,
  )

const inCall = (party) =>
  party.state === 'alerting'
    ? [act(party, 'answer', 'Answer', 'go'), act(party, 'hangup', 'Decline', 'stop')]
    : [act(party, 'hangup', 'Hang up', 'stop')]

/** Whom a person who is in no call can ring: every queue, and every agent past the queues. */
function free(state, party, name) {
  const ring = (target, text, kind) =>
    h(
      'button',
      {
        key: text,
        type: 'button',
        class: kind,
        'aria-label': `${name} calls ${text}`,
        'data-do': 'call',
        'data-number': party.number,
        ...target,
      },
      text,
    )
  return [
    h('span', { key: 'calls', class: 'hint', 'aria-hidden': 'true' }, 'calls'),
    ...Object.values(state.queues).map((queue) => ring({ 'data-queue': queue.name }, queue.title)),
    // Receptionists are called by the hall only.
    ...Object.entries(state.agents)
      .filter(([, { system }]) => system !== 'openreception')
      .map(([key, agent]) => ring({ 'data-agent': key }, agent.name.split(' ')[0], 'quiet')),
  ]
}

const habit = (party, name) =>
  h(
    'select',
    { 'data-habit': party.number, 'aria-label': `When ${name} is rung` },
    ...Object.entries(habits).map(([value, text]) =>
      h('option', { key: value, value, selected: value === party.does }, text),
    ),
  )
