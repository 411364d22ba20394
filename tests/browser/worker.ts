import type { Page } from '@playwright/test'

interface WorkerVersions {
  readonly versions: readonly { readonly runningStatus: string; readonly scriptURL: string }[]
}

/**
 * Stops the extension's service worker as the browser does when it wants the memory back: once it runs.
 * Resolves when it has stopped. `page` is any page of the extension.
 */
export async function killWorker(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  // An extension that was there before may leave a worker behind that has long stopped.
  const { host } = new URL(page.url())
  const seen = (status: string) =>
    new Promise<void>((resolve) => {
      devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }: WorkerVersions) => {
        const ours = versions.filter(({ scriptURL }) => URL.parse(scriptURL)?.host === host)
        if (ours.some(({ runningStatus }) => runningStatus === status)) resolve()
      })
    })
  const running = seen('running')
  await devtools.send('ServiceWorker.enable')
  await running
  const stopped = seen('stopped')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await stopped
  await devtools.detach()
}
