import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_DIALLING } from '../../../lib/settings/dialling.ts'
import { MIGRATIONS } from '../../../lib/settings/migrate.ts'
import {
  defaultSettings,
  readSettings,
  type Settings,
  settingsSchema,
  withChange,
} from '../../../lib/settings/schema.ts'
import {
  DEFAULT_HISTORY,
  DEFAULT_RINGING,
  DEFAULT_SCREEN_POP,
  DEFAULT_WEB_HOOK,
} from '../../../lib/settings/services.ts'

describe('settings of somebody who never changed one', () => {
  it.each([
    ['da', 'DK'],
    ['da-DK', 'DK'],
    ['en', 'US'],
    ['en-GB', 'GB'],
    ['de-AT', 'AT'],
    ['zh-CN', 'CN'],
    ['zh-Hant', 'TW'],
    ['pt-BR', 'BR'],
    ['no', 'NO'],
    ['es-419', 'ES'],
    ['en-001', 'US'],
    ['eo', 'US'],
    ['', 'US'],
    ['en_US', 'US'],
    ['not a locale', 'US'],
  ])('in a browser that speaks %j are for %s', (locale, region) => {
    expect(defaultSettings(locale)).toEqual({
      version: MIGRATIONS.length + 1,
      language: 'browser',
      region,
      callBar: true,
      sendPage: false,
      sites: { mode: 'chosen', chosen: [], except: [] },
      look: 'underline',
      taught: {},
      dialling: DEFAULT_DIALLING,
      screenPop: DEFAULT_SCREEN_POP,
      history: DEFAULT_HISTORY,
      webHook: DEFAULT_WEB_HOOK,
      ringing: DEFAULT_RINGING,
      links: [],
      connections: [],
    })
  })

  it('can be read back, whatever the browser speaks', () => {
    const locale = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/),
    )
    fc.assert(
      fc.property(locale, (text) => {
        const settings = defaultSettings(text)
        expect(readSettings(settings, 'en')).toEqual({ settings, unreadable: false })
      }),
      { numRuns: 500 },
    )
  })
})

describe('stored settings', () => {
  const stored: Settings = {
    ...defaultSettings('da'),
    region: 'DK',
    callBar: false,
    sites: { mode: 'everywhereBut', chosen: [], except: ['https://crm.example'] },
    look: 'hover',
    taught: {
      'https://crm.example': { not: [{ shape: '9999 9999', after: 'Customer no.' }], is: [] },
    },
    dialling: {
      siteRegions: { 'https://crm.example': 'DE' },
      extensions: [3, 4],
      outsideLine: '0',
      carrier: '01033',
      rewrites: [{ pattern: '8(XXX)', replacement: '$1' }],
      cautions: {
        emergency: 'refuse',
        premium: 'ask',
        international: 'askFirstTime',
        listed: 'ask',
      },
      never: ['+4590123456'],
    },
    screenPop: {
      on: true,
      when: 'answered',
      calls: 'all',
      template: 'https://crm.example/search{?number}',
      withheld: 'https://crm.example/',
      inFront: false,
    },
    history: { days: 30, dispositions: ['Sale', 'No sale'] },
    webHook: { address: 'https://crm.example/calls' },
    connections: [
      {
        id: 'one',
        config: {
          system: 'miralix',
          server: 'https://192.168.1.10',
          account: 'greenbox',
          identification: { type: 'id', value: '12' },
          useTel: true,
          plus: 'zeros',
          retrieveBySwap: false,
          templates: { holdCall: 'PUT call/hold' },
        },
      },
    ],
  }

  it('are read as they were written', () => {
    expect(readSettings(JSON.parse(JSON.stringify(stored)), 'en')).toEqual({
      settings: stored,
      unreadable: false,
    })
  })

  it('that were never written are the defaults, and nothing was lost', () => {
    expect(readSettings(undefined, 'da')).toEqual({
      settings: defaultSettings('da'),
      unreadable: false,
    })
  })

  it.each<[string, unknown]>([
    ['of another version', { ...stored, version: 99 }],
    ['with a region that is none', { ...stored, region: '419' }],
    ['with a list of sites alone', { ...stored, sites: ['https://crm.example'] }],
    ['with a look that is unknown', { ...stored, look: 'neon' }],
    [
      'with a prefix that no telephone has',
      { ...stored, dialling: { ...stored.dialling, outsideLine: '0-' } },
    ],
    ['kept for longer than anybody may', { ...stored, history: { ...stored.history, days: 1e6 } }],
    [
      'with a system that is unknown',
      { ...stored, connections: [{ id: 'one', config: { system: 'pbx' } }] },
    ],
    ['that are text', 'settings'],
    ['that are null', null],
  ])('%s are said to be unreadable, and the defaults are in force', (_, found) => {
    expect(readSettings(found, 'da')).toEqual({ settings: defaultSettings('da'), unreadable: true })
  })

  it('of any shape are read or are unreadable, and never throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (found) => {
        const { settings, unreadable } = readSettings(found, 'en')
        expect(settingsSchema.safeParse(settings).success).toBe(true)
        expect(unreadable).toBe(!settingsSchema.safeParse(found).success)
      }),
    )
  })

  it('change where a change names them, and nowhere else', () => {
    expect(withChange(stored, { look: 'underline' })).toEqual({ ...stored, look: 'underline' })
    expect(withChange(stored, { region: undefined })).toEqual(stored)
  })

  it('keep no secret', () => {
    const withSecret = {
      ...stored,
      secret: 'sandbox-secret',
      connections: stored.connections.map((one) => ({
        ...one,
        secret: 'sandbox-secret',
        config: { ...one.config, secret: 'sandbox-secret' },
      })),
    }
    expect(JSON.stringify(readSettings(withSecret, 'en'))).not.toContain('sandbox-secret')
  })
})
