/**
 * How fast the history is with 50,000 calls in it: what is typed, and the start of the background. Each
 * figure stands beside a reference of the same run, because the machine decides about both.
 */

import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import { en } from '../../lib/wording/en.ts'
import { extensionIdIn, launchChromium } from '../../scripts/chromium.ts'
import { openPopup } from '../../scripts/popup.ts'
import { killWorker } from '../browser/worker.ts'
import { percentile, table } from './figures.ts'

const CALLS = 50_000
const ROUNDS = 15
/** As an agent types them, letter by letter: rare, common, in every call, in none, several at once. */
const TYPED = ['lindqvist', 'support', '61 77 44', 'anna', '2026-03', 'support anna', 'zzz', '4427']

/** Inside the extension's page, where the real database is. */
const inPage = await build({
  stdin: {
    contents: `
      import { openDatabase } from './lib/journal/database.ts'
      import { dayOf } from './lib/journal/day.ts'
      import { inBucket } from './lib/journal/find.ts'
      import { createStore } from './lib/journal/store.ts'
      import { wordsOf } from './lib/journal/words.ts'
      const database = openDatabase()
      const row = (record, seq) => ({
        ...record,
        seq,
        keys: [record.id],
        dialled: [],
        words: inBucket(seq, wordsOf(record, dayOf)),
      })
      globalThis.bench = { database, row, store: createStore(database, dayOf) }
    `,
    resolveDir: new URL('../..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
})
const script = inPage.outputFiles[0]?.text ?? ''

interface Bench {
  readonly database: {
    readonly calls: {
      bulkPut(rows: readonly unknown[]): Promise<unknown>
      toArray(): Promise<readonly { main: { name?: string } }[]>
    }
  }
  readonly row: (record: unknown, seq: number) => unknown
  readonly store: {
    find(query: { text: string; limit: number }): Promise<{ records: readonly unknown[] }>
  }
}
declare const bench: Bench

/** Years of calls, a hundred a day; what the far ends are called repeats as it does in life. */
const fill = (page: Page, calls: number): Promise<void> =>
  page.evaluate(async (count) => {
    const first = ['Anna', 'Bo', 'Carla', 'Dieter', 'Ellen', 'Finn', 'Grete', 'Hans', 'Ida', 'Jens']
    const last = [
      'Jensen',
      'Meier',
      'Kjær',
      'Wang',
      'Smith',
      'Olsen',
      'Groß',
      'Novak',
      'Berg',
      'Lund',
    ]
    const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''
    const began = Date.parse('2026-03-14') - count * 864_000
    for (let from = 0; from < count; from += 2000) {
      const stories = Array.from({ length: Math.min(2000, count - from) }, (_, i) => {
        const n = from + i
        const at = began + n * 864_000
        const rare = n % 9973 === 7
        return {
          id: `one/${n}/${at}`,
          session: 'one',
          system: 'miralix',
          agent: { id: '12' },
          media: 'voice',
          direction: n % 4 === 0 ? 'outbound' : 'inbound',
          main: {
            key: `one/${n}/${at}`,
            name: rare ? 'Maj Lindqvist' : `${pick(first, n * 7)} ${pick(last, n * 13 + (n >> 4))}`,
            number: `+45${61_774_427 + ((n * 7919) % 3000) * 10}`,
            startedAt: at,
            answeredAt: at + 5000,
            endedAt: at + 95_000,
          },
          queue: { name: pick(['Support', 'Support', 'Sales'], n) },
          consulted: [],
          ending: n % 11 === 0 ? 'missed' : 'conversation',
          certainty: 'confirmed',
          over: true,
        }
      })
      await bench.database.calls.bulkPut(stories.map((story, i) => bench.row(story, from + i + 1)))
    }
  }, calls)

/** Every beginning of every text, found as fast as the database can. */
const search = (page: Page, texts: readonly string[]): Promise<number[]> =>
  page.evaluate(async (all) => {
    const times: number[] = []
    for (const text of all) {
      for (let end = 1; end <= text.length; end += 1) {
        const began = performance.now()
        await bench.store.find({ text: text.slice(0, end), limit: 50 })
        times.push(performance.now() - began)
      }
    }
    return times
  }, texts)

const readAll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const began = performance.now()
    const rows = await bench.database.calls.toArray()
    rows.filter(({ main }) => main.name?.toLowerCase().includes('lindqvist'))
    return performance.now() - began
  })

/** From the letter to the list that it makes, drawn. */
const typing = (page: Page, text: string): Promise<number[]> =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    const list = document.querySelector('[aria-busy]')
    if (field === null || list === null) throw new Error('there is no search')
    const times: number[] = []
    const enter = async (value: string) => {
      const began = performance.now()
      const drawn = new Promise<void>((resolve) => {
        // Two letters may find the same calls: the list says itself when it is the one that is wanted.
        const watcher = new MutationObserver((changes) => {
          const wasBusy = changes.some(({ oldValue }) => oldValue === 'true')
          if (!wasBusy || list.getAttribute('aria-busy') === 'true') return
          watcher.disconnect()
          resolve()
        })
        watcher.observe(list, { attributeFilter: ['aria-busy'], attributeOldValue: true })
      })
      field.value = value
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await drawn
      return performance.now() - began
    }
    for (let end = 1; end <= typed.length; end += 1) times.push(await enter(typed.slice(0, end)))
    await enter('')
    return times
  }, text)

/** From a stopped worker to its answer to a question: with its start, and all that its start does. */
async function starts(popup: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await killWorker(popup)
    times.push(
      await popup.evaluate(async () => {
        const began = performance.now()
        await chrome.runtime.sendMessage({
          type: 'diagnostics.rawAnswer',
          payload: { session: 'none' },
        })
        return performance.now() - began
      }),
    )
  }
  return times
}
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }

const browser = await launchChromium({ headless: true })
try {
  const id = await extensionIdIn(browser)
  const popup = await openPopup(browser, id)
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${id}/history.html`)
  await page.getByText(en['history.none']).waitFor()
  await page.evaluate(script)
  // Else the background would take away what is older than it is told to keep.
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({
      type: 'settings.change',
      payload: { history: { days: 3650, dispositions: [] } },
    }),
  )
  const before = await starts(popup)
  const beganFilling = performance.now()
  await fill(page, CALLS)
  console.log(
    `${CALLS} calls written in ${((performance.now() - beganFilling) / 1000).toFixed(0)} s`,
  )
  const after = await starts(popup)
  await page.reload()
  await page.locator('.record').first().waitFor()
  await page.evaluate(script)
  await search(page, TYPED.slice(0, 1))
  const found = await search(page, TYPED)
  const typed = [...(await typing(page, 'jensen')), ...(await typing(page, 'lindqvist'))]
  const all = [await readAll(page), await readAll(page), await readAll(page)]
  table(
    [
      { name: `a letter typed → 50 newest found, of ${CALLS} calls`, samples: found },
      { name: 'a letter typed → the list drawn', samples: typed },
      { name: '  reference: reading every call and looking into it', samples: all },
      { name: `background stopped → answers, with ${CALLS} calls`, samples: after },
      { name: '  reference: the same with none', samples: before },
    ],
    [
      ['search, times reading every call (medians)', percentile(found, 50) / percentile(all, 50)],
      [
        'start with many, times start with none (medians)',
        percentile(after, 50) / percentile(before, 50),
      ],
    ],
  )
} finally {
  await browser.close()
}
