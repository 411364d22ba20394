/** Settings of every version that was ever released can be read. Their examples are never changed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, type Migration, migrate } from '../../../lib/settings/migrate.ts'
import { defaultSettings, readSettings } from '../../../lib/settings/schema.ts'

const folder = join(import.meta.dirname, 'examples')
const example = (version: number): unknown =>
  JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8'))

const current = defaultSettings('da').version
const versions = Array.from({ length: current }, (_, i) => i + 1)

describe('settings of a version that was released', () => {
  it('have an example each', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `${version}.json`))
    expect(MIGRATIONS).toHaveLength(current - 1)
  })

  it.each(versions)('%i are read, and nothing in them is lost on the way', (version) => {
    const { settings, unreadable } = readSettings(example(version), 'en')
    expect(unreadable).toBe(false)
    expect(settings).toEqual(example(current))
  })
})

describe('the chain', () => {
  const chain: readonly Migration[] = [
    ({ sites, ...rest }) => ({ ...rest, chosen: sites }),
    (stored) => ({ ...stored, look: 'underline' }),
  ]

  it('is walked from the version that was stored, step by step', () => {
    expect(migrate({ version: 1, sites: ['a'] }, chain)).toEqual({
      version: 3,
      chosen: ['a'],
      look: 'underline',
    })
    expect(migrate({ version: 2, chosen: ['a'] }, chain)).toEqual({
      version: 3,
      chosen: ['a'],
      look: 'underline',
    })
  })

  it.each([
    [{ version: 3, look: 'hover' }],
    [{ version: 4 }],
    [{ version: 0 }],
    [{ version: 1.5 }],
    [{ version: '1' }],
    [{}],
    [null],
    ['settings'],
  ])('leaves %j as it is', (stored) => {
    expect(migrate(stored, chain)).toBe(stored)
  })
})
