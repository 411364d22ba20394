import { browser } from 'wxt/browser'
import { type Handlers, route, type Sender } from '../../lib/channel/router.ts'
import type { Offer } from '../../lib/desk/page-views.ts'
import { latestNotice, numberActionViews } from '../../lib/desk/view.ts'
import type { Log } from '../../lib/diagnostics/log.ts'
import { writeDialled, writeInstead, writeRead } from '../../lib/dialling/plan.ts'
import { fewestDigits, forget, type Lessons, NOTHING_TAUGHT, teach } from '../../lib/page/taught.ts'
import { withChange } from '../../lib/settings/schema.ts'
import { plannerFor } from '../../lib/switchboard/dialling.ts'
import { mainSession } from '../../lib/switchboard/intents.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import type { Bars } from './bars.ts'
import { diagnosticsHandlers } from './diagnostics.ts'
import type { Finder } from './finder.ts'
import type { Journal } from './journal.ts'
import { journalHandlers } from './journal-messages.ts'
import type { KnownNumbersStore } from './known-numbers.ts'
import type { Menus } from './menus.ts'
import type { SettingsStore } from './settings.ts'
import type { Sites } from './sites.ts'
import type { StartPages } from './start-pages.ts'
import { numbersInTab } from './tab-numbers.ts'
import type { Hook } from './web-hook.ts'
import type { Words } from './words.ts'

interface MessageParts {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly sites: Sites
  readonly finder: Finder
  readonly bars: Bars
  readonly menus: Menus
  readonly journal: Journal
  readonly hook: Hook
  readonly startPages: StartPages
  readonly knownNumbers: KnownNumbersStore
  readonly log: Log
  readonly words: Words
  readonly ready: Promise<void>
}

export function answerMessages(parts: MessageParts): void {
  const handlers = createHandlers(parts)
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin }
  // Firefox gives extension addresses an opaque origin.
  const origin = own.origin === 'null' ? browser.runtime.getURL('/').replace(/\/$/, '') : own.origin
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply) => {
    const answer = route(message, sender, { ...own, origin }, handlers)
    if (answer === undefined) return
    answer.then(reply, () => reply(null))
    return true
  })
}

