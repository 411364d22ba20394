import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { connectorFor } from '../../lib/connectors/registry.ts'
import { serversOf } from '../../lib/connectors/servers.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import { createSwitchboard } from '../../lib/switchboard/switchboard.ts'
import { showBadge } from './badge.ts'
import { createBars } from './bars.ts'
import { createKeptLog } from './diagnostics.ts'
import { createEnvironment } from './environment.ts'
import { createFinder } from './finder.ts'
import { createJournal } from './journal.ts'
import { keepAlive } from './keep-alive.ts'
import { answerKeys } from './keys.ts'
import { createKnownNumbers } from './known-numbers.ts'
import { createMenus } from './menus.ts'
import { answerMessages } from './messages.ts'
import { answerAddressBar } from './omnibox.ts'
import { createRinging } from './ringing.ts'
import { createScreenPop } from './screen-pop.ts'
import { secretStore } from './secrets.ts'
import { createSettingsStore } from './settings.ts'
import { createSites } from './sites.ts'
import { createStartPages } from './start-pages.ts'
import { createHook } from './web-hook.ts'
import { welcomeWhoIsNew } from './welcome.ts'
import { createWords } from './words.ts'

export default defineBackground(() => {
  const log = createKeptLog()
  const settings = createSettingsStore()
  const words = createWords(settings)
  const sites = createSites(settings, words)
  const knownNumbers = createKnownNumbers()
  const switchboard = createSwitchboard({
    env: createEnvironment(log),
    newId: () => crypto.randomUUID(),
    connectorFor,
    storage: {
      get: (keys) => browser.storage.session.get([...keys]),
      set: (values) => browser.storage.session.set(values),
    },
    secrets: secretStore,
    mayReach: (config) =>
      browser.permissions.contains({ origins: serversOf(config).map(sitePattern) }),
    settings,
    goesAlong: (gesture) => startPages.textOf(gesture),
    knownNumbers,
    heard: (events) => {
      for (const event of events) log.event(Date.now(), event)
    },
    shown: (desk) => {
      showBadge(desk)
      bars.show(desk)
      menus.show(desk)
      ringing.show(desk)
      journal.take(desk)
      screenPop.show(desk)
    },
  })
  const journal = createJournal(settings)
  const hook = createHook(settings, journal)
  // What is said below must have been taught.
  const ready = words.ready.then(() => switchboard.start())
  void ready.then(() => {
    journal.take(switchboard.desk)
    screenPop.show(switchboard.desk)
  })
  const startPages = createStartPages(journal)
  const bars = createBars({ switchboard, settings, ready })
  const menus = createMenus({ switchboard, settings, startPages, ready })
  const ringing = createRinging({ switchboard, settings, ready })
  browser.permissions.onAdded.addListener(() => void ready.then(goOn))
  const screenPop = createScreenPop(settings)
  const finder = createFinder(settings)
  answerMessages({
    switchboard,
    settings,
    sites,
    finder,
    bars,
    menus,
    journal,
    hook,
    startPages,
    knownNumbers,
    words,
    log,
    ready,
  })
  answerKeys({ switchboard, settings, bars, ready })
  answerAddressBar({ switchboard, settings, journal, startPages, ready })
  welcomeWhoIsNew()
  keepAlive({ switchboard, ready })

  /** The browser's question may have closed the popup that asked it: go on where it stopped. */
  async function goOn(): Promise<void> {
    await sites.granted()
    const { opening } = switchboard.desk
    const forbidden =
      opening.phase === 'failed' && opening.problem.sentence === 'connect.permissionDenied'
    if (opening.phase === 'idle' || forbidden) await switchboard.open()
  }
})
