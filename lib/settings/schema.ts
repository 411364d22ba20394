/** All settings, in one versioned piece. No secret is in it. */
import { z } from 'zod'
import { connectionConfig } from '../connectors/configs.ts'
import { LANGUAGE_CHOICES } from '../wording/language.ts'
import { DEFAULT_DIALLING, diallingSchema, regionSchema } from './dialling.ts'
import { MIGRATIONS, migrate } from './migrate.ts'
import {
  DEFAULT_HISTORY,
  DEFAULT_RINGING,
  DEFAULT_SCREEN_POP,
  DEFAULT_WEB_HOOK,
  historySchema,
  ringingSchema,
  screenPopSchema,
  webHookSchema,
} from './services.ts'
import { NO_SITES, SITE_MODES, type Sites } from './sites.ts'

/** One more than there are steps between versions. */
const SETTINGS_VERSION = MIGRATIONS.length + 1

/** In `storage.session`: true while the last change could not be kept. */
export const SETTINGS_TROUBLE_KEY = 'settings.trouble'

/** How numbers are marked: always, or only the one that is pointed at. */
export const LOOKS = ['underline', 'hover'] as const
export type Look = (typeof LOOKS)[number]

/** What lib/page/taught.ts makes of a text and what stands before it. */
const patternSchema = z.union([
  z.object({ shape: z.string(), after: z.string() }),
  z.object({ text: z.string() }),
])

export type Taught = z.output<typeof patternSchema>

const lessonsSchema = z.object({ not: z.array(patternSchema), is: z.array(patternSchema) })

const sitesSchema: z.ZodType<Sites> = z.object({
  mode: z.enum(SITE_MODES),
  chosen: z.array(z.string()),
  except: z.array(z.string()),
})

export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(LANGUAGE_CHOICES),
  /** ISO 3166-1 alpha-2: where numbers without a country code are from. */
  region: regionSchema,
  callBar: z.boolean(),
  /** A call that is handed on from a page takes the page's title and address along. */
  sendPage: z.boolean(),
  sites: sitesSchema,
  look: z.enum(LOOKS),
  /** By origin: what is no phone number there, and what is one. */
  taught: z.record(z.string(), lessonsSchema),
  dialling: diallingSchema,
  screenPop: screenPopSchema,
  history: historySchema,
  webHook: webHookSchema,
  ringing: ringingSchema,
  /** Origins on which a press on a phone link opens the card. */
  links: z.array(z.string()),
  connections: z.array(z.object({ id: z.string(), config: connectionConfig })),
})
export type Settings = z.output<typeof settingsSchema>

/** Settings of somebody who has never changed one; `locale` is the browser's (BCP 47). */
export function defaultSettings(locale: string): Settings {
  return {
    version: SETTINGS_VERSION,
    language: 'browser',
    region: regionOf(locale),
    callBar: true,
    sendPage: false,
    sites: NO_SITES,
    look: 'underline',
    taught: {},
    dialling: DEFAULT_DIALLING,
    screenPop: DEFAULT_SCREEN_POP,
    history: DEFAULT_HISTORY,
    webHook: DEFAULT_WEB_HOOK,
    ringing: DEFAULT_RINGING,
    links: [],
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
 * Reads what was stored, by this version or one before. What cannot be read is not thrown away silently:
 * `unreadable` is true and the caller keeps the old text under another name.
 */
export function readSettings(
  stored: unknown,
  locale: string,
): { readonly settings: Settings; readonly unreadable: boolean } {
  if (stored === undefined) return { settings: defaultSettings(locale), unreadable: false }
  const parsed = settingsSchema.safeParse(migrate(stored))
  return parsed.success
    ? { settings: parsed.data, unreadable: false }
    : { settings: defaultSettings(locale), unreadable: true }
}

/** The settings that a person changes one by one. */
export const changeSchema = settingsSchema
  .pick({
    language: true,
    region: true,
    callBar: true,
    sendPage: true,
    look: true,
    dialling: true,
    screenPop: true,
    history: true,
    webHook: true,
    ringing: true,
    links: true,
  })
  .partial()
export type SettingsChange = z.output<typeof changeSchema>

/** The settings after a change; what it does not name stays. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const named = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...settings, ...Object.fromEntries(named) }
}
