/** The browser's API as it is: every browser that we run in answers with promises by itself. */
import type { browser as Api } from 'wxt/browser'

type World = typeof globalThis & { readonly browser?: typeof Api; readonly chrome?: typeof Api }

const { browser: own, chrome }: World = globalThis

// Popup and panel carry no polyfill: it would be a tenth of all that they load.
export const browser = (own ?? chrome) as typeof Api
