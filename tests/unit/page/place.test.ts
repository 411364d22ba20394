import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideNumber, clamp, isInView, isNear } from '../../../lib/page/place.ts'

const viewport = { width: 800, height: 600 }
const card = { width: 240, height: 100 }

describe('the card', () => {
  it('stands below its number', () => {
    const number = { left: 100, top: 50, right: 200, bottom: 70 }
    expect(besideNumber(number, card, viewport)).toEqual({ x: 100, y: 76 })
  })

  it('stands above where there is no room below', () => {
    const number = { left: 100, top: 550, right: 200, bottom: 570 }
    expect(besideNumber(number, card, viewport)).toEqual({ x: 100, y: 444 })
  })

  it('never covers its number where either side has room, and is always inside the viewport', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 0, max: 580 }),
        (left, top) => {
          const number = { left, top, right: left + 90, bottom: top + 18 }
          const { x, y } = besideNumber(number, card, viewport)
          expect(y >= number.bottom || y + card.height <= number.top).toBe(true)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + card.width).toBeLessThanOrEqual(viewport.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y + card.height).toBeLessThanOrEqual(viewport.height)
        },
      ),
    )
  })
})

describe('a place on the page', () => {
  it('is at the left and upper edge when the viewport is too small', () => {
    expect(
      clamp({ x: 50, y: 50 }, { width: 500, height: 500 }, { width: 300, height: 200 }),
    ).toEqual({
      x: 8,
      y: 8,
    })
  })

  it('is the right edge for who has not moved it', () => {
    expect(clamp({ x: Number.POSITIVE_INFINITY, y: 0 }, card, viewport)).toEqual({ x: 552, y: 8 })
  })

  it('is in view with any part of it', () => {
    expect(isInView({ left: -10, top: -10, right: 1, bottom: 1 }, viewport)).toBe(true)
    expect(isInView({ left: 0, top: 601, right: 10, bottom: 620 }, viewport)).toBe(false)
    expect(isInView({ left: 0, top: -20, right: 10, bottom: 0 }, viewport)).toBe(false)
  })

  it('is near within the slack', () => {
    const box = { left: 10, top: 10, right: 20, bottom: 20 }
    expect(isNear({ x: 4, y: 15 }, box, 8)).toBe(true)
    expect(isNear({ x: 1, y: 15 }, box, 8)).toBe(false)
  })
})
