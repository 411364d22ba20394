import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blotAddress, blotNumbers, blotSecrets } from '../../../lib/diagnostics/blot.ts'
import { createLog } from '../../../lib/diagnostics/log.ts'
import { type Report, writeReport } from '../../../lib/diagnostics/report.ts'

const REPORT: Report = {
  program: 'cordboard',
  kind: 'report',
  version: '1.0',
  browser: 'a browser',
  at: 0,
  lines: [],
  settings: {},
  checks: [],
  entries: [],
}
const request = { at: 0, method: 'GET', status: 200, took: 5 } as const

describe('an address', () => {
  it.each([
    ['https://a.example/call/list?token=abc', 'https://a.example/call/list?token=…'],
    ['https://ada:pw@a.example/x#frag', 'https://a.example/x'],
    ['wss://a.example/notifications?Token=abc&x=1', 'wss://a.example/notifications?Token=…&x=1'],
    ['https://a.example/agent/291/event', 'https://a.example/agent/291/event'],
    ['https://hooks.example/T0/B0/a1b2c3d4e5f6a7b8c9d0e1f2a3', 'https://hooks.example/T0/B0/…'],
    ['no address', '…'],
  ])('%s is shown as %s', (address, shown) => {
    expect(blotAddress(address)).toBe(shown)
  })
})

describe('telephone numbers', () => {
  it.each([
    ['ContactEndpoint=%2B4561774427', 'ContactEndpoint=…27'],
    ['to +45 61 77 44 27, queue 7', 'to …27, queue 7'],
    ['call 12', 'call 12'],
  ])('in %s leave their last digits', (text, left) => {
    expect(blotNumbers(text)).toBe(left)
  })

  it('go from a report when that is wished, and only then', () => {
    const log = createLog(() => {})
    log.request({ ...request, address: 'http://127.0.0.1:8080/call/x?to=%2B4561774427' })
    log.event(1, {
      type: 'delivered',
      call: 'A',
      certainty: 'confirmed',
      facts: { number: '+4561774427', userData: 'what the caller wants' },
    })
    const written = (numbers: boolean) =>
      writeReport({ ...REPORT, entries: log.entries }, { numbers, secrets: [] })
    expect(written(true)).not.toContain('4561774427')
    expect(written(true)).toContain('127.0.0.1:8080')
    expect(written(false)).toContain('+4561774427')
    expect(written(false)).not.toContain('what the caller wants')
  })
})

describe('a secret', () => {
  it('is not in a report, whatever it is made of and wherever it has got to', () => {
    fc.assert(
      fc.property(fc.string(), (end) => {
        const secret = `s3cr3t${end}`
        const log = createLog(() => {})
        log.remark(0, 'notUnderstood', `before ${secret} after`)
        log.request({
          ...request,
          address: `https://a.example/x?y=${encodeURIComponent(secret)}`,
        })
        const report = { ...REPORT, browser: secret, entries: log.entries }
        const text = writeReport(report, { numbers: false, secrets: [secret] })
        expect(JSON.parse(text)).toMatchObject({
          browser: '…',
          entries: [{ facts: 'before … after' }, {}],
        })
      }),
    )
  })

  it('that is empty takes nothing away', () => {
    expect(blotSecrets('as it was', [''])).toBe('as it was')
  })
})

describe('the log', () => {
  it('counts what is asked and answered alike, and keeps what happens in between', () => {
    const log = createLog(() => {})
    for (let at = 0; at < 5; at += 1) {
      log.request({ ...request, at, address: 'https://a.example/busycall' })
      if (at === 2) log.event(at, { type: 'linkUp' })
    }
    log.request({ ...request, at: 5, status: 500, address: 'https://a.example/busycall' })
    expect(log.entries.map((entry) => ('times' in entry ? entry.times : entry.kind))).toEqual([
      'event',
      5,
      1,
    ])
  })

  it('is bounded, and takes up what another worker has left', () => {
    const log = createLog(() => {})
    log.event(2, { type: 'linkUp' })
    const older = Array.from({ length: 600 }, (_, i) => ({
      kind: 'remark' as const,
      at: 1,
      remark: 'tooLate',
      facts: String(i),
    }))
    log.restore(older)
    expect(log.entries).toHaveLength(400)
    expect(log.entries.at(-1)).toMatchObject({ kind: 'event' })
  })
})
