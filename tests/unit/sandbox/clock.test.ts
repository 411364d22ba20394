import { describe, expect, it, vi } from 'vitest'
import { createClock } from '../../../sandbox/exchange/clock.ts'

describe('the clock of the sandbox', () => {
  it('stands still in manual mode until it is turned', () => {
    const clock = createClock()
    clock.setMode('manual')
    const before = clock.now()
    clock.advance(1500)
    expect(clock.now() - before).toBe(1500)
  })

  it('runs what falls due in order, also what is set while it turns', () => {
    const clock = createClock()
    clock.setMode('manual')
    const order: string[] = []
    clock.after(300, () => order.push('late'))
    clock.after(100, () => {
      order.push('early')
      clock.after(50, () => order.push('set on the way'))
    })
    clock.after(500, () => order.push('beyond'))
    clock.advance(400)
    expect(order).toEqual(['early', 'set on the way', 'late'])
    expect(clock.pending()).toBe(1)
  })

  it('shows a task the time at which it was due', () => {
    const clock = createClock()
    clock.setMode('manual')
    const start = clock.now()
    let seen = 0
    clock.after(200, () => {
      seen = clock.now() - start
    })
    clock.advance(1000)
    expect(seen).toBe(200)
  })

  it('forgets a task that is cancelled', () => {
    const clock = createClock()
    clock.setMode('manual')
    const task = vi.fn()
    clock.after(100, task)()
    clock.advance(200)
    expect(task).not.toHaveBeenCalled()
  })

  it('lets time run on by itself in real mode, from where it stood', () => {
    vi.useFakeTimers()
    const clock = createClock()
    clock.setMode('manual')
    clock.advance(60_000)
    const task = vi.fn()
    clock.after(1000, task)
    clock.setMode('real')
    vi.advanceTimersByTime(999)
    expect(task).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(task).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  it('forgets every task on reset', () => {
    vi.useFakeTimers()
    const clock = createClock()
    const task = vi.fn()
    clock.after(10, task)
    clock.reset()
    vi.advanceTimersByTime(1000)
    expect(task).not.toHaveBeenCalled()
    vi.useRealTimers()
  })
})
