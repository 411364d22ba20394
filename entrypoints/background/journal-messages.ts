import type { journalRequests } from '../../lib/channel/journal-messages.ts'
import type { Handlers } from '../../lib/channel/router.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import { knownIn } from '../../lib/journal/known.ts'
import type { Journal } from './journal.ts'
import type { KnownNumbersStore } from './known-numbers.ts'
import type { SettingsStore } from './settings.ts'
import type { Hook } from './web-hook.ts'

/** Calls that are looked through for the people in them. */
const LOOKED_THROUGH = 40

/** What our own pages ask of history and web hook. */
export function journalHandlers({
  journal: { store },
  hook,
  settings,
  knownNumbers,
}: {
  readonly journal: Journal
  readonly hook: Hook
  readonly settings: SettingsStore
  readonly knownNumbers: KnownNumbersStore
}): Pick<Handlers, keyof typeof journalRequests> {
  return {
    async 'journal.find'({ text, limit }) {
      // Without a database nothing is found; that it is so is told where it matters.
      const found = await store.find({ text, limit }).catch(() => undefined)
      return found?.records ?? []
    },
    async 'journal.known'({ text }) {
      const { region } = await settings.read()
      const found = await store.find({ text, limit: LOOKED_THROUGH }).catch(() => undefined)
      return knownIn(found?.records ?? []).map(({ number, ...known }) => ({
        ...known,
        number: formatNumber(number, region),
      }))
    },
    async 'journal.remark'({ call, note, disposition }) {
      const { webHook } = await settings.read()
      const remarks = {
        ...(note === undefined ? {} : { note }),
        ...(disposition === undefined ? {} : { disposition }),
      }
      await store.remark(call, remarks, Date.now(), webHook.address !== '')
      void hook.sendNow()
      return null
    },
    async 'journal.calledBack'({ call }) {
      await store.calledBack(call)
      return null
    },
    async 'journal.wipe'() {
      await store.wipe(Date.now())
      await knownNumbers.forget()
      void hook.sendNow()
      return null
    },
    'webHook.set': ({ address, secret }) => hook.set(address, secret),
    async 'webHook.sendNow'() {
      await hook.sendNow()
      return null
    },
  }
}
