import { describe, expect, it } from 'vitest'
import { createStream } from '../../../lib/connectors/stream.ts'

/** Whether a promise is settled once everything that was ready has run. */
async function settled(promise: Promise<void>): Promise<boolean> {
  let done = false
  void promise.then(() => {
    done = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  return done
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = []
  for await (const item of items) taken.push(item)
  return taken
}

describe('a stream', () => {
  it('gives what was pushed, in order', async () => {
    const stream = createStream<number>()
    for (const item of [1, 2, 3]) void stream.push(item)
    stream.close()
    expect(await all(stream.items())).toEqual([1, 2, 3])
  })

  it('gives what is pushed while somebody waits for it', async () => {
    const stream = createStream<number>()
    const next = stream.items().next()
    void stream.push(1)
    expect(await next).toEqual({ done: false, value: 1 })
  })

  it('lets the pusher go on only when the taker comes back', async () => {
    const stream = createStream<number>()
    const items = stream.items()
    const pushed = stream.push(1)
    expect(await settled(pushed)).toBe(false)
    await items.next()
    expect(await settled(pushed)).toBe(false)
    void items.next()
    expect(await settled(pushed)).toBe(true)
  })

  it('ends after what is queued when it is closed, also while somebody waits', async () => {
    const stream = createStream<number>()
    const items = stream.items()
    const next = items.next()
    stream.close()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  it('takes nothing once it is closed, and keeps nobody waiting', async () => {
    const stream = createStream<number>()
    stream.close()
    expect(await settled(stream.push(1))).toBe(true)
    expect(await all(stream.items())).toEqual([])
  })

  it('keeps nobody waiting when the taker leaves', async () => {
    const stream = createStream<number>()
    const pushed = [1, 2, 3].map((item) => stream.push(item))
    for await (const item of stream.items()) if (item === 1) break
    expect(await Promise.all(pushed.map(settled))).toEqual([true, true, true])
    expect(await settled(stream.push(4))).toBe(true)
  })

  it('keeps nobody waiting when the taker fails', async () => {
    const stream = createStream<number>()
    const pushed = [1, 2].map((item) => stream.push(item))
    const take = async () => {
      for await (const item of stream.items()) throw new Error(`no place for ${item}`)
    }
    await expect(take()).rejects.toThrow('no place for 1')
    expect(await Promise.all(pushed.map(settled))).toEqual([true, true])
  })
})
