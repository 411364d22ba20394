/**
 * How soon the popup can be used, with 50 calls in the history and 3 up, and how soon a press shows that it
 * was taken. Each figure stands beside the least that the same browser needs for such a thing in the same run.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Browser } from 'webextension-polyfill'
import { DESK_KEY, type Desk } from '../../lib/desk/desk.ts'
import { openDatabase } from '../../lib/journal/database.ts'
import { en } from '../../lib/wording/en.ts'
import { DESKS } from '../../scripts/gallery/desks.ts'
import { agent12, fillConnectForm, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { setStage } from '../../scripts/stage.ts'
import { percentile, table } from './figures.ts'

declare const chrome: Browser

const ROUNDS = 25
const HISTORY = 50
const CALLER = '+4561774427'

const stage = await setStage({ headless: true })
const { sandbox, exchange, browser, popup } = stage

/** What the background would have stored: of five calls those that are left when two have gone. */
function threeCalls(): Desk {
  const { snapshot, ...desk }: Desk = DESKS.fiveCalls
  const sessions = Object.entries(snapshot.sessions).map(([id, session]) => {
    const calls = Object.fromEntries(Object.entries(session.calls).slice(0, 3))
    return [id, { ...session, calls }] as const
  })
  return { ...desk, snapshot: { sessions: Object.fromEntries(sessions) } }
}

/** Calls of some days, in the journal's own table. */
const fillHistory = (page: Page, database: string): Promise<void> =>
  page.evaluate(
    async ([name, count]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      // The background makes its tables before it answers.
      await chrome.runtime.sendMessage({ type: 'journal.known', payload: { text: '' } })
      const opened = await done(indexedDB.open(name))
      const calls = opened.transaction('calls', 'readwrite').objectStore('calls')
      for (let seq = 1; seq <= count; seq += 1) {
        const number = `+456177${1000 + seq}`
        const main = { key: `bench/${seq}/1`, number, name: `Caller ${seq}`, startedAt: seq }
        const facts = { session: 'bench', system: 'miralix', agent: { id: '12' }, media: 'voice' }
        const more = { direction: 'inbound', certainty: 'confirmed', ending: 'conversation' }
        const index = { keys: [main.key], dialled: [], words: ['0000caller'] }
        const record = { id: `bench-${seq}`, main, consulted: [], over: true }
        await done(calls.put({ seq, ...record, ...facts, ...more, ...index }))
      }
      opened.close()
    },
    [database, HISTORY] as const,
  )

/** From the beginning of the navigation to the frame after the one in which `selector` was there. */
async function usable(path: string, selector: string): Promise<number> {
  const page = await browser.newPage()
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted) === null) return
      watcher.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          document.documentElement.dataset.usableAt = String(performance.now())
        }),
      )
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document, { subtree: true, childList: true })
  }, selector)
  await page.goto(new URL(path, popup.url()).href)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-usable-at', /\d/)
  const at = Number(await html.getAttribute('data-usable-at'))
  await page.close()
  return at
}

/**
 * From a trusted click to the frame that shows the first change that it brings to `within`, in milliseconds:
 * where the change is made at once, the browser's own measure of the next paint, which it rounds to 8; of a
 * change that comes later, and of what is too quick for that measure (16), the beginning of its frame.
 */
async function seen(button: Locator, within: string): Promise<number> {
  const shown = popup.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = ({ timeStamp }: MouseEvent) => {
          const entries = new PerformanceObserver(() => {})
          const wanted: PerformanceObserverInit & { readonly durationThreshold: number } = {
            type: 'event',
            durationThreshold: 16,
          }
          entries.observe(wanted)
          const taken = entries.takeRecords.bind(entries)
          const watcher = new MutationObserver(() => {
            watcher.disconnect()
            requestAnimationFrame(() => {
              const began = performance.now() - timeStamp
              // The browser tells of a paint a little after it.
              setTimeout(() => {
                const painted = taken().find((one) => one.startTime === timeStamp)?.duration ?? 0
                entries.disconnect()
                resolve(Math.max(began, painted))
              }, 250)
            })
          })
          const place = document.querySelector(selector)
          if (place !== null)
            watcher.observe(place, { subtree: true, childList: true, attributes: true })
        }
        document.addEventListener('click', look, { capture: true, once: true })
      }),
    within,
  )
  await button.click()
  return shown
}

async function answered(name: string): Promise<number> {
  const button = popup.getByRole('list').getByRole('button', { name, exact: true })
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  return seen(button, '.calls')
}

/** A button on the same page that does nothing but change its own text. */
async function bareButton(): Promise<Locator> {
  await popup.evaluate(() => {
    const button = document.createElement('button')
    button.id = 'bare'
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0'
    button.onclick = () => {
      button.textContent = `${Number(button.textContent) + 1}`
    }
    document.body.append(button)
  })
  return popup.locator('#bare')
}

try {
  const database = openDatabase()
  await fillHistory(popup, database.name)
  await popup.evaluate(([key, desk]) => chrome.storage.session.set({ [key]: desk }), [
    DESK_KEY,
    threeCalls(),
  ] as const)
  const opening: number[] = []
  const smallest: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    smallest.push(await usable('/offscreen.html', 'body'))
    opening.push(await usable('/popup.html', '.call-actions button'))
  }
  await popup.evaluate((key) => chrome.storage.session.remove(key), DESK_KEY)

  await popup.reload()
  await fillConnectForm(popup, agent12(sandbox.url))
  await submitConnectForm(popup)
  await seeConnected(popup)
  await exchange.setSwitches({ miralix: { relayDelay: 0, offerTimeout: 'off' } })
  const presses: number[] = []
  const bare: number[] = []
  const reference = await bareButton()
  for (let i = 0; i < ROUNDS; i += 1) {
    await exchange.call(CALLER, { queue: 'support' })
    bare.push(await seen(reference, '#bare'))
    presses.push(await answered(en.answerCall))
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    bare.push(await seen(reference, '#bare'))
    presses.push(await answered(en.clearConnection))
    await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
    await exchange.agent('miralix', '12', 'ready')
  }
  table(
    [
      { name: 'popup, 50 calls in the history and 3 up → it can be used', samples: opening },
      { name: '  reference: the smallest page of the extension', samples: smallest },
      { name: 'press on Answer or Hang up → seen to be taken', samples: presses },
      { name: '  reference: a bare button there that changes its own text', samples: bare },
    ],
    [
      [
        'popup, times the smallest page (medians)',
        percentile(opening, 50) / percentile(smallest, 50),
      ],
    ],
  )
} finally {
  await stage.close()
}
