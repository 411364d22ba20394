import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvHead, csvLine, tell } from '../../../lib/journal/export.ts'
import type { CallRecord } from '../../../lib/journal/record.ts'
import { MORNING } from './office.ts'

const RECORD: CallRecord = {
  id: 'one/A/1',
  session: 'one',
  system: 'miralix',
  agent: { id: '12', name: 'Derek Andersen' },
  media: 'voice',
  direction: 'inbound',
  main: {
    key: 'one/A/1',
    number: '+4561774427',
    name: '=HYPERLINK("https://evil.example")',
    startedAt: MORNING,
    answeredAt: MORNING + 4000,
    endedAt: MORNING + 65_400,
  },
  queue: { id: '7', name: 'Support' },
  consulted: [
    { key: 'one/B/1', number: '+4551902236', name: 'Bodil', startedAt: MORNING, endedAt: MORNING },
  ],
  ending: 'transferred',
  certainty: 'confirmed',
  transfer: { how: 'attended', certainty: 'confirmed', number: '+4551902236', name: 'Bodil' },
  over: true,
  note: 'Wants a "new" offer,\nby Friday',
}

/** Reads CSV by the grammar of RFC 4180, and nothing else. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = csv
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest)
    const bare = /^([^",\r\n]*)(,|\r\n)/.exec(rest)
    const [whole, cell = '', end] = quoted ?? bare ?? []
    if (whole === undefined) throw new Error(`no cell at ${rest.slice(0, 20)}`)
    row.push(quoted ? cell.replaceAll('""', '"') : cell)
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
    rest = rest.slice(whole.length)
  }
  return rows
}

describe('CSV', () => {
  it('has a row for each call, with its columns named', () => {
    const [head, row] = read((csvHead() + csvLine(tell(RECORD))).replace(/^\uFEFF/, ''))
    const cells = Object.fromEntries((head ?? []).map((name, i) => [name, row?.[i]]))
    expect(cells).toMatchObject({
      started: '2026-03-14T09:00:00.000Z',
      seconds: '61',
      number: '+4561774427',
      queue: 'Support',
      ending: 'transferred',
      consulted: 'Bodil +4551902236',
      'transferred to': 'Bodil +4551902236',
      note: 'Wants a "new" offer,\nby Friday',
      agent: 'Derek Andersen',
    })
    expect(row).toHaveLength(head?.length ?? 0)
  })

  it('never begins a cell as a formula, unless it is a number that can do nothing', () => {
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell('+4561774427')).toBe('+4561774427')
    expect(csvCell('+45+cmd')).toBe("'+45+cmd")
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()),
        (parts) => {
          const cell = csvCell(parts.join(''))
          const shown = cell.startsWith('"') ? cell.slice(1) : cell
          expect(/^\+\d+$/.test(shown) || shown.startsWith("'")).toBe(true)
        },
      ),
    )
  })

  it('can be read back, whatever is in a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const [row] = read(`${texts.map(csvCell).join(',')}\r\n`)
        expect(row?.map((cell, i) => cell === texts[i] || cell === `'${texts[i]}`)).not.toContain(
          false,
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('JSON', () => {
  it('tells a call with its times in UTC, and nothing of how it is kept', () => {
    const told = tell(RECORD)
    expect(told).toMatchObject({
      id: 'one/A/1',
      seconds: 61,
      overAt: '2026-03-14T09:01:05.400Z',
      consulted: [{ number: '+4551902236', seconds: 0 }],
    })
    expect(JSON.stringify(told)).not.toMatch(/session|key|wish/)
  })
})
