import { browser } from 'wxt/browser'

/** Milliseconds: a system may keep a window from coming to the front. */
const PATIENCE = 1000
const PAUSE = 100
const SIZE = { width: 380, height: 640 } as const

/**
 * Shows the popup wherever the person is. Browsers open it in the window in front only: so that comes to the
 * front, and where this does not help the popup opens as a window of its own.
 */
export async function showPopup(): Promise<void> {
  if (await open()) return
  await bringUpLastWindow()
  // A window that has just come to the front may not take a popup at once.
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (await open()) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  await browser.windows.create({
    url: browser.runtime.getURL('/popup.html'),
    type: 'popup',
    ...SIZE,
  })
}

const open = (): Promise<boolean> =>
  browser.action.openPopup().then(
    () => true,
    () => false,
  )

/** Resolves once it is in front, or does not come there. */
async function bringUpLastWindow(): Promise<void> {
  const normal = await browser.windows.getAll({ windowTypes: ['normal'] })
  const last = await browser.windows.getLastFocused().catch(() => undefined)
  const id = (normal.find((one) => one.id === last?.id) ?? normal[0])?.id
  if (id === undefined) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (window: number) => {
    if (window === id) resolve()
  }
  browser.windows.onFocusChanged.addListener(look)
  const timer = setTimeout(resolve, PATIENCE)
  const now = await browser.windows.update(id, { focused: true }).catch(() => undefined)
  // It may have come to the front by itself meanwhile.
  if (now === undefined || now.focused) resolve()
  await promise
  clearTimeout(timer)
  browser.windows.onFocusChanged.removeListener(look)
}
