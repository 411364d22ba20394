/** The few functions of the browser's extension API that run in pages; without the polyfill, which each frame would load. */
import type { Envelope, Push } from '../../lib/channel/replies.ts'

interface MessageEvent {
  addListener(listener: (message: Push, sender: { readonly id?: string }) => void): void
  removeListener(listener: (message: Push, sender: { readonly id?: string }) => void): void
}

interface ExtensionApi {
  readonly runtime?: {
    /** Absent as soon as the extension was updated or removed. */
    readonly id?: string
    sendMessage(message: Envelope): Promise<unknown>
    readonly onMessage: MessageEvent
  }
  /** Chromium's way into closed shadow roots. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}

interface World {
  readonly browser?: ExtensionApi
  readonly chrome?: ExtensionApi
}

/** Firefox's way into closed shadow roots. */
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null
}

const world: World & typeof globalThis = globalThis
const api: ExtensionApi | undefined = world.browser?.runtime ? world.browser : world.chrome

/** Whether the extension that this script belongs to is still there. */
export const isAlive = (): boolean => api?.runtime?.id !== undefined

export async function send(message: Envelope): Promise<unknown> {
  return api?.runtime?.sendMessage(message)
}

/** What the background says unasked; only this extension's own messages are heard. */
export function onPush(listener: (push: Push) => void, signal: AbortSignal): void {
  const { runtime } = api ?? {}
  if (!runtime) return
  const hear = (push: Push, sender: { readonly id?: string }) => {
    if (sender.id === runtime.id) listener(push)
  }
  runtime.onMessage.addListener(hear)
  signal.addEventListener(
    'abort',
    () => {
      if (isAlive()) runtime.onMessage.removeListener(hear)
    },
    { once: true },
  )
}

/** The shadow root of an element, open or closed. A closed one costs a call into the extension API. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot, openOrClosedShadowRoot }: Element & FirefoxElement = element
  try {
    return shadowRoot ?? openOrClosedShadowRoot ?? api?.dom?.openOrClosedShadowRoot(element) ?? null
  } catch {
    // Chromium asks HTML elements only.
    return null
  }
}
