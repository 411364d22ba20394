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
      for (;;) {
        const next = queue.shift()
        if (next !== undefined) {
          yield next.item
          next.applied()
        } else if (closed) {
          return
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
  }
}
