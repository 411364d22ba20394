import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOn,
  SITE_MODES,
  type Sites,
  scopeOf,
  sitePattern,
  withSite,
} from '../../../lib/settings/sites.ts'

const CRM = 'https://crm.example'
const BANK = 'https://bank.example'
const DEMO = 'http://127.0.0.1:5173'

const sites = (more: Partial<Sites>): Sites => ({ mode: 'chosen', chosen: [], except: [], ...more })

const origin = fc.constantFrom(CRM, BANK, DEMO, 'https://crm.example:8443', 'http://crm.example')
const anySites: fc.Arbitrary<Sites> = fc.record({
  mode: fc.constantFrom(...SITE_MODES),
  chosen: fc.uniqueArray(origin),
  except: fc.uniqueArray(origin),
})

describe('a site is on', () => {
  const lists = { chosen: [CRM], except: [BANK] }
  it.each([
    ['everywhere', { [CRM]: true, [BANK]: true, [DEMO]: true }],
    ['chosen', { [CRM]: true, [BANK]: false, [DEMO]: false }],
    ['everywhereBut', { [CRM]: true, [BANK]: false, [DEMO]: true }],
    ['off', { [CRM]: false, [BANK]: false, [DEMO]: false }],
  ] as const)('%s as the mode says', (mode, expected) => {
    for (const [site, on] of Object.entries(expected))
      expect(isOn({ mode, ...lists }, site)).toBe(on)
  })
})

describe('the switch of one site', () => {
  it('switches this site and no other, whatever the mode', () => {
    fc.assert(
      fc.property(anySites, origin, origin, fc.boolean(), (before, site, other, on) => {
        const after = withSite(before, site, on)
        expect(isOn(after, site)).toBe(on)
        if (other !== site) expect(isOn(after, other)).toBe(isOn(before, other))
      }),
    )
  })

  it('keeps lists without repetition', () => {
    fc.assert(
      fc.property(anySites, origin, fc.boolean(), (before, site, on) => {
        const { chosen, except } = withSite(before, site, on)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(new Set(except).size).toBe(except.length)
      }),
    )
  })

  it('makes an exception where all sites are on', () => {
    expect(withSite(sites({ mode: 'everywhere' }), BANK, false)).toEqual(
      sites({ mode: 'everywhereBut', except: [BANK] }),
    )
  })

  it('chooses the site where all are off', () => {
    expect(withSite(sites({ mode: 'off', chosen: [CRM] }), BANK, true)).toEqual(
      sites({ mode: 'chosen', chosen: [BANK] }),
    )
  })
})

describe('the browser is told', () => {
  it('nothing while no site is on', () => {
    expect(scopeOf(sites({ mode: 'off', chosen: [CRM] }), true)).toBeNull()
    expect(scopeOf(sites({ mode: 'chosen', except: [CRM] }), true)).toBeNull()
  })

  it('exactly the chosen sites where patterns know ports', () => {
    expect(scopeOf(sites({ chosen: [CRM, DEMO, 'http://crm.example'] }), true)).toEqual({
      matches: ['https://crm.example:443/*', 'http://127.0.0.1:5173/*', 'http://crm.example:80/*'],
      excludeMatches: [],
    })
  })

  it('each host once where patterns know no ports', () => {
    expect(scopeOf(sites({ chosen: [CRM, 'https://crm.example:8443'] }), false)).toEqual({
      matches: ['https://crm.example/*'],
      excludeMatches: [],
    })
  })

  it('the exceptions', () => {
    const but = sites({ mode: 'everywhereBut', chosen: [CRM], except: [BANK, DEMO] })
    expect(scopeOf(but, true)).toEqual({
      matches: ['http://*/*', 'https://*/*'],
      excludeMatches: ['https://bank.example:443/*', 'http://127.0.0.1:5173/*'],
    })
    // 127.0.0.1 without a port would leave out every other port as well.
    expect(scopeOf(but, false)?.excludeMatches).toEqual(['https://bank.example/*'])
  })
})

describe('a site', () => {
  it.each([
    ['https://crm.example', 'https://crm.example/*'],
    ['https://crm.example:8443', 'https://crm.example/*'],
    ['http://127.0.0.1:5173', 'http://127.0.0.1/*'],
    ['https://192.168.1.10/mot/greenbox', 'https://192.168.1.10/*'],
  ])('%s is %s to the browser’s permissions', (address, pattern) => {
    expect(sitePattern(address)).toBe(pattern)
  })
})
