import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Follower, follow, type Reading } from '../../../lib/page/follow.ts'

const record = (ours = false) => ({ ours }) as unknown as MutationRecord

describe('following a page', () => {
  let observer: { listening: boolean; change: (records: MutationRecord[]) => void }
  let readings: number
  let readingTakes: number
  let storms: number
  let end: AbortController
  let hidden: boolean
  let onVisibility: () => void

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    readings = 0
    readingTakes = 0
    storms = 0
    hidden = false
    end = new AbortController()
    vi.stubGlobal(
      'MutationObserver',
      class {
        constructor(change: (records: MutationRecord[]) => void) {
          observer = { listening: false, change }
        }
        observe() {
          observer.listening = true
        }
        disconnect() {
          observer.listening = false
        }
      },
    )
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const read = async ({ signal, inStorm }: Reading) => {
    if (readingTakes > 0) await new Promise((resolve) => setTimeout(resolve, readingTakes))
    if (signal.aborted) return
    readings += 1
    if (inStorm) storms += 1
  }

  const begin = (): Follower =>
    follow({
      document: {
        get hidden() {
          return hidden
        },
        addEventListener: (_: string, listener: () => void) => {
          onVisibility = listener
        },
      } as unknown as Document,
      read,
      roots: () => [{} as Node],
      isOurs: (one) => 'ours' in one && one.ours === true,
      signal: end.signal,
    })

  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  const change = () => {
    if (observer.listening) observer.change([record()])
  }

  it('reads at once, and listens then', async () => {
    begin()
    await pass(1)
    expect(readings).toBe(1)
    expect(observer.listening).toBe(true)
  })

  it('is deaf after the first change, and reads when the page rests', async () => {
    begin()
    await pass(20)
    change()
    expect(observer.listening).toBe(false)
    await pass(240)
    expect(readings).toBe(1)
    await pass(40)
    expect(readings).toBe(2)
    expect(storms).toBe(0)
    expect(observer.listening).toBe(true)
  })

  it('reads a page that never rests two or three times a second, as a page in a storm', async () => {
    readingTakes = 50
    begin()
    await pass(100)
    for (let ms = 0; ms < 5000; ms += 5) {
      change()
      await pass(5)
    }
    expect(storms).toBeGreaterThanOrEqual(10)
    expect(storms).toBeLessThanOrEqual(15)
  })

  it('reads all of the page once more when a storm is over', async () => {
    begin()
    await pass(20)
    for (let ms = 0; ms < 1000; ms += 5) {
      change()
      await pass(5)
    }
    const before = readings
    await pass(600)
    expect(readings - before).toBeGreaterThanOrEqual(1)
    const inAll = readings
    expect(storms).toBeLessThan(inAll)
    await pass(5000)
    expect(readings).toBe(inAll)
  })

  it('reads once more what changed while it was reading', async () => {
    readingTakes = 20
    begin()
    await pass(10)
    change()
    await pass(20)
    expect(readings).toBe(1)
    await pass(300)
    expect(readings).toBe(2)
  })

  it('reads again when it is told to, although nothing has changed', async () => {
    const follower = begin()
    await pass(20)
    follower.again()
    await pass(300)
    expect(readings).toBe(2)
  })

  it('does not take its own doing for a change', async () => {
    begin()
    await pass(20)
    observer.change([record(true)])
    await pass(5000)
    expect(readings).toBe(1)
    expect(observer.listening).toBe(true)
  })

  it('does nothing in a hidden document, and reads when it comes back', async () => {
    hidden = true
    const follower = begin()
    follower.again()
    await pass(5000)
    expect(readings).toBe(0)
    hidden = false
    onVisibility()
    await pass(20)
    expect(readings).toBe(1)
    hidden = true
    onVisibility()
    expect(observer.listening).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing running when it is ended', async () => {
    begin()
    await pass(20)
    change()
    end.abort()
    expect(vi.getTimerCount()).toBe(0)
    expect(observer.listening).toBe(false)
  })
})
