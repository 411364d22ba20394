/**
 * Firefox's own window, where no WebDriver presses keys: its shortcuts, address bar and menus, its notices,
 * and the pages that it draws outside of tabs. Scripts run in it where `--remote-allow-system-access` allows.
 */
import { expect } from '@playwright/test'
import type { Browser, Page } from 'puppeteer-core'
import { z } from 'zod'
import { SOON } from '../../scripts/pointer.ts'
import { bidiOf } from './bidi.ts'

/** A key and where it is on the keyboard, as `KeyboardEvent` calls them. */
export type Key = readonly [key: string, code: string]

export const withAltShift = (letter: string): readonly Key[] => [
  ['Alt', 'AltLeft'],
  ['Shift', 'ShiftLeft'],
  [letter, `Key${letter}`],
]

export const ENTER: Key = ['Enter', 'Enter']
export const ESCAPE: Key = ['Escape', 'Escape']
export const TAB: Key = ['Tab', 'Tab']

type View = 'background' | 'popup' | 'sidebar'

export interface FirefoxWindow {
  /** Runs a function in the window itself; what is given and what comes back must fit into JSON. */
  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Awaited<Result>>
  /** Presses keys together, as a person does wherever the keyboard is. */
  press(...chord: readonly Key[]): Promise<void>
  /** Types a text, sign by sign. */
  type(text: string): Promise<void>
  /** A page of the extension that is in no tab, once it is there. */
  view(which: View): Promise<Page>
  /** Whether such a page is there. */
  has(which: View): Promise<boolean>
}

interface XulBrowser extends Element {
  permanentKey?: object
}

interface Adopted {
  getBrowserById(id: string): XulBrowser | null
  getIdForBrowser(browser: XulBrowser): string
  cordboard?: Map<string, XulBrowser>
}

interface InputProcessor {
  beginInputTransactionForTests(window: Window): boolean
  keydown(event: KeyboardEvent): void
  keyup(event: KeyboardEvent): void
}

/** Inside functions that run in Firefox's own window. */
declare const ChromeUtils: {
  importESModule(address: string): { readonly NavigableManager: Adopted }
}
declare const Services: object
declare const Cu: { getGlobalForObject(of: object): { readonly Object: new () => object } }
declare const Cc: Readonly<Record<string, { createInstance(of: unknown): InputProcessor }>>
declare const Ci: Readonly<Record<string, unknown>>
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly views: Iterable<{ readonly viewType: string; readonly xulBrowser: XulBrowser }>
    }
  } | null
}

const ID = 'cordboard@cordboard.dev'
const windows = z.object({
  contexts: z.array(z.object({ context: z.string(), clientWindow: z.string() })),
})
const answered = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('success'),
    result: z.object({ value: z.string().optional() }),
  }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
])

export async function windowOf(firefox: Browser): Promise<FirefoxWindow> {
  const bidi = bidiOf(firefox)
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const [own] = windows.parse(tree.result).contexts
  if (own === undefined) throw new Error('Firefox has no window')

  const run: FirefoxWindow['run'] = async <Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Awaited<Result>> => {
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${work})(JSON.parse(given)))`,
      target: { context: own.context },
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      awaitPromise: true,
    })
    const answer = answered.parse(result)
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    const { value } = answer.result
    return (value === undefined ? undefined : JSON.parse(value)) as Awaited<Result>
  }

  const find = (which: View): Promise<string | null> => run(adopt, { id: ID, which })

  return {
    run,
    press: (...chord) => run(pressTogether, chord),
    async type(text) {
      for (const sign of text) await run(pressTogether, [[sign, '']])
    },
    has: async (which) => (await find(which)) !== null,
    async view(which) {
      let context: string | null = null
      await expect
        .poll(
          async () => {
            context = await find(which)
            return context
          },
          { message: `there is a ${which}`, ...SOON },
        )
        .not.toBeNull()
      const made = new Promise<Page | null>((resolve) => {
        firefox.once('targetcreated', (target) => resolve(target.page()))
      })
      // Firefox tells of no page that belongs to an extension and is in no tab.
      bidi.emit('browsingContext.contextCreated', {
        context,
        url: 'about:blank',
        parent: null,
        children: null,
        originalOpener: null,
        userContext: 'default',
        clientWindow: own.clientWindow,
      })
      const page = await made
      if (page === null) throw new Error(`The ${which} is no page`)
      await page.waitForFunction(
        () => document.readyState === 'complete' && location.href !== 'about:blank',
      )
      return page
    },
  }
}

/** Makes a page that is in no tab known to WebDriver; answers with the id that it then has there. */
function adopt({ id, which }: { id: string; which: string }): string | null {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  )
  if (NavigableManager.cordboard === undefined) {
    const adopted = new Map<string, XulBrowser>()
    const inTabs = NavigableManager.getBrowserById.bind(NavigableManager)
    NavigableManager.cordboard = adopted
    NavigableManager.getBrowserById = (wanted) => {
      const browser = adopted.get(wanted)
      return browser?.isConnected ? browser : inTabs(wanted)
    }
  }
  const views = [...(WebExtensionPolicy.getByID(id)?.extension.views ?? [])]
  const found = views.find(({ viewType, xulBrowser }) => {
    if (viewType !== which || !xulBrowser.isConnected) return false
    // A popup is made ready out of sight before the browser draws it.
    return which !== 'popup' || xulBrowser.closest('panel')?.getAttribute('panelopen') === 'true'
  })?.xulBrowser
  if (found === undefined) return null
  // Only what is in a tab has one by itself.
  found.permanentKey ??= new (Cu.getGlobalForObject(Services).Object)()
  const known = NavigableManager.getIdForBrowser(found)
  NavigableManager.cordboard.set(known, found)
  return known
}

function pressTogether(chord: readonly Key[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci.nsITextInputProcessor,
  )
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('Nobody can type here')
  const events = chord.map(([key, code]) => new KeyboardEvent('', { key, code }))
  for (const event of events) processor.keydown(event)
  for (const event of events.toReversed()) processor.keyup(event)
}
