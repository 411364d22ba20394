/** Of most rules of the house a line may be excused that says why; of these nobody is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['components', 'entrypoints', 'lib', 'sandbox', 'scripts', 'tests']
const EXCUSED =
  /biome-ignore(?:-\w+)? lint(?:\/suspicious(?:\/noExplicitAny)?)?[:\s]|@ts-(?:ignore|nocheck)/

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
)

describe('the house', () => {
  it('excuses no line from the rule against any', () => {
    const excused = sources.filter((path) => EXCUSED.test(readFileSync(join(ROOT, path), 'utf8')))
    expect(excused).toEqual([])
  })
})
