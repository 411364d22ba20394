/** What happens on the main thread of a page, as Chromium itself counts it: in processor time, not by the clock. */
import type { CDPSession, Page } from '@playwright/test'

export interface Work {
  /** Milliseconds of processor time that the main thread used. */
  readonly cpu: number
  /** Tasks that took 50 ms of processor time or more. */
  readonly longTasks: number
  /** Milliseconds that a watched script worked in each task in which it did. */
  readonly slices: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the thread's own clock, which stands while others have the processor. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } }
}

const LONG = 50
const SCRIPT: ReadonlySet<string> = new Set(['FunctionCall', 'EvaluateScript'])

/**
 * Runs `work` and tells what the page's main thread did meanwhile, and how long scripts worked whose address
 * ends with `script`. Microtasks count as theirs in tasks in which no script of the page runs.
 */
export async function watchMainThread(
  page: Page,
  script: string,
  work: () => Promise<unknown>,
): Promise<Work> {
  const devtools = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }: { readonly value: readonly object[] }) => {
    for (const event of value) events.push(event as TraceEvent)
  })
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'v8.execute'] },
    transferMode: 'ReportEvents',
  })
  const mark = `bench ${Math.random()}`
  await page.evaluate((text) => console.timeStamp(text), mark)
  const before = await threadTime(devtools)
  await work()
  const cpu = (await threadTime(devtools)) - before
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  return { cpu, ...analyse(events, mark, script) }
}

/** Milliseconds of processor time of the main thread of this page so far. */
export async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
}

function analyse(events: readonly TraceEvent[], mark: string, script: string): Omit<Work, 'cpu'> {
  const start = events.find(
    ({ name, args }) => name === 'TimeStamp' && args?.data?.message === mark,
  )
  const main = events
    .filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === start?.pid && tid === start.tid && ts > start.ts,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const tasks: { ours: number; others: boolean; micro: number; total: number; end: number }[] = []
  let innerEnd = 0
  for (const { name, ts, dur = 0, tdur = 0, args } of main) {
    const task = tasks.at(-1)
    if (task === undefined || ts >= task.end) {
      if (name !== 'RunTask' && name !== 'ThreadControllerImpl::RunTask') continue
      tasks.push({ ours: 0, others: false, micro: 0, total: tdur, end: ts + dur })
      innerEnd = 0
      continue
    }
    // Of calls in each other the outer one counts.
    if (ts < innerEnd) continue
    const isScript = SCRIPT.has(name)
    if (!isScript && name !== 'RunMicrotasks') continue
    innerEnd = ts + dur
    const url = args?.data?.url ?? ''
    if (isScript && url.endsWith(script)) task.ours += tdur
    else if (isScript && url.startsWith('http')) task.others = true
    else if (!isScript) task.micro += tdur
  }
  const slices = tasks
    .map(({ ours, others, micro }) => (others ? ours : ours + micro) / 1000)
    .filter((slice) => slice > 0)
  return { slices, longTasks: tasks.filter(({ total }) => total >= LONG * 1000).length }
}

/** Bytes that the page's heaps hold after a collection: V8's and the document's. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage')
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)
}

/** Runs expressions in a world like the one that the browser keeps for each extension. */
export async function ownWorld(page: Page): Promise<(expression: string) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  return async (expression) => {
    await devtools.send('Runtime.evaluate', { expression, contextId, awaitPromise: true })
  }
}
