import { browser } from 'wxt/browser'
import type { Desk } from '../../lib/desk/desk.ts'
import { readNumber } from '../../lib/dialling/numbers.ts'
import { openDatabase } from '../../lib/journal/database.ts'
import { dayOf } from '../../lib/journal/day.ts'
import { createKeeper } from '../../lib/journal/keeper.ts'
import type { StartPage } from '../../lib/journal/record.ts'
import { createStore, type JournalStore } from '../../lib/journal/store.ts'
import { TROUBLE_KEY } from '../../lib/journal/trouble.ts'
import type { SettingsStore } from './settings.ts'

export interface Journal {
  readonly store: JournalStore
  readonly take: (desk: Desk) => void
  /** A gesture that dials was made over this page. */
  readonly startedOn: (gesture: string, page: StartPage) => void
  /** Called whenever calls that are over were written. */
  readonly onEnded: (listener: () => void) => void
}

/** Between two looks at what could not be written and what is too old. */
const PULSE = 30_000

/** The history of calls. Nobody waits for it: where it fails, the calls go on, and its page says so. */
export function createJournal(settings: SettingsStore): Journal {
  const store = createStore(openDatabase(), dayOf)
  const listeners: (() => void)[] = []
  const keeper = createKeeper({
    store,
    now: () => Date.now(),
    rules: async () => {
      const { history, webHook, region } = await settings.read()
      return {
        days: history.days,
        posts: webHook.address !== '',
        write: (number) => readNumber(number, region)?.dial ?? number,
      }
    },
    troubled: (trouble) => void browser.storage.session.set({ [TROUBLE_KEY]: trouble ?? null }),
    ended: () => {
      for (const listener of listeners) listener()
    },
  })
  browser.alarms.onAlarm.addListener(() => keeper.tick())
  setInterval(() => keeper.tick(), PULSE)
  return {
    store,
    take: (desk) => keeper.take(desk),
    startedOn: (gesture, page) => keeper.startedOn(gesture, page),
    onEnded: (listener) => void listeners.push(listener),
  }
}
