import { describe, expect, test } from 'vitest'
import { announcement } from '../../../components/announcement.tsx'
import { offered, whyNothing } from '../../../components/card-offer.ts'
import { dialActions, dialFault, enterAction } from '../../../components/desk/dial.ts'
import { showsForm } from '../../../components/desk/surface.ts'
import { regions } from '../../../components/popup/regions.ts'
import { en } from '../../../lib/wording/en.ts'
import { callView, config, desk, impossible, possible, session } from './samples.ts'

describe('the card', () => {
  const inCall = [
    impossible('makeCall', en['reason.onACall']),
    possible('singleStepTransfer'),
    possible('consultationCall', { emphasis: 'primary' }),
  ]

  test('offers what is possible only, the primary action first', () => {
    expect(offered(inCall, false, []).map(({ service }) => service)).toEqual([
      'consultationCall',
      'singleStepTransfer',
    ])
  })

  test('keeps the button that was pressed while the request is on its way', () => {
    const sending = inCall.map(({ service }) => impossible(service, en['reason.commandRunning']))
    const shown = offered(sending, true, ['consultationCall'])
    expect(shown.map(({ service, enabled }) => [service, enabled])).toEqual([
      ['consultationCall', false],
    ])
  })

  test('gives no reason while something is offered', () => {
    expect(whyNothing(inCall, offered(inCall, false, []), false)).toBeUndefined()
  })

  test('tells an agent without a call why none can be made', () => {
    const nothing = [
      impossible('makeCall', en['miralix.makeCallNotDocumented']),
      impossible('consultationCall', en['reason.noCall']),
    ]
    expect(whyNothing(nothing, [], false)).toBe(en['miralix.makeCallNotDocumented'])
  })

  test('tells an agent with two calls to finish one', () => {
    const nothing = [
      impossible('makeCall', en['reason.onACall']),
      impossible('consultationCall', en['reason.tooManyCalls']),
    ]
    expect(whyNothing(nothing, [], false)).toBe(en['reason.tooManyCalls'])
  })
})

describe('the field to dial', () => {
  const consult = possible('consultationCall', { emphasis: 'primary' })

  test.each([
    ['', en['number.empty']],
    ['()', undefined],
  ])('says of “%s” why it cannot be dialled', (text, sentence) => {
    expect(dialFault(text)).toBe(sentence ?? en['number.none'].replace('{text}', text))
  })

  test('has nothing to say of a number', () => {
    expect(dialFault('+45 89 87 00 00')).toBeUndefined()
  })

  test('makes nothing possible with a text that cannot be dialled', () => {
    expect(dialActions([consult], en['number.empty'])).toEqual([
      { ...consult, enabled: false, because: en['number.empty'] },
    ])
  })

  test('keeps the reason of the moment before the fault of the text', () => {
    const call = impossible('makeCall', en['reason.onACall'])
    expect(dialActions([call], en['number.empty'])).toEqual([call])
  })

  test('does on Enter the one primary action', () => {
    expect(enterAction([consult, possible('singleStepTransfer')])).toBe(consult)
  })

  test('does nothing on Enter when there is no primary action or more than one', () => {
    expect(enterAction([possible('singleStepTransfer')])).toBeUndefined()
    expect(enterAction([consult, possible('makeCall', { emphasis: 'primary' })])).toBeUndefined()
  })
})

describe('what a screen reader is told', () => {
  test('is a ringing call at once, and the others when there is a pause', () => {
    expect(
      announcement([
        callView({ kind: 'alerting', state: 'Ringing', where: 'from Support' }),
        callView({ who: 'Bo', kind: 'held', state: 'On hold', assumed: true }),
      ]),
    ).toEqual({
      urgent: 'Incoming call from Anna Jensen (from Support)',
      calm: 'Bo: On hold (assumed)',
    })
  })

  test('stays the same while only time goes by', () => {
    expect(announcement([callView({ since: 1 })])).toEqual(announcement([callView({ since: 2 })]))
  })
})

describe('the countries', () => {
  test('stand in the order of their names', () => {
    const names = regions('DK', 'en').map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(names).toContain('Denmark')
  })

  test('hold the one that is set, however far away', () => {
    expect(regions('TV', 'en')).toContainEqual({ code: 'TV', name: 'Tuvalu' })
  })
})

describe('the popup', () => {
  const failed = {
    phase: 'failed',
    config,
    problem: { kind: 'auth', sentence: 'miralix.secretRefused' },
  } as const

  test('asks to connect when there is no connection', () => {
    expect(showsForm(desk(undefined), 'closed')).toBe(true)
  })

  test('shows the calls of a connection that stands', () => {
    expect(showsForm(desk(session()), 'as-needed')).toBe(false)
  })

  test('shows why a changed connection failed, until the person goes back', () => {
    expect(showsForm(desk(session(), { opening: failed }), 'as-needed')).toBe(true)
    expect(showsForm(desk(session(), { opening: failed }), 'closed')).toBe(false)
  })
})
