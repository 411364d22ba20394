import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMarks, type Marks } from '../../../lib/page/mark.ts'
import { blocksOf, danishNumbers, page, rangeOfNumber } from './dom.ts'

const HIGHLIGHT = 'cordboard-number'

const FakeRange = class {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init)
  }
}

describe('marks', () => {
  let registry: Map<string, Set<unknown>>
  let marks: Marks

  beforeEach(() => {
    registry = new Map()
    vi.stubGlobal('Highlight', Set)
    vi.stubGlobal('StaticRange', FakeRange)
    vi.stubGlobal('CSS', { highlights: registry })
    marks = createMarks(HIGHLIGHT)
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const ranges = (document: Document) => danishNumbers(blocksOf(document.body)).map(rangeOfNumber)

  it('change nothing of the page', () => {
    const document = page('<p>Tlf <b>61 77</b> 44 27</p>')
    const before = document.body.outerHTML
    marks.set(ranges(document))
    expect(registry.get(HIGHLIGHT)?.size).toBe(1)
    expect(document.body.outerHTML).toBe(before)
  })

  it('stay the same ranges where the page stays the same', () => {
    const document = page('<p>Tlf 61774427</p><p>Tlf 61774428</p>')
    marks.set(ranges(document))
    const first = [...(registry.get(HIGHLIGHT) ?? [])]
    document.querySelector('p')?.remove()
    marks.set(ranges(document))
    expect([...(registry.get(HIGHLIGHT) ?? [])]).toEqual(first.slice(1))
    expect([...(registry.get(HIGHLIGHT) ?? [])][0]).toBe(first[1])
  })

  it('leave no entry behind when there is nothing to mark', () => {
    const document = page('<p>Tlf 61774427</p>')
    marks.set(ranges(document))
    marks.set([])
    expect(registry.has(HIGHLIGHT)).toBe(false)
  })

  it('of one place are one', () => {
    const document = page('<p>Tlf 61774427</p>')
    marks.set([...ranges(document), ...ranges(document)])
    expect(registry.get(HIGHLIGHT)?.size).toBe(1)
  })
})
