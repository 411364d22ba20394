import { afterEach, describe, expect, test, vi } from 'vitest'
import { RingingSection, type SoundFacts } from '../../../components/options/ringing-section.tsx'
import { DEFAULT_RINGING, type RingingSettings } from '../../../lib/settings/services.ts'
import { en } from '../../../lib/wording/en.ts'
import { say } from '../../../lib/wording/say.ts'
import { openScreen } from './screen.ts'

afterEach(() => vi.unstubAllGlobals())

const nothing = () => {}
const HEADSET = { id: 'a1', name: 'Headset' }
const FACTS: SoundFacts = { devices: [HEADSET], hidden: false, forbidden: false, testing: false }

function show(ringing: Partial<RingingSettings>, facts: Partial<SoundFacts>) {
  const screen = openScreen()
  screen.show(
    <RingingSection
      ringing={{ ...DEFAULT_RINGING, ...ringing }}
      sound={{ ...FACTS, ...facts }}
      callbacks={{
        onSettings: nothing,
        onTestTone: nothing,
        onTestNotice: nothing,
        onNameDevices: nothing,
      }}
    />,
  )
  return screen
}

describe('where the tone is played', () => {
  test('can be chosen among the devices that the browser names', () => {
    const screen = show({ device: HEADSET }, {})
    expect(screen.text()).toContain('Headset')
    expect(screen.text()).not.toContain(say('ring.device.gone', { device: 'Headset' }))
  })

  test('says so where the device is gone, and keeps it for when it is back', () => {
    const screen = show({ device: HEADSET }, { devices: [] })
    expect(screen.text()).toContain(say('ring.device.gone', { device: 'Headset' }))
    expect([...screen.body.querySelectorAll('option')].map((one) => one.textContent)).toEqual([
      en['ring.device.standard'],
      'Headset',
    ])
  })

  test('does not call a device gone whose name the browser has not told yet', () => {
    const screen = show({ device: HEADSET }, { devices: [], hidden: true })
    expect(screen.text()).not.toContain(say('ring.device.gone', { device: 'Headset' }))
    expect(screen.text()).toContain(en['ring.device.name.hint'])
  })

  test('says so where the browser lets no extension choose', () => {
    expect(show({}, { devices: undefined }).text()).toContain(en['ring.device.cannot'])
  })
})

test('notifications that are forbidden are said to be', () => {
  expect(show({}, { forbidden: true }).text()).toContain(en['ring.notice.forbidden'])
  expect(show({}, {}).text()).not.toContain(en['ring.notice.forbidden'])
})
