/** The figures of Chromium, in processor time of the page's main thread wherever that says it. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import type { Browser } from 'webextension-polyfill'
import { extensionIdIn, launchChromium } from '../../../scripts/chromium.ts'
import { percentile } from '../figures.ts'
import { lagOfMarks, restsInStorm, storm } from './live.ts'
import { heapOf, ownWorld, type Work, watchMainThread } from './main-thread.ts'
import type { PageServer } from './pages.ts'
import { bareWalk, markWhatStays, walkOverChanges } from './references.ts'
import { kB, MB, median, ms, type Row, ratio, said, sum } from './rows.ts'

/** The browser's own API, inside functions that run in a page of the extension. */
declare const chrome: Browser

/** Milliseconds after loading in which a page is read and comes to rest. */
const SETTLED = 3000
/** The same for a page with many thousands of candidates, on a machine where others work too. */
const LONG_SETTLED = 10_000
const STORM_SECONDS = 5
const SCANS = 3
const STORMS = 3
const HEAPS = 4
/** Numbers that the panel lists at most. */
const MOST_LISTED = 200
/** Moves in the measured second or two. */
const MOVES = 240

const OURS = '/page.js'
const IN_PAGE = '/in-page.js'

interface Reading {
  /** What is in view. */
  readonly loading: Work
  /** All of the page. */
  readonly whole: Work
}

export interface ChromiumFigures {
  readonly rows: readonly Row[]
  /** What, with the thin script, with numbering plans in the page, and the reference of both. */
  readonly designs: readonly (readonly string[])[]
}

