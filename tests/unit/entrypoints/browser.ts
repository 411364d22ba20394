/** As much of the browser's API as the background's listeners touch, where a test makes things happen. */
import { vi } from 'vitest'

function event<A extends readonly unknown[]>() {
  const listeners = new Set<(...args: A) => void>()
  return {
    addListener: (listener: (...args: A) => void) => void listeners.add(listener),
    removeListener: (listener: (...args: A) => void) => void listeners.delete(listener),
    /** Makes it happen. */
    dispatch: (...args: A) => {
      for (const listener of listeners) listener(...args)
    },
    forget: () => listeners.clear(),
  }
}

interface Offered {
  readonly content: string
  readonly description: string
}

type Changes = Record<string, { readonly newValue?: unknown }>

function storageArea(name: string, changed: (changes: Changes, area: string) => void) {
  let kept: Record<string, unknown> = {}
  return {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (values: Record<string, unknown>) => {
      kept = { ...kept, ...values }
      const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }] as const)
      changed(Object.fromEntries(changes), name)
    },
    remove: async (key: string) => {
      const { [key]: gone, ...others } = kept
      kept = others
      if (gone !== undefined) changed({ [key]: {} }, name)
    },
    clear: () => {
      kept = {}
    },
  }
}

const onChanged = event<[changes: Changes, area: string]>()

export const fakeBrowser = {
  action: { openPopup: vi.fn(async () => {}) },
  commands: {
    onCommand: event<[command: string, tab: { readonly windowId: number } | undefined]>(),
  },
  omnibox: {
    onInputChanged: event<[text: string, suggest: (found: readonly Offered[]) => void]>(),
    onInputEntered: event<[text: string]>(),
    setDefaultSuggestion: vi.fn((_what: { readonly description: string }) => {}),
  },
  notifications: { create: vi.fn(async (_what: { readonly message: string }) => '') },
  runtime: {
    /** Nobody answers. */
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => null),
    onMessage:
      event<[message: unknown, sender: { readonly tab?: unknown }, reply: (it: unknown) => void]>(),
    getURL: (path: string) => `chrome-extension://cordboard${path}`,
    onInstalled: event<[details: { readonly reason: string }]>(),
  },
  sidePanel: { open: vi.fn(async (_where: { readonly windowId: number }) => {}) },
  storage: { onChanged, session: storageArea('session', onChanged.dispatch) },
  tabs: {
    create: vi.fn(async (_tab: { readonly url: string }) => {}),
    /** The page in front; none until a test puts one there. */
    query: vi.fn(async (_which: unknown): Promise<readonly { readonly url: string }[]> => []),
  },
  windows: {
    getCurrent: vi.fn(async () => ({ id: 7 })),
    getLastFocused: vi.fn(async () => ({ id: 7 })),
  },
}

/** As a browser that has just been started, without listeners. */
export function restart(): void {
  fakeBrowser.commands.onCommand.forget()
  fakeBrowser.runtime.onInstalled.forget()
  fakeBrowser.runtime.onMessage.forget()
  fakeBrowser.omnibox.onInputChanged.forget()
  fakeBrowser.omnibox.onInputEntered.forget()
  onChanged.forget()
  fakeBrowser.storage.session.clear()
  vi.clearAllMocks()
}
