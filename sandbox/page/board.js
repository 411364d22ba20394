import { h } from './dom.js'
import { cord, doing, owner, stages } from './words.js'

/** The queues and who waits in them. */
export function queues(state) {
  return Object.values(state.queues).map((queue) => {
    const waiting = queue.waiting.map((id) => state.calls.find((call) => call.id === id))
    return h(
      'article',
      { key: queue.name, class: 'queue', 'data-waiting': waiting.length > 0 },
      h(
        'div',
        {},
        h('h3', {}, queue.title),
        h(
          'p',
          { class: 'hint' },
          queue.mode === 'pickup' ? 'agents pick up' : 'rings at the next free agent',
        ),
      ),
      h(
        'ol',
        { 'aria-label': `Waiting in ${queue.title}` },
        ...waiting.map((call) =>
          h(
            'li',
            { key: call.id, class: 'chip', 'data-cord': cord(call.id) },
            owner(state, call.legs[0]),
            ' ',
            h('time', { class: 'since', 'data-since': call.startedAt }),
          ),
        ),
        waiting.length === 0 && h('li', { key: 'none', class: 'hint' }, 'nobody waits'),
      ),
    )
  })
}

/** The calls as cords between those who are in them. */
export function calls(state) {
  if (state.calls.length === 0)
    return [
      h(
        'p',
        { class: 'empty' },
        h(
          'svg',
          { viewBox: '0 0 200 60', 'aria-hidden': 'true' },
          h('path', { d: 'M12 12 C 40 70, 160 70, 188 12' }),
        ),
        'No cord is plugged in. Let somebody on the left call Support.',
      ),
    ]
  return state.calls.map((call) => callCard(state, call))
}

function callCard(state, call) {
  const legs = [...call.legs].sort((a, b) => Number('agent' in a) - Number('agent' in b))
  const isHeld = legs.some((leg) => leg.state === 'held')
  const look = isHeld ? 'held' : call.stage
  return h(
    'article',
    { key: call.id, class: 'call', 'data-look': look, 'data-cord': cord(call.id) },
    h(
      'header',
      {},
      h('h3', {}, `${call.id}`),
      h('span', {}, origin(state, call)),
      h('span', { class: 'hint' }, isHeld ? 'is on hold' : stages[call.stage]),
      h('time', { class: 'since', 'data-since': call.answeredAt ?? call.startedAt }),
    ),
    h(
      'div',
      { class: 'legs' },
      ...legs.flatMap((leg, nth) => [nth > 0 && cordBetween(nth), jack(state, call, leg)]),
      legs.length === 1 && looseCord(),
    ),
  )
}

/** By which way a call came about. The first leg is that of whoever started it. */
function origin(state, call) {
  if (call.queue !== null) return state.queues[call.queue]?.title ?? call.queue
  return call.legs[0]?.agent ? 'Dialled by an agent' : 'Direct call'
}

function jack(state, call, leg) {
  return h(
    'div',
    { key: leg.agent ?? leg.party, class: 'jack', 'data-state': leg.state },
    h('span', { class: 'socket', 'aria-hidden': 'true' }),
    h('strong', {}, owner(state, leg)),
    h('span', { class: 'hint' }, doing(call, leg)),
  )
}

const drawnCord = (key, path, kind) =>
  h(
    'svg',
    {
      key,
      class: `cord ${kind}`,
      viewBox: '0 0 100 44',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    h('path', { d: path }),
  )

const cordBetween = (nth) => drawnCord(`cord-${nth}`, 'M0 9 C 26 52, 74 52, 100 9', 'between')
const looseCord = () => drawnCord('loose', 'M0 9 C 20 40, 46 42, 62 30', 'loose')
