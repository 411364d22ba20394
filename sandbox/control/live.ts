/** Tells those who watch, at most once in a tick of 30 ms, that something is new. */
export interface Live {
  touch(): void
  watch(listener: () => void): () => void
}

export function createLive(): Live {
  const listeners = new Set<() => void>()
  let announced = false
  return {
    touch() {
      if (announced || listeners.size === 0) return
      announced = true
      setTimeout(() => {
        announced = false
        for (const listener of listeners) listener()
      }, 30)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
