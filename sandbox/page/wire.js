import { h } from './dom.js'

/** The last vendor requests, newest first; repeats of the same question are one row with a count. */
export function wire(requests) {
  const rows = fold(requests).slice(-40).reverse()
  if (rows.length === 0)
    return [
      h('p', { class: 'hint' }, 'No vendor request yet. Those of Cordboard will appear here.'),
    ]
  const heading = ['When', 'System', 'Request', 'Dials', 'Answer'].map((text) =>
    h('th', { key: text, scope: 'col' }, text),
  )
  return [
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'wire-title' },
      h('table', {}, h('thead', {}, h('tr', {}, ...heading)), h('tbody', {}, ...rows.map(row))),
    ),
  ]
}

/** @returns {{ first: number, last: object, times: number }[]} */
function fold(requests) {
  const rows = []
  for (const [nth, request] of requests.entries()) {
    const same = request.method === 'GET' ? rows.at(-1) : undefined
    if (same && sameQuestion(same.last, request)) {
      same.last = request
      same.times += 1
    } else rows.push({ first: `${nth} ${request.at}`, last: request, times: 1 })
  }
  return rows
}

const sameQuestion = (a, b) =>
  a.method === b.method && a.path === b.path && a.query === b.query && a.status === b.status

function row({ first, last, times }) {
  const { at, system, method, path, query, status, endpoint } = last
  const kind = status === null ? 'none' : `${String(status)[0]}xx`
  return h(
    'tr',
    { key: first },
    h('td', { key: 'at', class: 'number' }, new Date(at).toLocaleTimeString([], { hour12: false })),
    h('td', { key: 'system' }, system),
    h(
      'td',
      { key: 'request', class: 'request' },
      h('b', { 'data-method': method }, method),
      ' ',
      h('code', {}, query ? `${path}?${query}` : path),
      times > 1 && h('span', { class: 'times' }, `×${times}`),
    ),
    h('td', { key: 'endpoint', class: 'number' }, endpoint ?? ''),
    h(
      'td',
      { key: 'status' },
      h('span', { class: 'code', 'data-kind': kind }, status === null ? 'none' : `${status}`),
    ),
  )
}