function createHandlers(parts: MessageParts): Handlers {
  const { switchboard, settings, sites, finder, bars, menus, startPages, words, ready } = parts

  const offer = async (number: string, origin: string): Promise<Offer> => {
    const known = await settings.read()
    const { desk } = switchboard
    const dial = plannerFor(known, origin)(number)
    const display = writeRead(dial, number, known.region)
    const session = mainSession(desk)
    const line = desk.lines.find((one) => one.session === session?.id)
    if (session === undefined || line === undefined) {
      return { display, actions: [], sentence: say('page.card.noSession') }
    }
    if (!dial.ok) return { display, actions: [], sentence: sayProblem(dial.problem) }
    const notice = latestNotice(session)
    const dialled = writeDialled(dial, known.region)
    return {
      display,
      ...(dialled === display ? {} : { dialled }),
      actions: numberActionViews(session, line.capabilities, dial.number, Date.now()),
      ...(notice === undefined ? {} : { notice }),
    }
  }

  /** The pages of the site show at once what became of it. */
  const retaught = async (origin: string, change: (known: Lessons) => Lessons): Promise<void> => {
    await settings.change(({ taught, ...now }) => {
      const { [origin]: known = NOTHING_TAUGHT, ...others } = taught
      const { not, is } = change(known)
      const nothing = not.length + is.length === 0
      return {
        ...now,
        taught: nothing ? others : { ...others, [origin]: { not: [...not], is: [...is] } },
      }
    })
    await sites.tell(origin)
  }

  return {
    ...journalHandlers(parts),
    ...diagnosticsHandlers(parts),
    async 'page.start'(_, { origin, frame }) {
      await ready
      if (!(await sites.has(origin))) return null
      const { look, taught, links } = await settings.read()
      const fewest = fewestDigits(taught[origin] ?? NOTHING_TAUGHT)
      return {
        look,
        ...(fewest === undefined ? {} : { fewestDigits: fewest }),
        ...(links.includes(origin) ? { links: true as const } : {}),
        bar: frame === 0 ? await bars.view() : null,
      }
    },
    async 'page.find'({ blocks }, { origin }) {
      return (await sites.has(origin)) ? finder.find(blocks, origin) : null
    },
    async 'page.surface'(_, { origin, tab, frame }) {
      if (await sites.has(origin)) await sites.injectSurface(tab, frame)
      return null
    },
    async 'page.offer'({ number }, { origin }) {
      await ready
      return (await sites.has(origin))
        ? offer(number, origin)
        : { display: number, actions: [], sentence: say('page.siteOff') }
    },
    async 'page.intent'({ gesture, intent }, { origin, tab }) {
      await ready
      if (!(await sites.has(origin))) return { kind: 'refused', sentence: say('page.siteOff') }
      if (intent.on === 'number') startPages.from(gesture, tab)
      return switchboard.intend(gesture, intent, undefined, origin, origin)
    },
    async 'page.bar'(_, { origin, frame }) {
      await ready
      return frame === 0 && (await sites.has(origin)) ? bars.view() : null
    },
    async 'page.menu'({ number, teachable }, { origin, tab, frame }) {
      await ready
      if (await sites.has(origin)) menus.point(number, { tab, frame }, teachable, origin)
      return null
    },
    async 'page.hideBar'() {
      await settings.change((now) => ({ ...now, callBar: false }))
      bars.show(switchboard.desk)
      return null
    },
    async 'page.teach'({ lesson, pattern }, { origin }) {
      if (!(await sites.has(origin))) return null
      await retaught(origin, (known) => teach(known, lesson, pattern))
      return null
    },
    async 'connection.draft'(draft) {
      await ready
      await switchboard.draft(draft)
      return null
    },
    async 'connection.cancel'() {
      await ready
      await switchboard.cancel()
      return null
    },
    async 'connection.open'({ takeOver }) {
      await ready
      await switchboard.open(takeOver)
      return null
    },
    async 'connection.retry'({ session, takeOver }) {
      await ready
      await switchboard.retry(session, takeOver)
      return null
    },
    async 'connection.close'({ session, anyway }) {
      await ready
      return (await switchboard.close(session, anyway)) ?? null
    },
    async 'own.intent'({ gesture, session, intent, origin }) {
      await ready
      if (intent.on === 'number') startPages.fromTabInFront(gesture)
      return switchboard.intend(gesture, intent, session, origin)
    },
    async 'own.refresh'({ gesture, session }) {
      await ready
      return switchboard.refresh(gesture, session)
    },
    async 'command.dismiss'({ session, command }) {
      await ready
      await switchboard.dismiss(session, command)
      return null
    },
    async 'diagnostics.rawAnswer'({ session }) {
      await ready
      return switchboard.rawAnswer(session)
    },
    async 'tab.numbers'({ tab }) {
      return numbersInTab(tab, (await settings.read()).region)
    },
    async 'site.set'({ origin, on }) {
      await sites.set(origin, on)
      bars.show(switchboard.desk)
      return null
    },
    async 'taught.forget'({ origin, lesson, pattern }) {
      await retaught(origin, (known) => forget(known, lesson, pattern))
      return null
    },
    async 'sites.mode'({ mode }) {
      await sites.setMode(mode)
      bars.show(switchboard.desk)
      return null
    },
    async 'settings.replace'(portable) {
      await ready
      const before = await settings.read()
      await settings.change((now) => ({ ...now, ...portable, sites: now.sites }))
      await sites.replace(portable.sites)
      await switchboard.rewrite()
      if (before.language !== portable.language) await words.change()
      await sites.tell()
      bars.show(switchboard.desk)
      return null
    },
    async 'dialling.try'({ number, origin }) {
      return plannerFor(await settings.read(), origin)(number)
    },
    async 'dialling.foresee'({ number, origin }) {
      const known = await settings.read()
      return writeInstead(plannerFor(known, origin)(number), number, known.region) ?? null
    },
    async 'settings.change'(change) {
      await ready
      await settings.change((now) => withChange(now, change))
      if (change.language !== undefined) {
        await words.change()
        await sites.teach()
        menus.show(switchboard.desk)
      }
      if (change.region !== undefined) await switchboard.rewrite()
      if (change.region !== undefined || change.look !== undefined || change.links !== undefined)
        await sites.tell()
      bars.show(switchboard.desk)
      return null
    },
  }
}
