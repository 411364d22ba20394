import { calls, queues } from './board.js'
import { draw, h } from './dom.js'
import { agents } from './inside.js'
import { outside } from './outside.js'
import { wire } from './wire.js'
import { span } from './words.js'

const at = (id) => document.getElementById(id)

/** How far the sandbox's clock is ahead of ours; and where it stands when it is stopped. */
let ahead = 0
let stoppedAt = null

function show({ state, requests }) {
  const now = Date.parse(state.clock.now)
  ahead = now - Date.now()
  stoppedAt = state.clock.mode === 'manual' ? now : null
  draw(at('outside'), outside(state))
  draw(at('queues'), queues(state))
  draw(at('calls'), calls(state))
  draw(at('agents'), agents(state))
  draw(at('wire'), wire(requests))
  showStatus('live', stoppedAt === null ? 'Live' : 'Live, clock stopped')
  tick()
}

function showStatus(kind, text) {
  draw(at('status'), [
    h('span', { class: 'lamp', 'data-kind': kind, 'aria-hidden': 'true' }),
    h('span', {}, text),
  ])
}

function tick() {
  const now = stoppedAt ?? Date.now() + ahead
  for (const time of document.querySelectorAll('time[data-since]'))
    time.textContent = span(now - Date.parse(time.dataset.since))
}

/** @param {string} method @param {string} path @param {object} [body] */
async function send(method, path, body) {
  const answer = await fetch(`/sandbox/${path}`, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const problem = answer.ok ? null : (await answer.json()).error
  at('notice').textContent = problem ? `${problem[0].toUpperCase()}${problem.slice(1)}.` : ''
  return answer.ok
}

const callFrom = (from, to) => send('POST', 'calls', { from, to })

function directly(agentKey) {
  const [system, agent] = agentKey.split('/')
  return { system, agent }
}

function act({ do: deed, number, agent, queue }) {
  switch (deed) {
    case 'reset':
      return send('POST', 'reset')
    case 'clearRequests':
      return send('DELETE', 'requests')
    case 'call':
      return callFrom(number, queue ? { queue } : directly(agent))
    default:
      return number
        ? send('POST', `parties/${encodeURIComponent(number)}`, { do: deed })
        : send('POST', `agents/${agent}`, { do: deed })
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-do]')
  if (button) act(button.dataset)
})

document.addEventListener('change', (event) => {
  const number = event.target.dataset?.habit
  if (number) send('POST', `parties/${encodeURIComponent(number)}`, { do: event.target.value })
})

at('newcomer').addEventListener('submit', async (event) => {
  event.preventDefault()
  const number = at('newcomer-number')
  const from = number.value.replace(/[\s().-]/g, '')
  if (await callFrom(from, { queue: 'support' })) number.value = ''
})

const stream = new EventSource('/sandbox/events')
stream.addEventListener('state', (event) => show(JSON.parse(event.data)))
stream.addEventListener('error', () => showStatus('lost', 'Not connected, trying again'))
setInterval(tick, 1000)
