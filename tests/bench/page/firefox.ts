/**
 * The figures of Firefox. It tells nobody what a thread did, so the system is asked (Linux): for the processor
 * time of the main thread of the process that shows the page, which shows nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { Browser } from 'webextension-polyfill'
import { launchFirefox, openFirefoxPage } from '../../../scripts/firefox.ts'
import { percentile } from '../figures.ts'
import { type LivePage, lagOfMarks, restsInStorm, storm } from './live.ts'
import type { PageServer } from './pages.ts'
import { MB, median, ms, type Row, ratio, said } from './rows.ts'

/** Inside functions that run in a page of the extension. */
declare const browser: Browser

const SETTLED = 3000
const STORM_SECONDS = 5
const ROUNDS = 2

export async function firefoxRows(server: PageServer): Promise<readonly Row[]> {
  const firefox = await launchFirefox({ idleTimeout: 600_000 })
  const rows: Row[] = []
  const report = (row: Row) => rows.push(said(row))
  const own = await openFirefoxPage(firefox, 'popup.html')
  const tell = (type: string, payload: object) =>
    own.evaluate((type, payload) => browser.runtime.sendMessage({ type, payload }), type, payload)
  const turn = (on: boolean) => tell('site.set', { origin: server.origin, on })

  async function inTab<T>(
    path: string,
    work: (page: Page, process: number) => Promise<T>,
  ): Promise<T> {
    const page = await firefox.newPage()
    try {
      await page.setViewport({ width: 1280, height: 800 })
      await page.goto(server.origin + path)
      await page.bringToFront()
      const process = await processOf(page, firefox.process()?.pid ?? 0)
      await wait(SETTLED)
      return await work(page, process)
    } finally {
      await page.close()
    }
  }

  async function firstScan(texts: number): Promise<void> {
    const bare: number[] = []
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await turn(false)
      await inTab(`/texts/${texts}`, async (page, process) => {
        bare.push(await timeOf(process, () => page.evaluate(walk)))
        const idle = await timeOf(process, () => wait(SETTLED))
        // An open page is given the script when its site is switched on.
        const all = await timeOf(process, async () => {
          await turn(true)
          await wait(SETTLED)
        })
        ours.push(all - idle)
      })
    }
    report({
      what: `first scan of a page of ${texts.toLocaleString('en')} texts, 5 % of them numbers: all of the main thread`,
      reference: `${ms(median(bare))}: one bare TreeWalker pass over the same page in its own world`,
      reached: `${ms(median(ours))}, ${ratio(ours, bare)}`,
      target: '≤ 2 × in Chromium',
    })
  }

  async function storms(): Promise<void> {
    const without: number[] = []
    const withUs: number[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      for (const on of round % 2 === 0 ? [false, true] : [true, false]) {
        await turn(on)
        const times = on ? withUs : without
        times.push(
          await inTab('/live', (page, process) =>
            timeOf(process, () => storm(live(page), STORM_SECONDS)),
          ),
        )
      }
    report({
      what: `2,000 row updates a second for ${STORM_SECONDS} s: all of the main thread`,
      reference: `${ms(median(without))} without us`,
      reached: `${ms(median(withUs))}, ${ratio(withUs, without)}`,
      target: '≤ 1.05 × in Chromium',
    })
    await turn(true)
    const lags = await inTab('/live', (page) => lagOfMarks(live(page), STORM_SECONDS))
    report({
      what: `marks behind the storm by, 95th percentile of ${lags.length}`,
      reference: '–',
      reached: ms(percentile(lags, 95)),
      target: '≤ 500 ms',
    })
    const { first, then, frames } = await inTab('/live', (page) => restsInStorm(live(page)))
    report({
      what: `pointer at rest in the storm → card, 95th percentile of ${then.length}`,
      reference: `${ms(percentile(frames, 95))} from one frame to the next; ${ms(first)} for the first card of a page`,
      reached: ms(percentile(then, 95)),
      target: '≤ 50 ms',
    })
  }

  async function memory(): Promise<void> {
    const without: number[] = []
    const more: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await turn(false)
      const before = await inTab('/numbers/2500', async (_, process) => memoryOf(process))
      await turn(true)
      const after = await inTab('/numbers/2500', async (_, process) => memoryOf(process))
      without.push(before)
      more.push(after - before)
    }
    report({
      what: 'memory of the process that shows a page of 50,000 texts and 2,500 numbers',
      reference: `${MB(median(without))} without us`,
      reached: `${MB(median(more))} more (rounds: ${more.map(MB).join(', ')})`,
      target: '≤ 2 MB more in Chromium',
    })
  }

  try {
    await tell('settings.change', { region: 'DK' })
    await firstScan(10_000)
    await firstScan(100_000)
    await storms()
    await memory()
    return rows
  } finally {
    await firefox.close()
  }
}

const live = (page: Page): LivePage => ({
  evaluate: (work, given) => page.evaluate(work as never, given) as never,
  mouse: page.mouse,
})

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

function walk(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  while (texts.nextNode()) length += (texts.currentNode as Text).data.length
  return length
}

/** Milliseconds of processor time that the main thread of a process needs for `work`. */
async function timeOf(process: number, work: () => Promise<unknown>): Promise<number> {
  const before = processorTime(process)
  await work()
  return processorTime(process) - before
}

const processorTime = (process: number): number =>
  Number(readFileSync(`/proc/${process}/task/${process}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** Bytes that only this process has. */
function memoryOf(process: number): number {
  const all = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8')
  return 1024 * Number(/Private_Dirty:\s+(\d+) kB/.exec(all)?.[1])
}

/** The process that shows the page: of all of this Firefox the one that works when the page does. */
async function processOf(page: Page, parent: number): Promise<number> {
  const processes = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isContentOf(pid, parent))
  const before = processes.map(processorTime)
  await page.evaluate(() => {
    for (const until = performance.now() + 200; performance.now() < until; );
  })
  const used = processes.map((pid, at) => processorTime(pid) - (before[at] ?? 0))
  const busiest = processes[used.indexOf(Math.max(...used))]
  if (busiest === undefined) throw new Error('no process shows the page')
  return busiest
}

function isContentOf(pid: number, parent: number): boolean {
  try {
    const [, ppid] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return isAncestor(Number(ppid), parent) && /-contentproc[\0 ].*[\0 ]tab\0?$/s.test(command)
  } catch {
    // It has ended meanwhile.
    return false
  }
}

/** Newer versions start their processes from one of their own. */
function isAncestor(pid: number, wanted: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === wanted) return true
    at = Number(
      readFileSync(`/proc/${at}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    )
  }
  return false
}
