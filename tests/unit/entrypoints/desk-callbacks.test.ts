/** What popup and panel ask the background for, where a number is typed over a page. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deskCallbacks } from '../../../entrypoints/popup/desk-callbacks.ts'
import { en } from '../../../lib/wording/en.ts'
import { fakeBrowser, restart } from './browser.ts'

const fake = vi.hoisted(() => async () => ({
  browser: (await import('./browser.ts')).fakeBrowser,
}))
vi.mock('wxt/browser', fake)
vi.mock('../../../entrypoints/popup/browser.ts', fake)

const SITE = 'https://crm.example'
const consult = { on: 'number', number: '030 901820', service: 'consultationCall' } as const
const press = { isTrusted: true } as Event

const over = (origin: string | undefined) =>
  deskCallbacks({ session: 'line-1', origin, setAnswer: () => {}, onSeen: () => {} })
const sent = () => fakeBrowser.runtime.sendMessage.mock.calls.map(([message]) => message)

beforeEach(() => {
  restart()
  fakeBrowser.runtime.sendMessage.mockImplementation(async () => ({ kind: 'sent' }))
})

describe('a press that nobody answered', () => {
  const lost = () => Promise.reject(new Error('The browser stopped the background'))
  const setAnswer = vi.fn()
  const parts = { session: 'line-1', origin: undefined, setAnswer, onSeen: () => {} }
  const inDoubt = { tone: 'warning', text: en['command.interrupted'] }
  beforeEach(() => setAnswer.mockClear())

  it('is told, and nothing is taken for sent', async () => {
    fakeBrowser.runtime.sendMessage.mockImplementationOnce(lost).mockImplementationOnce(lost)
    expect(await deskCallbacks(parts).onIntent('line-1', consult, press)).toBe(false)
    expect(setAnswer).toHaveBeenLastCalledWith({
      session: 'line-1',
      notice: expect.objectContaining(inDoubt),
    })
  })

  it('of “Refresh” is told as well', async () => {
    fakeBrowser.runtime.sendMessage.mockImplementationOnce(lost).mockImplementationOnce(lost)
    await deskCallbacks(parts).onRefresh('line-1', press)
    expect(setAnswer).toHaveBeenLastCalledWith({
      session: 'line-1',
      notice: expect.objectContaining(inDoubt),
    })
  })
})

describe('a number', () => {
  it('that is typed goes with the site of the page in front, as it is dialled and as it is foreseen', async () => {
    const { onIntent, onForesee } = over(SITE)
    await onIntent('line-1', consult, press, 'typed')
    await onForesee(consult.number, 'typed')
    expect(sent()).toMatchObject([
      { type: 'own.intent', payload: { intent: consult, session: 'line-1', origin: SITE } },
      { type: 'dialling.foresee', payload: { number: consult.number, origin: SITE } },
    ])
  })

  it('that is written for the reader, or typed over no page, goes without', async () => {
    await over(SITE).onIntent('line-1', consult, press, 'reader')
    await over(SITE).onIntent('line-1', consult, press)
    await over(SITE).onForesee(consult.number, 'reader')
    await over(undefined).onIntent('line-1', consult, press, 'typed')
    expect(JSON.stringify(sent())).not.toContain('origin')
    expect(sent()).toHaveLength(4)
  })

  it('is asked for by a person’s press alone', async () => {
    const scripted = { isTrusted: false } as Event
    expect(await over(SITE).onIntent('line-1', consult, scripted, 'typed')).toBe(false)
    expect(sent()).toEqual([])
  })
})
