import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { follow } from '../../../lib/page/follow.ts'

const record = (ours = false) => ({ ours }) as unknown as MutationRecord

describe('following a page', () => {
  let observer: { listening: boolean; change: (records: MutationRecord[]) => void }
  let readings: number
  let end: AbortController
  let hidden: boolean
  let onVisibility: () => void

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    readings = 0
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

  const begin = (steps = 3) =>
    follow({
      document: {
        get hidden() {
          return hidden
        },
        addEventListener: (_: string, listener: () => void) => {
          onVisibility = listener
        },
      } as unknown as Document,
      *read() {
        for (let i = 0; i < steps; i += 1) yield null
        readings += 1
      },
      roots: () => [{} as Node],
      isOurs: (one) => 'ours' in one && one.ours === true,
      signal: end.signal,
    })

  const change = () => {
    if (observer.listening) observer.change([record()])
  }

  it('reads at once, and listens then', () => {
    begin()
    vi.advanceTimersByTime(20)
    expect(readings).toBe(1)
    expect(observer.listening).toBe(true)
  })

  it('is deaf after the first change, and reads when the page rests', () => {
    begin()
    vi.advanceTimersByTime(20)
    change()
    expect(observer.listening).toBe(false)
    vi.advanceTimersByTime(240)
    expect(readings).toBe(1)
    vi.advanceTimersByTime(40)
    expect(readings).toBe(2)
    expect(observer.listening).toBe(true)
  })

  it('reads a page that never rests at least every second or so', () => {
    begin()
    vi.advanceTimersByTime(20)
    for (let ms = 0; ms < 5000; ms += 5) {
      change()
      vi.advanceTimersByTime(5)
    }
    expect(readings).toBeGreaterThanOrEqual(5)
    expect(readings).toBeLessThanOrEqual(8)
  })

  it('reads once more what changed while it was reading', () => {
    begin()
    change()
    vi.advanceTimersByTime(20)
    expect(readings).toBe(1)
    vi.advanceTimersByTime(300)
    expect(readings).toBe(2)
  })

  it('does not take its own doing for a change', () => {
    begin()
    vi.advanceTimersByTime(20)
    observer.change([record(true)])
    vi.advanceTimersByTime(5000)
    expect(readings).toBe(1)
    expect(observer.listening).toBe(true)
  })

  it('does nothing in a hidden document, and reads when it comes back', () => {
    hidden = true
    begin()
    vi.advanceTimersByTime(5000)
    expect(readings).toBe(0)
    hidden = false
    onVisibility()
    vi.advanceTimersByTime(20)
    expect(readings).toBe(1)
    hidden = true
    onVisibility()
    expect(observer.listening).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing running when it is ended', () => {
    begin()
    vi.advanceTimersByTime(20)
    change()
    end.abort()
    expect(vi.getTimerCount()).toBe(0)
    expect(observer.listening).toBe(false)
  })
})
