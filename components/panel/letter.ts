/** Which single key was meant, if one was: never while somebody writes, and never one that is held down. */

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly defaultPrevented: boolean
  readonly target: EventTarget | null
}

/** `a` to `z`, or `?`; on keyboards of other scripts by the place of the key. */
export function letterOf(event: Pressed): string | undefined {
  const { key, code, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined
  if (event.isComposing || event.defaultPrevented || isWrittenIn(target)) return undefined
  if (key === '?') return key
  const letter = key.toLowerCase()
  if (/^[a-z]$/.test(letter)) return letter
  const isOtherScript = [...key].length === 1 && /\p{L}/u.test(key)
  return isOtherScript ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined
}

/** A list to choose from counts too: it goes to what begins with the letter. A dialog has keys of its own. */
const WRITTEN_IN =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog'

const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITTEN_IN) !== null
