/** The live table of the bench: how far marks are behind it, and how soon the pointer's card is there. */

declare global {
  interface Window {
    /** Resolves when the storm of so many seconds is over. */
    storm(seconds: number): Promise<void>
    /** Whether texts that change in view are put into `changed`. */
    watched: boolean
    /** The numbers' texts in view that may not be marked yet, each with the instant of its change. */
    changed: Map<Text, number>
    /** Milliseconds from the pointer's last move to each card. */
    waits: number[]
    /** What came with the last of them. */
    lastCard: Node | undefined
    /** Milliseconds from each frame to the next. */
    frameTimes: number[]
  }
}

/** What the pages of Playwright and puppeteer have in common. */
export interface LivePage {
  evaluate<A, R>(work: (given: A) => R, given: A): Promise<Awaited<R>>
  readonly mouse: { move(x: number, y: number, options: { steps: number }): Promise<void> }
}

/** Milliseconds that the pointer rests before its card opens. */
const REST = 150
const CARDS = 21

export const storm = (page: LivePage, seconds: number): Promise<void> =>
  page.evaluate((seconds) => window.storm(seconds), seconds)

/** Milliseconds from the change of each number in view to its mark, looked at in every frame. */
export const lagOfMarks = (page: LivePage, seconds: number): Promise<readonly number[]> =>
  page.evaluate(async (seconds) => {
    const lags: number[] = []
    let over = false
    const look = () => {
      const marked = new Set<Node>()
      for (const range of CSS.highlights.get('cordboard-number') ?? [])
        marked.add(range.startContainer)
      const now = performance.now()
      for (const [text, since] of window.changed) {
        // One that was changed again before it was marked was behind for all of its life.
        if (!marked.has(text) && text.isConnected) continue
        lags.push(now - since)
        window.changed.delete(text)
      }
      if (!over) requestAnimationFrame(look)
    }
    window.watched = true
    look()
    await window.storm(seconds)
    over = true
    return lags
  }, seconds)

export interface Rests {
  /** Milliseconds of the first card, which brings its script. */
  readonly first: number
  readonly then: readonly number[]
  readonly frames: readonly number[]
}

/** Milliseconds from the end of the pointer's rest to its card, on rows of the table in a storm. */
export async function restsInStorm(page: LivePage): Promise<Rests> {
  await page.evaluate(() => {
    void window.storm(120)
    window.waits = []
    window.frameTimes = []
    let movedAt = 0
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      window.frameTimes.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    window.addEventListener('pointermove', () => {
      movedAt = performance.now()
    })
    new MutationObserver((records) => {
      const [card] = records.flatMap(({ addedNodes }) => [...addedNodes])
      if (card === undefined) return
      window.waits.push(performance.now() - movedAt)
      window.lastCard = card
    }).observe(document.documentElement, { childList: true })
  }, null)
  for (let row = 1; row <= CARDS; row += 1) {
    const cell = await page.evaluate((row) => {
      const cells = document.querySelector('#rows')?.children[row]?.children
      const box = cells?.[1]?.getBoundingClientRect()
      return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    }, row)
    await page.mouse.move(cell.x, cell.y, { steps: 3 })
    await whenCards(page, row)
    await page.mouse.move(1200, 750, { steps: 2 })
    await whenCards(page, 0)
  }
  const { waits, frames } = await page.evaluate(
    () => ({ waits: window.waits, frames: window.frameTimes }),
    null,
  )
  const [first = Number.NaN, ...then] = waits.map((wait) => wait - REST)
  return { first, then, frames }
}

/** Resolves when so many cards have been there, or, with 0, when none is there now. */
const whenCards = (page: LivePage, count: number): Promise<void> =>
  page.evaluate(async (count) => {
    const isSo = () =>
      count === 0 ? window.lastCard?.isConnected !== true : window.waits.length >= count
    const began = performance.now()
    while (!isSo()) {
      if (performance.now() - began > 10_000) throw new Error(`no card ${count}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }, count)
