import { beforeEach, describe, expect, it } from 'vitest'
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
    marks = createMarks(HIGHLIGHT, {
      Highlight: Set as never,
      StaticRange: FakeRange as never,
      highlights: registry as never,
    })
  })

  const ranges = (document: Document) => danishNumbers(blocksOf(document.body)).map(rangeOfNumber)

  const set = (wanted: readonly StaticRangeInit[]) => {
    for (const _ of marks.set(wanted));
  }

  it('change nothing of the page', () => {
    const document = page('<p>Tlf <b>61 77</b> 44 27</p>')
    const before = document.body.outerHTML
    set(ranges(document))
    expect(registry.get(HIGHLIGHT)?.size).toBe(1)
    expect(document.body.outerHTML).toBe(before)
  })

  it('stay the same ranges where the page stays the same', () => {
    const document = page('<p>Tlf 61774427</p><p>Tlf 61774428</p>')
    set(ranges(document))
    const first = [...(registry.get(HIGHLIGHT) ?? [])]
    document.querySelector('p')?.remove()
    set(ranges(document))
    expect([...(registry.get(HIGHLIGHT) ?? [])]).toEqual(first.slice(1))
    expect([...(registry.get(HIGHLIGHT) ?? [])][0]).toBe(first[1])
  })

  it('leave no entry behind when there is nothing to mark', () => {
    const document = page('<p>Tlf 61774427</p>')
    set(ranges(document))
    set([])
    expect(registry.has(HIGHLIGHT)).toBe(false)
    set(ranges(document))
    marks.clear()
    expect(registry.has(HIGHLIGHT)).toBe(false)
  })

  it('are put right by the next reading when one was cut short', () => {
    const document = page(
      Array.from({ length: 100 }, (_, i) => `<p>Tlf 617744${10 + (i % 90)}</p>`).join(''),
    )
    set(ranges(document))
    const half = marks.set(ranges(document))[Symbol.iterator]()
    half.next()
    half.return?.()
    document.querySelector('p')?.remove()
    set(ranges(document))
    expect(registry.get(HIGHLIGHT)?.size).toBe(99)
  })
})
