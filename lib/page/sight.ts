/** Whether a person can see what we show: a page can lay something over it that lets clicks through. */

/** The least that browsers allow between two looks, in milliseconds. */
const LOOK_EVERY = 100

/** TypeScript's DOM does not know the second version yet. */
type SightEntry = IntersectionObserverEntry & { readonly isVisible?: boolean }

/**
 * Looks after `element` until `signal` aborts. The answer is `false` only while the browser says that
 * something of the page covers or fades it (IntersectionObserver v2, Chromium); where it cannot say, it
 * is `true`.
 */
export function watchSight(element: Element, signal: AbortSignal): () => boolean {
  let inSight = true
  const options = { trackVisibility: true, delay: LOOK_EVERY, threshold: [0, 0.5, 1] }
  const observer = new IntersectionObserver((entries) => {
    const latest: SightEntry | undefined = entries[entries.length - 1]
    inSight = latest?.isVisible ?? true
  }, options)
  observer.observe(element)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return () => inSight
}
