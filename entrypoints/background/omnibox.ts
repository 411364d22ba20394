import { browser } from 'wxt/browser'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import { knownIn } from '../../lib/journal/known.ts'
import {
  type AddressBarParts,
  type Entered,
  meantBy,
  offeredFor,
} from '../../lib/switchboard/address-bar.ts'
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

  const partsFor = async (text: string): Promise<AddressBarParts | undefined> => {
    await ready
    const { region } = await settings.read()
    const session = mainSession(switchboard.desk)
    const line = switchboard.desk.lines.find((one) => one.session === session?.id)
    if (session === undefined || line === undefined) return undefined
    const format = (number: string) => formatNumber(number, region)
    const limit = LOOKED_THROUGH
    const found = await journal.store.find({ text: text.trim(), limit }).catch(() => undefined)
    const known = knownIn(found?.records ?? []).map((one) => ({
      ...one,
      number: format(one.number),
    }))
    const { capabilities } = line
    return { session, capabilities, format, known, now: Date.now() }
  }

  const NOBODY: Entered = { words: '' }
  let latest = ''
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text
    void (async () => {
      const about = await partsFor(text)
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
    const about = await partsFor(text)
    if (about === undefined) return tell(say('page.card.noSession'))
    const { words, number, service } = meantBy(text, about)
    if (number === undefined || service === undefined) return tell(words)
    const intent = { on: 'number', number, service } as const
    const gesture = crypto.randomUUID()
    startPages.fromTabInFront(gesture)
    const reply = await switchboard.intend(gesture, intent)
    if (reply.open !== undefined) await browser.tabs.create({ url: reply.open, active: false })
    await tellReply(switchboard, { gesture, intent }, reply)
  }
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
