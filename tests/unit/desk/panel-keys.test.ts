import { describe, expect, it } from 'vitest'
import '../../../lib/wording/whole.ts'
import { type KeyName, meaningOfKey } from '../../../lib/desk/panel-keys.ts'
import type { CallView } from '../../../lib/desk/view.ts'
import { callView, impossible, possible } from '../components/samples.ts'

const RINGING = callView({
  id: 'ringing',
  kind: 'alerting',
  actions: [possible('answerCall'), possible('clearConnection')],
})
const TALKING = callView({
  id: 'talking',
  actions: [possible('clearConnection'), possible('holdCall'), possible('muteCall')],
  keypad: { enabled: true },
  chooser: { enabled: true },
})
const HELD = callView({
  id: 'held',
  kind: 'held',
  actions: [possible('retrieveCall'), possible('clearConnection')],
})

const meant = (name: KeyName, ...calls: readonly CallView[]): string => {
  const meaning = meaningOfKey(name, calls)
  switch (meaning.is) {
    case 'action':
      return `${meaning.service} ${meaning.call}`
    case 'open':
      return `${meaning.what} of ${meaning.call}`
    case 'refused':
      return meaning.because
    case 'nothing':
      return meaning.sentence
    case 'section':
      return meaning.section
    case 'next':
      return 'next'
  }
}

describe('a single key of the panel', () => {
  it('answers what rings, whatever else is up', () => {
    expect(meant('answer', TALKING, RINGING)).toBe('answerCall ringing')
    expect(meant('answer', TALKING)).toBe('keys.nothing.answer')
  })

  it('ends the call that is heard, then the one that rings, and last the one that waits', () => {
    expect(meant('hangUp', HELD, RINGING, TALKING)).toBe('clearConnection talking')
    expect(meant('hangUp', HELD, RINGING)).toBe('clearConnection ringing')
    expect(meant('hangUp', HELD)).toBe('clearConnection held')
    expect(meant('hangUp')).toBe('keys.nothing.hangUp')
  })

  it('holds, takes back, and swaps where there are two', () => {
    const swapped = callView({
      id: 'swapped',
      actions: [possible('alternateCall'), possible('holdCall')],
    })
    expect(meant('holdOrSwap', TALKING)).toBe('holdCall talking')
    expect(meant('holdOrSwap', HELD)).toBe('retrieveCall held')
    expect(meant('holdOrSwap', HELD, swapped)).toBe('alternateCall swapped')
    expect(meant('holdOrSwap')).toBe('keys.nothing.holdOrSwap')
  })

  it('completes the transfer that is under way, and else asks where the call is to go', () => {
    const consulted = callView({ id: 'consulted', actions: [possible('transferCall')] })
    expect(meant('transfer', HELD, consulted)).toBe('transferCall consulted')
    expect(meant('transfer', HELD, TALKING)).toBe('chooser of talking')
    expect(meant('transfer', RINGING)).toBe('keys.nothing.transfer')
  })

  it('says why it cannot, in the words of the button', () => {
    const busy = callView({ actions: [impossible('muteCall', 'One moment.')] })
    expect(meant('mute', busy)).toBe('One moment.')
    expect(meant('mute')).toBe('keys.nothing.mute')
    const locked = callView({ keypad: { enabled: false, because: 'Not while it rings.' } })
    expect(meant('keypad', locked)).toBe('Not while it rings.')
    expect(meant('keypad', TALKING)).toBe('keypad of talking')
  })

  it('means no conversation in writing', () => {
    const chat = callView({ media: 'chat', actions: [possible('clearConnection')] })
    expect(meant('hangUp', chat)).toBe('keys.nothing.hangUp')
  })

  it('goes to the parts of the panel', () => {
    expect(meant('dial')).toBe('dial')
    expect(meant('numbers')).toBe('numbers')
    expect(meant('next')).toBe('next')
  })
})