export async function chromiumFigures(server: PageServer): Promise<ChromiumFigures> {
  const browser = await launchChromium({ headless: true })
  const plans = await inPageScript(server.origin)
  const rows: Row[] = []
  const report = (row: Row) => rows.push(said(row))
  const designs: string[][] = []

  const own = await browser.newPage()
  await own.goto(`chrome-extension://${await extensionIdIn(browser)}/popup.html`)
  const tell = (type: string, payload: object) =>
    own.evaluate(([type, payload]) => chrome.runtime.sendMessage({ type, payload }), [
      type,
      payload,
    ] as const)
  const turn = (on: boolean) => tell('site.set', { origin: server.origin, on })

  /** Works in a new tab, which has paid already for starting its process. */
  async function inTab<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage()
    try {
      await page.goto(`${server.origin}/prose`)
      await page.bringToFront()
      return await work(page)
    } finally {
      await page.close()
    }
  }

  const show = async (page: Page, path: string, settled = SETTLED) => {
    await page.goto(server.origin + path)
    await page.waitForTimeout(settled)
  }

  const usePlans = async (page: Page) => {
    const run = await ownWorld(page)
    await run(plans)
  }

  /** Asks for all numbers of a page, as the panel does, and resolves with how many it listed. */
  const askForAll = async (page: Page): Promise<number> => {
    const tab = await own.evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
      page.url(),
    )
    const answer = await tell('tab.numbers', { tab })
    return Array.isArray(answer) ? answer.length : 0
  }

  /** Watches our script while a page is loaded and comes to rest, and while all of it is asked for. */
  async function reading(path: string, settled = SETTLED): Promise<Reading> {
    await turn(true)
    return inTab(async (page) => {
      const loading = await watchMainThread(page, OURS, () => show(page, path, settled))
      const marks = await page.evaluate(() => CSS.highlights.get('cordboard-number')?.size ?? 0)
      let listed = 0
      const whole = await watchMainThread(page, OURS, async () => {
        listed = await askForAll(page)
      })
      if (path.startsWith('/texts') && (marks === 0 || listed < MOST_LISTED))
        throw new Error(`of a page of numbers ${marks} were marked and ${listed} listed`)
      return { loading, whole }
    })
  }

  async function firstScan(texts: number): Promise<void> {
    const path = `/texts/${texts}`
    const bare: number[] = []
    const ours: Reading[] = []
    const theirs: Reading[] = []
    for (let round = 0; round < SCANS; round += 1) {
      await turn(false)
      bare.push(
        await inTab(async (page) => {
          await show(page, path)
          return bareWalk(page)
        }),
      )
      theirs.push(
        await inTab(async (page) => {
          await show(page, path)
          const loading = await watchMainThread(page, IN_PAGE, async () => {
            await usePlans(page)
            await page.waitForTimeout(SETTLED)
          })
          const run = await ownWorld(page)
          const whole = await watchMainThread(page, IN_PAGE, () => run('allNumbers()'))
          return { loading, whole }
        }),
      )
      ours.push(await reading(path))
    }
    const what = {
      loading: `first scan of a page of ${texts.toLocaleString('en')} texts, 5 % of them numbers: what is in view, as the page is loaded`,
      whole: `all of its ${texts.toLocaleString('en')} texts, when the panel or the key for the next number asks`,
    }
    for (const when of ['loading', 'whole'] as const) {
      const spent = (readings: readonly Reading[]) =>
        readings.map((reading) => sum(reading[when].slices))
      const longest = (readings: readonly Reading[]) =>
        ms(median(readings.map((reading) => Math.max(...reading[when].slices))))
      const reached = `${ms(median(spent(ours)))}, ${ratio(spent(ours), bare)}`
      report({
        what: what[when],
        reference: `${ms(median(bare))}: one bare TreeWalker pass over the same page in an extension's world`,
        reached,
        target: '≤ 2 ×',
      })
      report({
        what: 'longest slice in it',
        reference: '–',
        reached: longest(ours),
        target: '≤ 8 ms',
      })
      designs.push([
        `${what[when]}; longest slice`,
        `${reached}; ${longest(ours)}`,
        `${ms(median(spent(theirs)))}, ${ratio(spent(theirs), bare)}; ${longest(theirs)}`,
        `${ms(median(bare))}: a bare pass`,
      ])
    }
  }

  async function lookalikes(): Promise<void> {
    const half: Work[] = []
    const whole: Work[] = []
    for (let round = 0; round < HEAPS; round += 1) {
      half.push((await reading('/lookalikes/25000', LONG_SETTLED)).whole)
      whole.push((await reading('/lookalikes/50000', LONG_SETTLED)).whole)
    }
    const total = (works: readonly Work[]) => works.map(({ slices }) => sum(slices))
    const longest = median(whole.map(({ slices }) => Math.max(...slices)))
    report({
      what: 'a page with 50,000 candidates that are none, all of it',
      reference: `${ms(median(total(half)))} for 25,000`,
      reached: `${ms(median(total(whole)))}, ${ratio(total(whole), total(half))}; longest slice ${ms(longest)}`,
      target: '2 ×, ≤ 8 ms',
    })
  }

  async function storms(): Promise<void> {
    const kinds = {
      without: { on: false, prepare: undefined },
      walking: { on: false, prepare: walkOverChanges },
      marks: { on: false, prepare: markWhatStays },
      plans: { on: false, prepare: usePlans },
      ours: { on: true, prepare: undefined },
    } as const
    const names = Object.keys(kinds) as (keyof typeof kinds)[]
    const works: Record<keyof typeof kinds, Work[]> = {
      without: [],
      walking: [],
      marks: [],
      plans: [],
      ours: [],
    }
    for (let round = 0; round < STORMS; round += 1)
      // Each round begins with another one, so that none is always the first.
      for (const name of [...names.slice(round), ...names.slice(0, round)]) {
        const { on, prepare } = kinds[name]
        await turn(on)
        works[name].push(
          await inTab(async (page) => {
            await page.goto(`${server.origin}/live`)
            await prepare?.(page)
            await page.waitForTimeout(SETTLED)
            return watchMainThread(page, name === 'plans' ? IN_PAGE : OURS, () =>
              storm(page, STORM_SECONDS),
            )
          }),
        )
      }
    const cpu = (name: keyof typeof kinds) => works[name].map((work) => work.cpu)
    const against = (name: keyof typeof kinds) => ratio(cpu(name), cpu('without'))
    const slices = (name: keyof typeof kinds) => works[name].map(({ slices }) => sum(slices))
    const longest = (name: keyof typeof kinds) =>
      ms(median(works[name].map(({ slices }) => Math.max(0, ...slices))))
    const long = (name: keyof typeof kinds) =>
      works[name].map(({ longTasks }) => longTasks).join(', ')
    const what = `2,000 row updates a second for ${STORM_SECONDS} s`
    report({
      what,
      reference: `${ms(median(cpu('without')))} without us; a bare walk over what changed ${against('walking')}; the page highlighting 36 texts of its own that never change ${against('marks')}`,
      reached: `${ms(median(cpu('ours')))}, ${against('ours')}; our script's part of it ${ms(median(slices('ours')))}`,
      target: '≤ 1.05 ×',
    })
    report({
      what: 'tasks of 50 ms or more, in each of these runs',
      reference: `${long('without')} without us`,
      reached: long('ours'),
      target: 'none by us',
    })
    report({
      what: 'our longest slice in the storm',
      reference: '–',
      reached: longest('ours'),
      target: '≤ 8 ms',
    })
    designs.push([
      `${what}: all of the main thread, our script's part; longest slice`,
      `${against('ours')}, ${ms(median(slices('ours')))}; ${longest('ours')}`,
      `${against('plans')}, ${ms(median(slices('plans')))}; ${longest('plans')}`,
      `${ms(median(cpu('without')))} without us`,
    ])
  }

  async function behind(): Promise<void> {
    await turn(true)
    const lags = await inTab(async (page) => {
      await show(page, '/live')
      return lagOfMarks(page, STORM_SECONDS)
    })
    report({
      what: `marks behind the storm by, 95th percentile of ${lags.length}`,
      reference: '–',
      reached: ms(percentile(lags, 95)),
      target: '≤ 500 ms',
    })
    const { first, then, frames } = await inTab(async (page) => {
      await show(page, '/live')
      return restsInStorm(page)
    })
    report({
      what: `pointer at rest in the storm → card, 95th percentile of ${then.length}`,
      reference: `${ms(percentile(frames, 95))} from one frame to the next; ${ms(first)} for the first card of a page, which brings its script`,
      reached: ms(percentile(then, 95)),
      target: '≤ 50 ms',
    })
  }

  async function memory(): Promise<void> {
    const without: number[] = []
    const bare: number[] = []
    const more: Record<'loading' | 'whole', number[]> = { loading: [], whole: [] }
    const theirs: typeof more = { loading: [], whole: [] }
    const path = '/numbers/2500'
    for (let round = 0; round < HEAPS; round += 1) {
      await turn(false)
      const heap = await inTab(async (page) => {
        await show(page, path)
        const before = await heapOf(page)
        await bareWalk(page)
        bare.push((await heapOf(page)) - before)
        return before
      })
      without.push(heap)
      await inTab(async (page) => {
        await show(page, path)
        await usePlans(page)
        await page.waitForTimeout(SETTLED)
        theirs.loading.push((await heapOf(page)) - heap)
        await (await ownWorld(page))('allNumbers()')
        theirs.whole.push((await heapOf(page)) - heap)
      })
      await turn(true)
      await inTab(async (page) => {
        await show(page, path)
        more.loading.push((await heapOf(page)) - heap)
        await askForAll(page)
        more.whole.push((await heapOf(page)) - heap)
      })
    }
    const what = {
      loading: 'memory of a tab with 50,000 texts and 2,500 numbers, as it is loaded',
      whole: 'memory of the same tab after all its numbers were asked for',
    }
    for (const when of ['loading', 'whole'] as const) {
      report({
        what: what[when],
        reference: `${MB(median(without))} without us; ${MB(median(bare))} more after one bare TreeWalker pass in an extension's world`,
        reached: `${MB(median(more[when]))} more`,
        target: '≤ 2 MB more',
      })
      designs.push([
        what[when],
        `${MB(median(more[when]))} more`,
        `${MB(median(theirs[when]))} more`,
        `${MB(median(without))} without us`,
      ])
    }
  }

  async function pointerMoves(): Promise<void> {
    await turn(true)
    const { slices } = await inTab(async (page) => {
      await show(page, '/prose')
      return watchMainThread(page, OURS, async () => {
        for (let move = 0; move < MOVES; move += 1) {
          await page.mouse.move(20 + move * 4, 40 + (move % 5) * 40)
          await page.waitForTimeout(8)
        }
      })
    })
    report({
      what: `a move of the pointer over text at 120 Hz, median of ${slices.length}`,
      reference: '–',
      reached: ms(median(slices)),
      target: '≤ 0.3 ms',
    })
  }

  try {
    await tell('settings.change', { region: 'DK' })
    designs.push(['script in every page, gzip', '', kB(gzipSync(plans, { level: 9 }).length), '–'])
    await firstScan(10_000)
    await firstScan(100_000)
    await lookalikes()
    await storms()
    await behind()
    await memory()
    await pointerMoves()
    return { rows, designs }
  } finally {
    await browser.close()
  }
}

/** The script of the other design, with an address by which a trace knows it. */
async function inPageScript(origin: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('./in-page.ts'))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2024',
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error('there is no script of the other design')
  return `${script.text}\n//# sourceURL=${origin}${IN_PAGE}`
}
