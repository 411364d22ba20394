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
