import { parseHTML } from 'linkedom'
import { describe, expect, it, vi } from 'vitest'
import { hasMore } from '../../../lib/page/tree.ts'

function divWith(elements: number) {
  const { document } = parseHTML('<!doctype html><body></body>')
  const div = document.createElement('div')
  for (let i = 0; i < elements; i += 1) div.append(document.createElement('i'), 'text')
  // linkedom finds nothing by the name of all.
  const asked = vi.fn(() => div.querySelectorAll('*'))
  Object.assign(div, { getElementsByTagName: asked })
  return { div, asked }
}

describe('whether an element is large', () => {
  it.each([
    [0, 50, false],
    [50, 50, false],
    [51, 50, true],
    [51, 200, false],
    [200, 200, false],
    [201, 200, true],
  ])('is told by the elements in it: %i of more than %i', (elements, count, isMore) => {
    expect(hasMore(divWith(elements).div, count)).toBe(isMore)
  })

  it('is not asked of the browser where it is small, which keeps what it counts', () => {
    const small = divWith(50)
    const large = divWith(51)
    for (const { div } of [small, large]) hasMore(div, 200)
    expect(small.asked).not.toHaveBeenCalled()
    expect(large.asked).toHaveBeenCalledOnce()
  })
})
