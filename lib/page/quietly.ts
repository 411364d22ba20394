/**
 * `work` without its exceptions: what runs in a page says nothing in the page's console. A step that
 * fails, because the page changed under it, is made good by the next one.
 */
export function quietly<A extends readonly unknown[]>(
  work: (...args: A) => void,
): (...args: A) => void {
  return (...args) => {
    try {
      work(...args)
    } catch {
      // Said nowhere: the console is the page's.
    }
  }
}

/** For what failed because the page changed under it; the change itself brings the next step. */
export function ignoreVanished(_error: unknown): void {}
