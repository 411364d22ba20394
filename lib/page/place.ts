/** Where things of ours stand over the page, in CSS pixels of the viewport. */

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 6
const MARGIN = 8

/** Inside the viewport, and at its left or upper edge when it is too small. */
export function clamp({ x, y }: Point, { width, height }: Size, viewport: Size): Point {
  return {
    x: Math.max(MARGIN, Math.min(x, viewport.width - width - MARGIN)),
    y: Math.max(MARGIN, Math.min(y, viewport.height - height - MARGIN)),
  }
}

/** Clear of the number: below it, or else above, whatever of the two has more room. */
export function besideNumber(number: Box, card: Size, viewport: Size): Point {
  const below = viewport.height - number.bottom - GAP - MARGIN
  const above = number.top - GAP - MARGIN
  const fits = card.height <= below || below >= above
  const y = fits ? number.bottom + GAP : number.top - GAP - card.height
  return clamp({ x: number.left, y }, card, viewport)
}

/** Whether any of a box is inside the viewport. */
export function isInView({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return right > 0 && bottom > 0 && left < width && top < height
}

/** Whether a point lies in a box, or at most `slack` beside it. */
export function isNear({ x, y }: Point, { left, top, right, bottom }: Box, slack: number): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
}
