import { h } from './dom.js'
import { availability, cord, doing, owner, tone } from './words.js'

/** The agents, and what their own hands can do at phone and desktop client. */
export function agents(state) {
  return Object.entries(state.agents).map(([key, agent]) =>
    h(
      'article',
      { key, class: 'agent', 'data-availability': agent.availability },
      h(
        'div',
        { class: 'who' },
        h('span', { class: 'lamp', 'aria-hidden': 'true' }),
        h(
          'div',
          { class: 'grow' },
          h('h3', {}, agent.name),
          h('p', { class: 'number' }, `${agent.system} ${agent.id} · extension ${agent.extension}`),
        ),
        h(
          'span',
          { class: 'hint' },
          agent.missedOffer ? 'Missed an offer' : availability[agent.availability],
        ),
      ),
      h('ul', { class: 'lines' }, ...agent.lines.map((line) => lineOf(state, key, line))),
      h('div', { class: 'row' }, ...buttons(key, agent)),
    ),
  )
}

function lineOf(state, key, line) {
  const call = state.calls.find(({ id }) => id === line.call)
  const own = call?.legs.find((leg) => leg.agent === key)
  const others = call?.legs.filter((leg) => leg.agent !== key) ?? []
  return h(
    'li',
    { key: line.call, 'data-state': line.state },
    h('span', { class: 'plug', 'data-cord': cord(line.call), 'aria-hidden': 'true' }),
    h('span', { class: 'grow' }, others.map((leg) => owner(state, leg)).join(', ')),
    own && h('span', { class: 'chip', 'data-state': tone(call, own) }, doing(call, own)),
  )
}

function buttons(key, agent) {
  const act = (deed, text, kind) =>
    h(
      'button',
      { key: deed, type: 'button', class: kind, 'data-do': deed, 'data-agent': key },
      text,
    )
  const has = (...states) => agent.lines.some(({ state }) => states.includes(state))
  const isIn = agent.availability !== 'loggedOff'
  return [
    has('alerting') && act('answer', 'Answer', 'go'),
    has('connected') && act('hold', 'Hold'),
    has('held') && !has('connected', 'initiated') && act('retrieve', 'Take back', 'go'),
    has('alerting', 'connected', 'initiated') &&
      act('hangup', has('connected', 'initiated') ? 'Hang up' : 'Decline', 'stop'),
    isIn && agent.availability !== 'ready' && act('ready', 'Ready'),
    isIn && agent.availability === 'ready' && act('notReady', 'Pause'),
    isIn ? act('logout', 'Log out', 'quiet') : act('login', 'Log in'),
  ]
}
