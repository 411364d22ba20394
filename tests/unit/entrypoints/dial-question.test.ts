/** A question before dialling that came from the menu or the address bar, in popup and panel. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPending } from '../../../entrypoints/popup/dial-question.tsx'
import type { Ask } from '../../../lib/channel/ask.ts'
import { PENDING_KEY, type PendingQuestion } from '../../../lib/channel/pending.ts'
import { openScreen, type Screen } from '../components/screen.ts'
import { fakeBrowser, restart } from './browser.ts'

const fake = vi.hoisted(() => async () => ({
  browser: (await import('./browser.ts')).fakeBrowser,
}))
vi.mock('wxt/browser', fake)
vi.mock('../../../entrypoints/popup/browser.ts', fake)

const pending = (until = Date.now() + 60_000): PendingQuestion => ({
  gesture: '0f6f2c39-6a0f-4c39-9d7e-111111111111',
  session: 'line-1',
  intent: { on: 'number', number: '112', service: 'makeCall' },
  origin: 'https://crm.example',
  question: { title: 'Dial 112?', text: 'An emergency number.', yes: 'Call', no: 'Do not dial' },
  until,
})

const { session } = fakeBrowser.storage
const put = (question: PendingQuestion) => session.set({ [PENDING_KEY]: question })
const waiting = async () => PENDING_KEY in (await session.get(PENDING_KEY))

/** A page of ours that shows such questions; two of them in one document are as two pages of one browser. */
function openPage() {
  const ask = vi.fn(async () => ({ kind: 'sent' }))
  answerPending(ask as unknown as Ask)
  return ask
}

describe('a question that waits', () => {
  let screen: Screen
  beforeEach(() => {
    restart()
    screen = openScreen()
    const dialog = screen.body.ownerDocument.createElement('dialog')
    Object.assign(Object.getPrototypeOf(dialog), { showModal: () => {} })
  })
  afterEach(() => vi.unstubAllGlobals())

  const shown = () => screen.body.querySelectorAll('.question').length
  /** As a person presses: what a script presses is not believed. */
  const press = (label: string) => {
    const { defaultView } = screen.body.ownerDocument
    const event = new (defaultView?.Event ?? Event)('click', { bubbles: true })
    Object.defineProperty(event, 'isTrusted', { value: true })
    screen.button(label).dispatchEvent(event)
  }

  it('is put in every page that is open, and in one that is opened later', async () => {
    openPage()
    await put(pending())
    await expect.poll(shown).toBe(1)
    openPage()
    await expect.poll(shown).toBe(2)
  })

  it('is answered once: a yes in one page takes it away in the others', async () => {
    const asks = [openPage(), openPage()]
    await put(pending())
    await expect.poll(shown).toBe(2)
    press('Call')
    await expect.poll(shown).toBe(0)
    await expect
      .poll(() => asks.flatMap(({ mock }) => mock.calls))
      .toMatchObject([
        [
          'own.intent',
          {
            session: 'line-1',
            origin: 'https://crm.example',
            intent: { on: 'number', number: '112', answers: pending().gesture },
          },
        ],
      ])
    expect(await waiting()).toBe(false)
  })

  it('is answered with no everywhere by one no', async () => {
    const asks = [openPage(), openPage()]
    await put(pending())
    await expect.poll(shown).toBe(2)
    press('Do not dial')
    await expect.poll(shown).toBe(0)
    expect(asks.flatMap(({ mock }) => mock.calls)).toEqual([])
    expect(await waiting()).toBe(false)
  })

  it('is not answered by a press that no person made', async () => {
    const ask = openPage()
    await put(pending())
    await expect.poll(shown).toBe(1)
    screen.button('Call').click()
    press('Do not dial')
    await expect.poll(shown).toBe(0)
    expect(ask).not.toHaveBeenCalled()
  })

  it('goes away by itself when a yes would come too late, and is not put afterwards', async () => {
    openPage()
    await put(pending(Date.now() + 40))
    await expect.poll(waiting).toBe(false)
    await expect.poll(shown).toBe(0)
    await put(pending(Date.now() - 1))
    await expect.poll(waiting).toBe(false)
    expect(shown()).toBe(0)
  })
})
