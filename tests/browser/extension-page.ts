/** What a browser test does with the extension's own API, inside its pages and its content script. */
import type { BrowserContext, Page, Worker } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import type { Payload, RequestType } from '../../lib/channel/messages.ts'
import type { Push, Reply } from '../../lib/channel/replies.ts'

/** Inside functions that run in a page of the extension. */
declare const chrome: Browser

/** Says to the script of a page what the background says; `popup` may be any page of the extension. */
export const push = (popup: Page, to: Page, message: Push): Promise<void> =>
  popup.evaluate(
    async ([url, said]) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url)
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}`)
      await chrome.tabs.sendMessage(tab.id, said)
    },
    [to.url(), message] as const,
  )

/** Asks the background as a page of the extension does. */
export const askBackground = <T extends RequestType>(
  popup: Page,
  type: T,
  payload: Payload<T>,
): Promise<Reply<T> | undefined> =>
  popup.evaluate<Reply<T> | undefined, { type: T; payload: Payload<T> }>(
    (message) => chrome.runtime.sendMessage(message),
    { type, payload },
  )

/** Everything that the extension keeps, as text, by where it lies. */
export const kept = (popup: Page) =>
  popup.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const readDatabase = async ({ name = '' }: IDBDatabaseInfo): Promise<unknown> => {
      const database = await read(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      return Promise.all(
        stores.map((store) => read(database.transaction(store).objectStore(store).getAll())),
      )
    }
    const databases = await indexedDB.databases()
    return {
      local: JSON.stringify(await chrome.storage.local.get()),
      session: JSON.stringify(await chrome.storage.session.get()),
      sync: JSON.stringify(await chrome.storage.sync.get()),
      indexedDB: JSON.stringify(await Promise.all(databases.map(readDatabase))),
    }
  })

/**
 * Evaluates an expression where the content script of a page runs: what a page can do at the worst,
 * when it has taken over the process that it shares with our script.
 */
export async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const found = new Promise<number>((resolve) => {
      devtools.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension://')) resolve(context.id)
      })
    })
    await devtools.send('Runtime.enable')
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression,
      contextId: await found,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  } finally {
    await devtools.detach()
  }
}

/** An event of the browser's API as a worker has it, where it can also be made to happen. */
interface WorkerEvent<A extends readonly unknown[]> {
  dispatch(...args: A): void
}

interface MenuItem {
  readonly title: string
  readonly visible: boolean
}

interface Notice {
  readonly message: string
}

interface Choice {
  readonly menuItemId: string
  readonly frameId?: number
  readonly selectionText?: string
  readonly linkUrl?: string
}

/** What of the worker's API is watched, or made to happen, because no pointer reaches it in a test. */
interface WorkerWorld {
  readonly chrome: {
    readonly commands: { readonly onCommand: WorkerEvent<[command: string]> }
    readonly contextMenus: {
      update(id: string, change: MenuItem, ...rest: readonly unknown[]): unknown
      readonly onClicked: WorkerEvent<[choice: Choice, tab: unknown]>
    }
    readonly notifications: {
      create(...what: readonly [Notice] | readonly [id: string, Notice]): unknown
      getAll(): Promise<Readonly<Record<string, boolean>>>
      readonly onButtonClicked: WorkerEvent<[id: string, button: number]>
    }
    readonly omnibox: { readonly onInputEntered: WorkerEvent<[text: string, where: string]> }
    readonly runtime: {
      getContexts(which: { contextTypes: readonly string[] }): Promise<readonly unknown[]>
    }
    readonly tabs: {
      create(tab: { readonly url: string }, ...rest: readonly unknown[]): unknown
      query(which: {
        readonly active: boolean
        readonly lastFocusedWindow: boolean
      }): Promise<readonly unknown[]>
    }
  }
  menu?: Record<string, MenuItem>
  told?: string[]
  opened?: string[]
}

/** A keyboard command of the browser, whose keys no page ever sees. */
export const pressKeys = (context: BrowserContext, command: string): Promise<void> =>
  workerOf(context).evaluate((name) => {
    const { chrome } = globalThis as typeof globalThis & WorkerWorld
    chrome.commands.onCommand.dispatch(name)
  }, command)

/** Enter after `call` and a text in the address bar, which no test reaches. */
export const enterAddress = (context: BrowserContext, text: string): Promise<void> =>
  workerOf(context).evaluate((typed) => {
    const { chrome } = globalThis as typeof globalThis & WorkerWorld
    chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab')
  }, text)

/** From now on, keeps what the extension puts into the context menu, notifications and new tabs. */
export const watchMenu = (context: BrowserContext): Promise<void> =>
  workerOf(context).evaluate(() => {
    const world = globalThis as typeof globalThis & WorkerWorld
    const { contextMenus, notifications, tabs } = world.chrome
    const { update } = contextMenus
    const { create: notify } = notifications
    const { create: openTab } = tabs
    const menu: Record<string, MenuItem> = {}
    const told: string[] = []
    const opened: string[] = []
    Object.assign(world, { menu, told, opened })
    contextMenus.update = (id, change, ...rest) => {
      menu[id] = change
      return update.call(contextMenus, id, change, ...rest)
    }
    notifications.create = (...what) => {
      const [first] = what
      // Those with an id tell of calls that ring.
      if (typeof first !== 'string') told.push(first.message)
      return notify.call(notifications, ...what)
    }
    tabs.create = (tab, ...rest) => {
      opened.push(tab.url)
      return openTab.call(tabs, tab, ...rest)
    }
  })

/** The titles of the items that the context menu would show. */
export const menuTitles = (context: BrowserContext): Promise<readonly string[]> =>
  workerOf(context).evaluate(() => {
    const { menu = {} } = globalThis as typeof globalThis & WorkerWorld
    return Object.values(menu).flatMap(({ title, visible }) => (visible ? [title] : []))
  })

/** The calls that notifications tell of now. */
export const ringingNotices = (context: BrowserContext): Promise<readonly string[]> =>
  workerOf(context).evaluate(async () => {
    const { chrome } = globalThis as typeof globalThis & WorkerWorld
    return Object.keys(await chrome.notifications.getAll()).filter((id) =>
      id.startsWith('ringing '),
    )
  })

/** Presses a button of a notification, which the system draws. */
export const pressNotice = (context: BrowserContext, id: string, button: number): Promise<void> =>
  workerOf(context).evaluate(
    ([notice, pressed]) => {
      const { chrome } = globalThis as typeof globalThis & WorkerWorld
      chrome.notifications.onButtonClicked.dispatch(notice, pressed)
    },
    [id, button] as const,
  )

/** Whether the page that rings is there. */
export const isRinging = (context: BrowserContext): Promise<boolean> =>
  workerOf(context).evaluate(async () => {
    const { chrome } = globalThis as typeof globalThis & WorkerWorld
    const pages = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })
    return pages.length > 0
  })

/** What plain notifications have said since {@link watchMenu}. */
export const told = (context: BrowserContext): Promise<readonly string[]> =>
  workerOf(context).evaluate(() => (globalThis as typeof globalThis & WorkerWorld).told ?? [])

/** The addresses that the worker has had the browser open since {@link watchMenu}. */
export const openedByWorker = (context: BrowserContext): Promise<readonly string[]> =>
  workerOf(context).evaluate(() => (globalThis as typeof globalThis & WorkerWorld).opened ?? [])

/** Chooses an item of the context menu in the tab in front: the browser draws it, where no pointer comes. */
export const chooseFromMenu = (context: BrowserContext, choice: Choice): Promise<void> =>
  workerOf(context).evaluate(async (chosen) => {
    const { chrome } = globalThis as typeof globalThis & WorkerWorld
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    chrome.contextMenus.onClicked.dispatch(chosen, tab)
  }, choice)

/** Has the worker come back from trouble after the shortest of its pauses, not after one by chance. */
export const hurryWorker = (context: BrowserContext): Promise<void> =>
  workerOf(context).evaluate(() => {
    Math.random = () => 0
  })

/** Has the worker wait for somebody to say “Try again”: longer than any test. */
export const makeWorkerWait = (context: BrowserContext): Promise<void> =>
  workerOf(context).evaluate(() => {
    Math.random = () => 1000
  })

/** Has the worker's clock go on by so many milliseconds. */
export const passTime = (context: BrowserContext, ms: number): Promise<void> =>
  workerOf(context).evaluate((passed) => {
    const now = Date.now
    Date.now = () => now() + passed
  }, ms)

export function workerOf(context: BrowserContext): Worker {
  const [worker] = context.serviceWorkers()
  if (worker === undefined) throw new Error('The extension has no worker')
  return worker
}
