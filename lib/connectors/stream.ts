/** An ordered queue of batches between a connector's loops and the one who applies them. */
export interface Stream<T> {
  /** Resolves when the item was taken *and* the taker came back for the next one. */
  push(item: T): Promise<void>
  /** After what is queued, nothing more comes. */
  close(): void
  /** To be called once. */
  items(): AsyncGenerator<T, void, void>
}

export function createStream<T>(): Stream<T> {
  const queue: { item: T; applied: () => void }[] = []
  let closed = false
  let wake = () => {}
  return {
    push: (item) =>
      new Promise((applied) => {
        if (closed) return applied()
        queue.push({ item, applied })
        wake()
      }),
    close: () => {
      closed = true
      wake()
    },
    async *items() {
      let given = () => {}
      try {
        for (;;) {
          const next = queue.shift()
          if (next !== undefined) {
            given = next.applied
            yield next.item
            given()
          } else if (closed) {
            return
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
        }
      } finally {
        // Nobody comes back for these: whoever waits to push on must not wait for ever.
        closed = true
        given()
        for (const { applied } of queue) applied()
      }
    },
  }
}

/**
 * What loops push, for as long as they run and somebody takes it. `begin` starts them; its signal is aborted by
 * `signal`, by `stopped`, and when the taker goes away, which also aborts `stopped`. Rejects when a loop does.
 */
export async function* flow<T>(
  stream: Stream<T>,
  begin: (ended: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
  stopped: AbortController,
): AsyncGenerator<T, void, void> {
  const close = () => stream.close()
  const finished = begin(AbortSignal.any([signal, stopped.signal])).finally(close)
  signal.addEventListener('abort', close, { once: true })
  try {
    yield* stream.items()
    await finished
  } finally {
    signal.removeEventListener('abort', close)
    stopped.abort()
  }
}
