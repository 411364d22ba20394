/** The pages that are measured, and a server for them. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const NAMES = ['Søren Kjær', 'Bodil Aagaard', 'Mette Holm', 'Jens Østergaard', 'Anna Lund']
const CITIES = ['Aarhus C', 'Viborg', 'Silkeborg', 'København Ø', 'Esbjerg']
const WORDS = ['Open', 'Waiting for customer', 'Closed', 'Sent', 'Assigned to second line']

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length]
const two = (n: number) => String(Math.floor(n) % 100).padStart(2, '0')
const danish = (at: number) => `+45 61 ${two(at / 10_000)} ${two(at / 100)} ${two(at)}`

/** A list of cases: of ten cells in a row one is a date, one an amount, and every other row has a number. */
function caseList(texts: number): string {
  const rows: string[] = []
  for (let row = 0; row < texts / 10; row += 1) {
    const cells = [
      pick(NAMES, row),
      pick(CITIES, row),
      row % 2 === 0 ? danish(row) : 'no number',
      `${1 + (row % 28)}.${1 + (row % 12)}.2026`,
      `${100 + (row % 900)},50 kr.`,
      pick(WORDS, row),
      pick(WORDS, row + 1),
      pick(NAMES, row + 2),
      'Needs an answer before the weekend',
      'high',
    ]
    rows.push(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  }
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

/** Texts that look like numbers until the numbering plans, or the words before them, say no. */
function lookalikes(count: number): string {
  const rows: string[] = []
  for (let row = 0; row < count; row += 1)
    rows.push(`<li>Faktura ${String(10_000_000 + row * 7)}</li>`)
  return `<ol>${rows.join('')}</ol>`
}

const ROWS = 2000
const UPDATES_A_SECOND = 2000

/**
 * A live table. Each update replaces the texts of a row's number, time and state, as frameworks do.
 * `window.storm(seconds)` resolves when it is over; `window.changed` holds the numbers' texts that are
 * in view and not marked yet, each with the instant at which it was put there, when `window.watched` is set.
 */
const LIVE = `
<style>
  #rows { height: 700px; width: 1000px; overflow: auto; contain: strict }
  #rows > div { height: 20px; contain: strict; white-space: nowrap }
  #rows > div > div { display: inline-block; width: 190px; height: 20px; overflow: hidden }
</style>
<div id="rows"></div>
<script>
  const two = (n) => String(Math.floor(n) % 100).padStart(2, '0')
  const number = (n) => '+45 61 ' + two(n / 10000) + ' ' + two(n / 100) + ' ' + two(n)
  const rows = document.getElementById('rows')
  let made = 0
  for (let i = 0; i < ${ROWS}; i += 1) {
    const row = rows.appendChild(document.createElement('div'))
    for (const text of ['Row ' + i, number(++made), '12:00:01', 'Open', 'Mette Holm'])
      row.appendChild(document.createElement('div')).textContent = text
  }
  window.watched = false
  window.changed = new Map()
  const inView = 33
  window.storm = (seconds) => new Promise((resolve) => {
    const began = performance.now()
    let done = 0
    let at = 0
    const timer = setInterval(() => {
      const now = performance.now()
      const due = Math.min(seconds, (now - began) / 1000) * ${UPDATES_A_SECOND}
      for (; done < due; done += 1) {
        at = (at + 7) % ${ROWS}
        const cells = rows.children[at].children
        cells[1].textContent = number(++made)
        cells[2].textContent = two(made / 3600) + ':' + two(made / 60) + ':' + two(made)
        cells[3].textContent = made % 2 ? 'Open' : 'Closed'
        if (window.watched && at < inView) window.changed.set(cells[1].firstChild, now)
      }
      if (now - began >= seconds * 1000) {
        clearInterval(timer)
        resolve()
      }
    }, 8)
  })
</script>`

const PROSE = `<p>${'A long text for the pointer to move over, with a number now and then, +45 61 77 44 27. '.repeat(60)}</p>`

const BODIES: Readonly<Record<string, () => string>> = {
  '/texts/10000': () => caseList(10_000),
  '/texts/100000': () => caseList(100_000),
  '/numbers/2500': () => caseList(50_000),
  '/lookalikes/25000': () => lookalikes(25_000),
  '/lookalikes/50000': () => lookalikes(50_000),
  '/live': () => LIVE,
  '/prose': () => PROSE,
}

export interface PageServer {
  readonly origin: string
  close(): void
}

export async function servePages(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const body = BODIES[request.url ?? '']?.()
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>${body ?? ''}</body></html>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
