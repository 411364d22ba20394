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

/** An event of the browser's API, as its own worker has it: what the browser does can be done by hand. */
interface Dispatched<A extends readonly unknown[]> {
  dispatch(...args: A): void
}

interface WorkerChrome {
  readonly commands: { readonly onCommand: Dispatched<[command: string]> }
}

/** A keyboard command of the browser, whose keys no page ever sees. */
export async function pressKeys(context: BrowserContext, command: string): Promise<void> {
  await workerOf(context).evaluate((name) => {
    const world: typeof globalThis & { chrome?: WorkerChrome } = globalThis
    world.chrome?.commands.onCommand.dispatch(name)
  }, command)
}

function workerOf(context: BrowserContext): Worker {
  const [worker] = context.serviceWorkers()
  if (worker === undefined) throw new Error('The extension has no worker')
  return worker
}
