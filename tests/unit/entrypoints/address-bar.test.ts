/** `call` in the address bar: what is read, what is dialled, and where a question about it is put. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerAddressBar } from '../../../entrypoints/background/omnibox.ts'
import { answerWhetherHere } from '../../../entrypoints/sidepanel/here.ts'
import { PENDING_KEY } from '../../../lib/channel/pending.ts'
import { DEFAULT_DIALLING } from '../../../lib/settings/dialling.ts'
import { createBench } from '../switchboard/bench.ts'
import { CONFIG } from '../switchboard/fake-connector.ts'
import { fakeBrowser, restart } from './browser.ts'

const fake = vi.hoisted(() => async () => ({
  browser: (await import('./browser.ts')).fakeBrowser,
}))
vi.mock('wxt/browser', fake)
vi.mock('../../../entrypoints/popup/browser.ts', fake)

const GERMAN = 'https://crm.example'
const { action, omnibox, runtime, storage, tabs, windows } = fakeBrowser

/** An agent of a Danish house, signed in and free, whose computer dials, and who spoke with somebody of it lately. */
async function signIn() {
  const bench = createBench()
  bench.set({ region: 'DK', dialling: { ...DEFAULT_DIALLING, siteRegions: { [GERMAN]: 'DE' } } })
  const switchboard = bench.worker()
  await switchboard.start()
  await switchboard.draft({ config: CONFIG, secret: 'sandbox-secret' })
  await switchboard.open()
  await bench.centre.lines[0]?.tell([{ type: 'linkUp' }])
  const recent = { main: { number: '+4561774427', name: 'Kjær' }, consulted: [] }
  answerAddressBar({
    switchboard,
    settings: { read: async () => bench.settings(), change: async () => bench.settings() },
    journal: { store: { find: async () => ({ records: [recent] }) } } as never,
    startPages: { from() {}, fromTabInFront() {}, textOf: async () => undefined },
    ready: Promise.resolve(),
  })
}

const inFront = (url: string) => tabs.query.mockResolvedValue([{ url }])
const dialled = () => tabs.create.mock.calls.map(([{ url }]) => url)
const pending = async () => PENDING_KEY in (await storage.session.get(PENDING_KEY))
const offered = (text: string) =>
  new Promise((resolve) => omnibox.onInputChanged.dispatch(text, resolve))

beforeEach(() => {
  restart()
  tabs.query.mockResolvedValue([])
  runtime.sendMessage.mockResolvedValue(null)
})

describe('a number in the address bar', () => {
  it('is of the country of the site in front', async () => {
    await signIn()
    inFront(`${GERMAN}/customers?id=3`)
    omnibox.onInputEntered.dispatch('030 901820')
    await expect.poll(dialled).toEqual(['tel:+4930901820'])
  })

  it('is of the house’s own country over any other page', async () => {
    await signIn()
    inFront('https://elsewhere.example/')
    omnibox.onInputEntered.dispatch('61 77 44 27')
    await expect.poll(dialled).toEqual(['tel:+4561774427'])
  })

  it('that is offered is read again as itself, wherever it is taken', async () => {
    await signIn()
    expect(await offered('kjær')).toMatchObject([{ content: '61 77 44 27' }])
    inFront(GERMAN)
    expect(await offered('kjær')).toMatchObject([{ content: '+45 61 77 44 27' }])
    expect(omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({ description: 'Call Kjær' })
    await offered('030 901820')
    expect(omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: 'Call +49 30 901820',
    })
  })
})

describe('a question about a number from the address bar', () => {
  /** Opens the panel, which hears what the background says to our pages. */
  const openPanel = async () => {
    answerWhetherHere()
    await windows.getCurrent()
    runtime.sendMessage.mockImplementation(
      (message) =>
        new Promise((resolve) => {
          runtime.onMessage.dispatch(message, {}, resolve)
          resolve(undefined)
        }),
    )
  }

  it('is put in the popup, which opens for it', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Nobody is there'))
    await signIn()
    omnibox.onInputEntered.dispatch('112')
    await expect.poll(pending).toBe(true)
    await expect.poll(() => action.openPopup.mock.calls.length).toBe(1)
    expect(dialled()).toEqual([])
  })

  it('is put in the panel alone where that is open beside the page', async () => {
    await openPanel()
    await signIn()
    omnibox.onInputEntered.dispatch('112')
    await expect.poll(pending).toBe(true)
    await expect.poll(() => runtime.sendMessage.mock.settledResults.length).toBe(1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(action.openPopup).not.toHaveBeenCalled()
  })

  it('opens the popup where the panel is in another window', async () => {
    await openPanel()
    await signIn()
    windows.getLastFocused.mockResolvedValueOnce({ id: 8 })
    omnibox.onInputEntered.dispatch('112')
    await expect.poll(() => action.openPopup.mock.calls.length).toBe(1)
  })

  it('is none of the business of pages, to which the panel says nothing', async () => {
    await openPanel()
    const reply = vi.fn()
    runtime.onMessage.dispatch({ type: 'panel.here', window: 7 }, { tab: {} }, reply)
    expect(reply).not.toHaveBeenCalled()
    runtime.onMessage.dispatch({ type: 'panel.here', window: 7 }, {}, reply)
    expect(reply).toHaveBeenCalledWith(true)
  })
})
