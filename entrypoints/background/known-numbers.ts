import { browser } from 'wxt/browser'
import type { KnownNumbers } from '../../lib/switchboard/dial-questions.ts'

/** In `storage.local`. */
const KEY = 'dialling.known'
const MOST = 500

export interface KnownNumbersStore extends KnownNumbers {
  /** From now on each is asked for as if it were the first time. */
  forget(): Promise<void>
}

/** The numbers that somebody has said yes to before they were dialled. */
export function createKnownNumbers(): KnownNumbersStore {
  const read = async (): Promise<readonly string[]> => {
    const { [KEY]: stored } = await browser.storage.local.get(KEY)
    const known: readonly unknown[] = Array.isArray(stored) ? stored : []
    return known.filter((one) => typeof one === 'string')
  }
  return {
    has: async (number) => (await read().catch((): readonly string[] => [])).includes(number),
    async add(number) {
      const known = (await read()).filter((one) => one !== number)
      // Where the disk is full the number is dialled all the same, and asked for again next time.
      await browser.storage.local.set({ [KEY]: [...known, number].slice(-MOST) }).catch(() => {})
    },
    forget: () => browser.storage.local.remove(KEY),
  }
}
