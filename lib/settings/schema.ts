/** All settings, in one versioned piece. No secret is in it. */
import { z } from 'zod'
import { connectionConfig } from '../connectors/configs.ts'

const SETTINGS_VERSION = 1

export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION),
  /** ISO 3166-1 alpha-2: where numbers without a country code are from. */
  region: z.string().regex(/^[A-Z]{2}$/),
  callBar: z.boolean(),
  /** Origins of the sites whose numbers are to be clickable. */
  sites: z.array(z.string()),
  connections: z.array(z.object({ id: z.string(), config: connectionConfig })),
})
export type Settings = z.output<typeof settingsSchema>

/** Settings of somebody who has never changed one; `locale` is the browser's (BCP 47). */
export function defaultSettings(locale: string): Settings {
  return {
    version: SETTINGS_VERSION,
    region: regionOf(locale),
    callBar: true,
    sites: [],
    connections: [],
  }
}

function regionOf(locale: string): string {
  try {
    const asked = new Intl.Locale(locale)
    const regions = [asked, new Intl.Locale(asked.language)].map((one) => one.maximize().region)
    // Some locales are of a part of the world, not of a country: es-419, en-001.
    return regions.find((region) => /^[A-Z]{2}$/.test(region ?? '')) ?? 'US'
  } catch {
    return 'US'
  }
}

/**
 * Reads what was stored. What cannot be read is not thrown away silently: `unreadable` is true and the
 * caller keeps the old text under another name.
 */
export function readSettings(
  stored: unknown,
  locale: string,
): { readonly settings: Settings; readonly unreadable: boolean } {
  if (stored === undefined) return { settings: defaultSettings(locale), unreadable: false }
  const parsed = settingsSchema.safeParse(stored)
  return parsed.success
    ? { settings: parsed.data, unreadable: false }
    : { settings: defaultSettings(locale), unreadable: true }
}
