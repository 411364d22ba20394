import { browser } from 'wxt/browser'
import { formatNumber, readNumber } from '../../lib/dialling/numbers.ts'
import { writeDialled } from '../../lib/dialling/plan.ts'
import { knownIn } from '../../lib/journal/known.ts'
import {
  type AddressBarParts,
  type Entered,
  meantBy,
  offeredFor,
} from '../../lib/switchboard/address-bar.ts'
import { plannerFor, regionOn } from '../../lib/switchboard/dialling.ts'
import { mainSession } from '../../lib/switchboard/intents.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { say } from '../../lib/wording/say.ts'
import { tellReply } from './ask-person.ts'
import type { Journal } from './journal.ts'
import type { SettingsStore } from './settings.ts'
import type { StartPages } from './start-pages.ts'
import { tell } from './tell.ts'

/** Calls that are looked through for the people in them. */
const LOOKED_THROUGH = 20

/** `call`, a space, and a name or a number in the address bar. Nothing is sent before Enter. */
export function answerAddressBar(parts: {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly journal: Journal
  readonly startPages: StartPages
  readonly ready: Promise<void>
}): void {
  const { switchboard, settings, journal, startPages, ready } = parts

  const partsFor = async (text: string, origin?: string): Promise<AddressBarParts | undefined> => {
    await ready
    const known = await settings.read()
    const { region: home } = known
    const region = regionOn(known, origin)
    const session = mainSession(switchboard.desk)
    const line = switchboard.desk.lines.find((one) => one.session === session?.id)
    if (session === undefined || line === undefined) return undefined
    // Ours are of the home country, and what stands in the address bar is read by that of the page.
    const format = (number: string) => {
      if (region === home) return formatNumber(number, home)
      const e164 = readNumber(number, home)?.e164
      return e164 === undefined ? number : formatNumber(e164, region)
    }
    const foresee = (typed: string) => {
      const plan = plannerFor(known, origin)(typed)
      return plan.ok ? writeDialled(plan, home) : typed
    }
    const limit = LOOKED_THROUGH
    const found = await journal.store.find({ text: text.trim(), limit }).catch(() => undefined)
    const people = knownIn(found?.records ?? []).map((one) => ({
      ...one,
      number: format(one.number),
    }))
    const { capabilities } = line
    return { session, capabilities, format, foresee, known: people, now: Date.now() }
  }

  const NOBODY: Entered = { words: '' }
  let latest = ''
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text
    void (async () => {
      const about = await partsFor(text, await siteInFront())
      if (latest !== text) return
      const { words } = about === undefined ? NOBODY : meantBy(text, about)
      const description = plain(words === '' ? say('page.card.noSession') : words)
      browser.omnibox.setDefaultSuggestion({ description })
      if (about === undefined) return suggest([])
      suggest(
        offeredFor(text, about).map(({ words: said, number }) => ({
          content: number,
          description: plain(said.includes(number) ? said : `${said} · ${number}`),
        })),
      )
    })()
  })

  browser.omnibox.onInputEntered.addListener((text) => void enter(text))

  const enter = async (text: string): Promise<void> => {
    const origin = await siteInFront()
    const about = await partsFor(text, origin)
    if (about === undefined) return tell(say('page.card.noSession'))
    const { words, number, service } = meantBy(text, about)
    if (number === undefined || service === undefined) return tell(words)
    const intent = { on: 'number', number, service } as const
    const gesture = crypto.randomUUID()
    startPages.fromTabInFront(gesture)
    const reply = await switchboard.intend(gesture, intent, undefined, origin)
    if (reply.open !== undefined) await browser.tabs.create({ url: reply.open, active: false })
    await tellReply(switchboard, { gesture, intent, origin }, reply)
  }
}

/** What is typed over a page is of its country. */
async function siteInFront(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const url = URL.parse(tab?.url ?? '')
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : undefined
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Chromium reads markup in what it shows there, Firefox does not. */
const plain = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
