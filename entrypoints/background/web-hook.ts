import { browser } from 'wxt/browser'
import {
  createWebHook,
  type Failure,
  HOOK_STATE_KEY,
  isSafeAddress,
  readHookState,
} from '../../lib/journal/web-hook.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import type { Journal } from './journal.ts'
import { secretStore } from './secrets.ts'
import type { SettingsStore } from './settings.ts'

const SECRET_ID = 'web-hook'

export interface Hook {
  /** Says where calls that ended are told; a secret that is `undefined` stays as it is. */
  set(address: string, secret: string | undefined): Promise<Failure | null>
  /** Sends everything that waits. */
  sendNow(): Promise<void>
}

/** The web hook on its journal: whenever a call has ended, and whenever the browser wakes us. */
export function createHook(settings: SettingsStore, journal: Journal): Hook {
  const { storage, permissions, alarms } = browser
  const hook = createWebHook({
    outbox: journal.store.outbox,
    now: () => Date.now(),
    random: () => Math.random(),
    fetch: (input, init) => fetch(input, init),
    deadline: (ms) => AbortSignal.timeout(ms),
    receiver: async () => {
      const { address } = (await settings.read()).webHook
      return address === '' ? undefined : { address, secret: await secretStore.get(SECRET_ID) }
    },
    mayReach: (address) =>
      permissions.contains({ origins: [sitePattern(new URL(address).origin)] }),
    state: {
      read: async () => readHookState((await storage.local.get(HOOK_STATE_KEY))[HOOK_STATE_KEY]),
      write: (state) => storage.local.set({ [HOOK_STATE_KEY]: state }),
    },
  })
  journal.onEnded(() => void hook.run())
  alarms.onAlarm.addListener(() => void hook.run())
  void hook.run()

  return {
    async set(address, secret) {
      if (address !== '' && !isSafeAddress(address)) return { kind: 'address' }
      if (secret !== undefined) await secretStore.set(SECRET_ID, secret)
      await settings.change((now) => ({ ...now, webHook: { address } }))
      if (address === '') {
        await secretStore.remove(SECRET_ID)
        await journal.store.outbox.clear().catch(() => undefined)
        await storage.local.remove(HOOK_STATE_KEY)
        return null
      }
      const kept = await secretStore.get(SECRET_ID)
      return (await hook.tryOut({ address, secret: kept })) ?? null
    },
    sendNow: () => hook.runAll(),
  }
}
