import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import type { Desk } from '../../lib/desk/desk.ts'
import { writeDialled } from '../../lib/dialling/plan.ts'
import { numberOfLink } from '../../lib/dialling/tel-uri.ts'
import { plannerFor } from '../../lib/switchboard/dialling.ts'
import { mainSession } from '../../lib/switchboard/intents.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { NUMBER_SERVICES, type NumberService, numberActions } from '../../lib/telephony/actions.ts'
import { say } from '../../lib/wording/say.ts'
import { tellReply } from './ask-person.ts'
import type { SettingsStore } from './settings.ts'
import type { StartPages } from './start-pages.ts'

export interface Menus {
  /** Offers what makes sense now. */
  show(desk: Desk): void
  /**
   * The number under the pointer as the menu opens, or that there is none; where that is; and whether it
   * is a selected text that the page can be taught to be one.
   */
  point(number: string | null, at: Place, teachable: boolean, origin: string): void
}

/** One frame of one tab. */
interface Place {
  readonly tab: number
  readonly frame: number
}

/** Firefox's menu stays as it was when it opened, and that is before the page has told what is pointed at. */
interface Shown {
  refresh?(): Promise<void>
}

interface MenuParts {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly startPages: StartPages
  readonly ready: Promise<void>
}

const TEACH = 'teach'
/** Any link with one of these schemes. */
const PHONE_LINKS = ['tel:*', 'callto:*', 'sip:*', 'sips:*']
/** For phone links of pages where nothing of ours runs: the browser tells the address once it is chosen. */
const LINK_ITEMS = NUMBER_SERVICES.map((service) => [service, `${service}.link`] as const)
/** Any number stands for all when only the state of the calls decides. */
const ANY_NUMBER = '0'

export function createMenus({ switchboard, settings, startPages, ready }: MenuParts): Menus {
  let pointed: string | null | undefined
  let place: Place | undefined
  let site: string | undefined
  let teachable = false
  let drawn = ''
  // One after the other: two updates under way at once would leave a mixture.
  let drawing: Promise<void> = browser.contextMenus.removeAll().then(() => {
    for (const service of NUMBER_SERVICES) {
      browser.contextMenus.create({
        id: service,
        title: say(service),
        contexts: ['selection', 'link', 'page'],
        visible: false,
      })
    }
    for (const [service, id] of LINK_ITEMS) {
      browser.contextMenus.create({
        id,
        title: say(`${service}.link`),
        contexts: ['link'],
        targetUrlPatterns: PHONE_LINKS,
        visible: false,
      })
    }
    browser.contextMenus.create({
      id: TEACH,
      title: say('menu.teach'),
      contexts: ['selection'],
      visible: false,
    })
  })

  const draw = async (): Promise<void> => {
    const known = await settings.read()
    const { desk } = switchboard
    const session = mainSession(desk)
    const line = desk.lines.find((one) => one.session === session?.id)
    const dial = pointed ? plannerFor(known, site)(pointed) : undefined
    const number = dial?.ok ? writeDialled(dial, known.region) : '%s'
    const items = NUMBER_SERVICES.map((service) => {
      const possible =
        session !== undefined &&
        line !== undefined &&
        dial?.ok !== false &&
        numberActions(session, line.capabilities, ANY_NUMBER, Date.now())[service].possible
      // Before a page has told us what is pointed at, a selection is still offered, as it stands.
      const contexts = pointed === undefined ? (['selection'] as const) : ALL_CONTEXTS
      return {
        service,
        visible: possible && pointed !== null,
        title: say(`${service}.number`, { number }),
        contexts,
      }
    })
    const links = items.map(({ service, visible }) => ({
      id: `${service}.link`,
      visible: visible && pointed === undefined,
      title: say(`${service}.link`),
    }))
    const text = JSON.stringify([items, links, teachable])
    if (text === drawn) return
    drawn = text
    for (const { service, visible, title, contexts } of items) {
      await browser.contextMenus.update(service, { visible, title, contexts: [...contexts] })
    }
    for (const { id, visible, title } of links)
      await browser.contextMenus.update(id, { visible, title })
    await browser.contextMenus.update(TEACH, { visible: teachable, title: say('menu.teach') })
    const shown: typeof browser.contextMenus & Shown = browser.contextMenus
    await shown.refresh?.()
  }

  const redraw = (): void => {
    drawing = drawing.then(draw, draw)
  }

  const forget = (): void => {
    pointed = undefined
    place = undefined
    site = undefined
    teachable = false
    redraw()
  }

  browser.contextMenus.onClicked.addListener((choice, tab) => {
    const { menuItemId, selectionText, linkUrl, frameId = 0 } = choice
    const [ofLink] = LINK_ITEMS.find(([, id]) => id === menuItemId) ?? []
    const service = ofLink ?? NUMBER_SERVICES.find((name) => name === menuItemId)
    const elsewhere = place !== undefined && (place.tab !== tab?.id || place.frame !== frameId)
    const linked = numberOfLink(linkUrl ?? '')
    // Of a link without a number its address is what is refused.
    const number = ofLink ? (linked ?? linkUrl) : (pointed ?? linked ?? selectionText)
    // Where none of our scripts told what is meant, the item still named the number of before.
    if (elsewhere) return forget()
    if (menuItemId === TEACH && place !== undefined) return void openSelected(place)
    if (service !== undefined && number !== undefined) void choose(service, number, tab)
  })

  // What was pointed at in one page says nothing of the next.
  browser.tabs.onActivated.addListener(forget)
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (tab === place?.tab && status === 'loading') forget()
  })

  const choose = async (
    service: NumberService,
    number: string,
    tab: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined,
  ): Promise<void> => {
    await ready
    const origin = site ?? URL.parse(tab?.url ?? '')?.origin
    const intent = { on: 'number', number, service } as const
    const gesture = crypto.randomUUID()
    startPages.from(gesture, tab?.id)
    const reply = await switchboard.intend(gesture, intent, undefined, origin)
    if (reply.open !== undefined) await browser.tabs.create({ url: reply.open, active: false })
    await tellReply(switchboard, { gesture, intent, origin }, reply)
  }

  void ready.then(redraw)
  return {
    show: redraw,
    point(number, at, canBeTaught, origin) {
      pointed = number
      place = at
      site = origin
      teachable = canBeTaught
      redraw()
    },
  }
}

const ALL_CONTEXTS = ['selection', 'link', 'page'] as const

/** The page shows its card where the selection is: there it can be called, and taught. */
async function openSelected({ tab, frame }: Place): Promise<void> {
  const push: Push = { type: 'number.selected' }
  // The page may have been left since the menu was opened.
  await browser.tabs.sendMessage(tab, push, { frameId: frame }).catch(() => undefined)
}
