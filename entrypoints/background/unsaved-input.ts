/** Whether a page holds what somebody has entered and not yet sent. */
import { browser } from 'wxt/browser'

interface FrameReport {
  /** Something in this frame was entered by a person, or may have been. */
  readonly entered: boolean
  /** This frame is of another origin than the one around it, and can be seen. */
  readonly isForeign: boolean
  /** Frames of other origins in this one that can be seen. */
  readonly foreign: number
}

/**
 * Asks every frame of a tab. What cannot be asked counts as unsaved: a page without permission, or a
 * frame of somebody else's in it.
 */
export async function hasUnsavedInput(tab: number): Promise<boolean> {
  try {
    const target = { tabId: tab, allFrames: true }
    const answers = await browser.scripting.executeScript({ target, func: lookForInput })
    const reports = answers.map(({ result }) => result as FrameReport | null | undefined)
    if (reports.length === 0) return true
    const known = reports.filter((report) => report !== null && report !== undefined)
    const within = known.reduce((sum, { foreign }) => sum + foreign, 0)
    return (
      known.length < reports.length ||
      known.some(({ entered }) => entered) ||
      known.filter(({ isForeign }) => isForeign).length < within
    )
  } catch {
    return true
  }
}

/** Runs in the page, alone: nothing from outside of it is there. */
function lookForInput(): FrameReport {
  const NO_INPUT = ['hidden', 'submit', 'button', 'reset', 'image', 'search']
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1
  }
  /** The browser's own memory that a person has changed a field. */
  const wasChanged = (field: Element): boolean => field.matches(':is(:user-valid,:user-invalid)')
  const isEntered = (element: Element): boolean => {
    if (element instanceof HTMLInputElement) {
      const { type, disabled, readOnly } = element
      if (NO_INPUT.includes(type) || disabled || readOnly) return false
      if (type === 'checkbox' || type === 'radio') return element.checked !== element.defaultChecked
      if (type === 'file') return element.value !== ''
      return element.value !== element.defaultValue || (element.value !== '' && wasChanged(element))
    }
    if (element instanceof HTMLTextAreaElement) {
      if (element.disabled || element.readOnly) return false
      return element.value !== element.defaultValue || (element.value !== '' && wasChanged(element))
    }
    if (element instanceof HTMLSelectElement) return !element.disabled && wasChanged(element)
    // What an editor held before it was changed nobody can tell.
    return (
      element instanceof HTMLElement &&
      element.hasAttribute('contenteditable') &&
      element.isContentEditable &&
      element.textContent.trim() !== ''
    )
  }
  let entered = false
  let foreign = 0
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) walk(element.shadowRoot)
      if (
        element instanceof HTMLIFrameElement &&
        element.contentDocument === null &&
        isSeen(element)
      )
        foreign += 1
      entered ||= isEntered(element)
    }
  }
  walk(document)
  let isForeign = false
  try {
    isForeign = window.parent !== window && window.parent.document === null
  } catch {
    isForeign = window.innerWidth > 1 && window.innerHeight > 1
  }
  // Where nobody has pressed or typed anything since the page is there, nobody has entered anything.
  const touched = navigator.userActivation?.hasBeenActive ?? true
  return { entered: touched && entered, isForeign, foreign }
}
