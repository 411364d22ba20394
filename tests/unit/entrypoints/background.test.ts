/** What the background does when the browser calls it, where no browser test can make it call. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerKeys } from '../../../entrypoints/background/keys.ts'
import { welcomeWhoIsNew } from '../../../entrypoints/background/welcome.ts'
import { BEGIN_KEY } from '../../../lib/desk/desk.ts'
import { createBench } from '../switchboard/bench.ts'
import { fakeBrowser, restart } from './browser.ts'

const fake = vi.hoisted(() => async () => ({
  browser: (await import('./browser.ts')).fakeBrowser,
}))
vi.mock('wxt/browser', fake)
vi.mock('../../../entrypoints/popup/browser.ts', fake)

beforeEach(restart)

describe('the guide', () => {
  const { runtime, tabs } = fakeBrowser

  it('opens once for who has just installed Cordboard', () => {
    welcomeWhoIsNew()
    runtime.onInstalled.dispatch({ reason: 'install' })
    expect(tabs.create.mock.calls).toEqual([[{ url: 'chrome-extension://cordboard/welcome.html' }]])
  })

  it.each(['update', 'chrome_update', 'browser_update'])('stays closed after an %s', (reason) => {
    welcomeWhoIsNew()
    runtime.onInstalled.dispatch({ reason })
    expect(tabs.create).not.toHaveBeenCalled()
  })
})

describe('a key of the browser', () => {
  const { action, commands, sidePanel, storage } = fakeBrowser
  const listen = () => {
    const bench = createBench()
    answerKeys({
      switchboard: bench.worker(),
      settings: {
        read: async () => bench.settings(),
        change: async () => bench.settings(),
      },
      bars: { show: () => {}, view: async () => null },
      ready: Promise.resolve(),
    })
  }
  const begun = () => storage.session.get(BEGIN_KEY)

  it('opens the panel beside the page, in the window that it was pressed in, within the press', () => {
    listen()
    commands.onCommand.dispatch('open-panel', { windowId: 7 })
    expect(sidePanel.open.mock.calls).toEqual([[{ windowId: 7 }]])
    expect(action.openPopup).not.toHaveBeenCalled()
  })

  it('opens the popup at its field to dial', async () => {
    listen()
    commands.onCommand.dispatch('dial', { windowId: 7 })
    expect(action.openPopup).toHaveBeenCalledTimes(1)
    await expect.poll(begun).toEqual({ [BEGIN_KEY]: 'dial' })
    expect(sidePanel.open).not.toHaveBeenCalled()
  })

  it('leaves the wish for the field to dial also where the browser opens no popup', async () => {
    action.openPopup.mockRejectedValueOnce(new Error('There is no window'))
    listen()
    commands.onCommand.dispatch('dial', undefined)
    await expect.poll(begun).toEqual({ [BEGIN_KEY]: 'dial' })
  })

  it('that means something else opens nothing', async () => {
    listen()
    commands.onCommand.dispatch('next-number', undefined)
    expect(action.openPopup).not.toHaveBeenCalled()
    expect(sidePanel.open).not.toHaveBeenCalled()
    expect(await begun()).toEqual({})
  })
})
