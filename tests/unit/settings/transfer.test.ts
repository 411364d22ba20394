import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../../lib/settings/migrate.ts'
import { defaultSettings, type Settings, settingsSchema } from '../../../lib/settings/schema.ts'
import { freshPortable, readTransfer, writeTransfer } from '../../../lib/settings/transfer.ts'

const example = (version: number): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'examples', `${version}.json`), 'utf8'))
const latest = MIGRATIONS.length + 1
const file = (settings: unknown, more = {}) =>
  JSON.stringify({ program: 'cordboard', kind: 'settings', settings, ...more })
const faultOf = (text: string) => {
  const read = readTransfer(text)
  return read.ok ? undefined : read.fault
}

describe('settings in a file', () => {
  const settings: Settings = {
    ...settingsSchema.parse(example(latest)),
    connections: defaultSettings('da').connections,
    webHook: { address: 'https://hooks.example/T0/secret-in-an-address' },
  }

  it('are read as they were written, without what stays on its computer', () => {
    const { connections, webHook, ...portable } = settings
    expect(readTransfer(writeTransfer(settings))).toEqual({ ok: true, settings: portable })
    expect(connections).toBeDefined()
    expect(writeTransfer(settings)).not.toContain(webHook.address)
  })

  it('hold no server, account or agent of a connection', () => {
    const full = settingsSchema.parse(example(latest))
    const text = writeTransfer(full)
    for (const { config } of full.connections) {
      expect(text).not.toContain(config.server)
    }
  })

  it.each(Array.from({ length: latest }, (_, i) => i + 1))('of version %i are read', (version) => {
    expect(readTransfer(file(example(version)))).toMatchObject({ ok: true })
  })

  it('can be those of somebody who never changed one', () => {
    expect(readTransfer(file(freshPortable('da')))).toEqual({
      ok: true,
      settings: freshPortable('da'),
    })
  })
})

describe('a file that cannot be taken over', () => {
  it.each([
    ['', { kind: 'broken' }],
    ['{"program":"cordboard"', { kind: 'broken' }],
    ['[]', { kind: 'otherProgram' }],
    ['null', { kind: 'otherProgram' }],
    ['{"program":"switchboard","kind":"settings"}', { kind: 'otherProgram' }],
    ['{"program":"cordboard","calls":[]}', { kind: 'calls' }],
    [file(null), { kind: 'damaged', at: 'settings' }],
    [file({ version: latest + 1 }), { kind: 'newer', version: latest + 1 }],
    [file({ version: 0 }), { kind: 'damaged', at: 'version' }],
    [file({ ...freshPortable('da'), region: 'Denmark' }), { kind: 'damaged', at: 'region' }],
    [
      file({ ...freshPortable('da'), history: { days: -1, dispositions: [] } }),
      { kind: 'damaged', at: 'history.days' },
    ],
  ])('%s says why', (text, fault) => {
    expect(faultOf(text)).toEqual(fault)
  })

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readTransfer(text).ok).toBe(false)
      }),
    )
  })
})
