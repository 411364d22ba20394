import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { miralixConfig } from '../../../lib/connectors/configs.ts'
import { miralixCapabilities } from '../../../lib/connectors/miralix/capabilities.ts'
import {
  type CallView,
  callViews,
  latestNotice,
  numberActionViews,
  reasonSentence,
} from '../../../lib/desk/view.ts'
import { formatNumber } from '../../../lib/dialling/numbers.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import type { Session } from '../../../lib/telephony/model.ts'
import { en } from '../../../lib/wording/en.ts'
import { anySession } from '../telephony/arbitrary.ts'
import {
  answered,
  assumed,
  dialled,
  failed,
  held,
  others,
  rings,
  seen,
  sessionAfter,
} from '../telephony/stories.ts'

const config = miralixConfig.parse({
  system: 'miralix',
  server: 'https://192.168.1.10',
  account: 'greenbox',
  identification: { type: 'id', value: '12' },
})
const MIRALIX = miralixCapabilities(config)
const NOW = 1_000_000
const format = (number: string) => formatNumber(number, 'DK')

const viewsOf = (session: Session, now = NOW) => callViews(session, MIRALIX, format, now)
const shown = (...events: readonly TelephonyEvent[]) => viewsOf(sessionAfter(...events))
const labels = (view: CallView | undefined) => view?.actions.map(({ label }) => label)

const CALLER = { number: '+4561774427', queue: { id: '1', name: 'Support' } }
const consulting = [
  answered('A', CALLER),
  assumed(held('A')),
  assumed(dialled('B', { number: '103', consultationFor: 'A' })),
]

describe('a call is shown', () => {
  it('by its number as a reader writes it, with its queue, while nobody has a name for it', () => {
    expect(shown(rings('A', CALLER))).toMatchObject([
      { id: 'A', who: '61 77 44 27', where: 'from Support', state: 'Ringing', kind: 'alerting' },
    ])
  })

  it('by the caller’s name, and the number beside it', () => {
    expect(shown(rings('A', { ...CALLER, name: 'Ellen Berg' }))).toMatchObject([
      { who: 'Ellen Berg', number: '61 77 44 27' },
    ])
  })

  it.each([
    ['withheld', { withheld: true }, 'Number withheld'],
    ['not known', {}, 'Unknown caller'],
  ])('honestly when the number is %s', (_, facts, who) => {
    expect(shown(rings('A', facts))).toMatchObject([{ who }])
  })

  it.each([
    [rings('A'), 'Ringing'],
    [answered('A'), 'Connected'],
    [held('A'), 'On hold'],
    [dialled('A'), 'Calling'],
    [failed('A'), 'Failed'],
    [seen('A'), 'Call'],
  ])('in the state of %j as %s', (event, state) => {
    expect(shown(event)).toMatchObject([{ state, assumed: false }])
  })

  it('as assumed where no answer of the server has shown it', () => {
    expect(shown(...consulting)).toMatchObject([
      { id: 'A', state: 'On hold', assumed: true },
      { id: 'B', state: 'Calling', assumed: true, where: 'Consultation' },
    ])
  })

  it('with a timer from the answer while it is heard, and from the hold while it is held', () => {
    expect(shown(rings('A'), answered('A'), held('A'))).toMatchObject([{ since: 3000 }])
    expect(shown(rings('A'), answered('A'), held('A'), answered('A'))).toMatchObject([
      { since: 2000 },
    ])
  })

  it('only when it is the agent’s own', () => {
    expect(shown(others('queued', 'A'))).toEqual([])
  })
})

describe('the buttons of a call', () => {
  it.each<[string, readonly TelephonyEvent[], readonly string[]]>([
    ['that rings', [rings('A')], ['Answer', 'Decline']],
    ['of a chat that is offered', [rings('A', { media: 'chat' })], ['Answer', 'Decline']],
    [
      'that rings for a call they have asked for',
      [rings('A', { direction: 'outbound' })],
      ['Answer', 'Hang up'],
    ],
    ['that is heard', [answered('A')], ['Hang up']],
    ['alone on hold', [held('A')], ['Swap']],
    ['in an unknown state', [seen('A')], ['Answer', 'Hang up']],
  ])('%s are those that make sense', (_, events, expected) => {
    expect(labels(shown(...events)[0])).toEqual(expected)
  })

  it('are one Swap and one Transfer for a pair, on the call that is active', () => {
    const [first, second] = shown(...consulting)
    expect(labels(first)).toEqual([])
    expect(labels(second)).toEqual(['Hang up', 'Swap', 'Transfer'])
  })

  it('stand out where they lead on, and warn where they end', () => {
    const emphasis = (view: CallView | undefined) =>
      view?.actions.map(({ service, emphasis }) => [service, emphasis])
    expect(emphasis(shown(rings('A'))[0])).toEqual([
      ['answerCall', 'primary'],
      ['clearConnection', 'danger'],
    ])
    expect(emphasis(shown(...consulting)[1])).toEqual([
      ['clearConnection', 'danger'],
      ['alternateCall', 'plain'],
      ['transferCall', 'primary'],
    ])
  })

  it('stay where they are, and say why they rest, while a command is on its way', () => {
    const sent: TelephonyEvent = { type: 'commandSent', command: 'c1', service: 'alternateCall' }
    const [first, second] = shown(...consulting, sent)
    expect(labels(first)).toEqual([])
    expect(second?.actions).toMatchObject(
      ['Hang up', 'Swap', 'Transfer'].map((label) => ({
        label,
        enabled: false,
        because: en['reason.commandRunning'],
      })),
    )
  })

  it('stay where they are, and say why they rest, while the server is gone', () => {
    const gone: TelephonyEvent = {
      type: 'linkTrouble',
      problem: { kind: 'unreachable', sentence: 'miralix.unreachable' },
    }
    expect(shown(answered('A'), gone)[0]?.actions).toEqual([
      {
        service: 'clearConnection',
        label: 'Hang up',
        by: 'server',
        enabled: false,
        emphasis: 'danger',
        because: en['reason.offline'],
      },
    ])
  })

  it('that was just pressed rests for a moment', () => {
    const session = sessionAfter(
      ...consulting,
      { type: 'commandSent', command: 'c1', service: 'alternateCall' },
      { type: 'commandAccepted', command: 'c1' },
    )
    const swap = (now: number) =>
      viewsOf(session, now)[1]?.actions.find(({ service }) => service === 'alternateCall')
    expect(swap(4000)).toMatchObject({ enabled: false, because: en['reason.justSent'] })
    expect(swap(7000)).toMatchObject({ enabled: true, hint: en['hint.alternateCall'] })
  })

  it('are the same whether they rest or not, in any session', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const services = (one: Session) =>
          viewsOf(one).map(({ id, actions }) => [id, actions.map(({ service }) => service)])
        const free: Session = { ...session, link: 'online', commands: [] }
        const busy: Session = {
          ...free,
          commands: [{ id: 'c', service: 'holdCall', phase: 'sending', at: NOW }],
        }
        expect(services(busy)).toEqual(services(free))
        expect(services({ ...free, link: 'retrying' })).toEqual(services(free))
      }),
    )
  })

  it('have a reason whenever they cannot be pressed, and a hint or nothing when they can', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const actions = [
          ...viewsOf(session).flatMap((view) => view.actions),
          ...numberActionViews(session, MIRALIX, '103', NOW),
        ]
        for (const { enabled, because, label } of actions) {
          expect(label).not.toBe('')
          expect(because !== undefined).toBe(!enabled)
        }
      }),
    )
  })
})

describe('the buttons of a number', () => {
  const buttons = (capabilities: typeof MIRALIX, ...events: readonly TelephonyEvent[]) =>
    numberActionViews(sessionAfter(...events), capabilities, '+4583509040', NOW)

  it('are always the same three, so that nothing moves under the pointer', () => {
    for (const events of [[], [rings('A')], [answered('A')], consulting]) {
      expect(buttons(MIRALIX, ...events).map(({ label }) => label)).toEqual([
        'Call',
        'Consult',
        'Transfer',
      ])
    }
  })

  it('say in the system’s own words why a fresh call cannot be made', () => {
    expect(buttons(MIRALIX)[0]).toMatchObject({
      enabled: false,
      because: en['miralix.makeCallNotDocumented'],
    })
  })

  it('say that this computer makes the call, where it does', () => {
    const withTel = miralixCapabilities({ ...config, useTel: true })
    expect(buttons(withTel)[0]).toMatchObject({
      enabled: true,
      by: 'device',
      hint: en['hint.makeCall.device'],
    })
  })

  it('on a call lead to a consultation or a transfer', () => {
    expect(buttons(MIRALIX, answered('A')).slice(1)).toMatchObject([
      { service: 'consultationCall', enabled: true, by: 'server', emphasis: 'primary' },
      { service: 'singleStepTransfer', enabled: true, by: 'server', emphasis: 'plain' },
    ])
  })
})

describe('a reason', () => {
  it('that the desk of sentences does not have falls back to the general one', () => {
    expect(
      reasonSentence({ possible: false, because: 'notSupported', detail: 'constructor' }),
    ).toBe(en['reason.notSupported'])
  })
})

describe('the notice', () => {
  const sent: TelephonyEvent = { type: 'commandSent', command: 'c1', service: 'consultationCall' }
  const problem = { kind: 'timeout', sentence: 'miralix.unconfirmed' } as const
  const notice = (...events: readonly TelephonyEvent[]) => latestNotice(sessionAfter(...events))

  it('is none when nothing was asked', () => {
    expect(notice()).toBeUndefined()
  })

  it.each<[string, readonly TelephonyEvent[], string, string]>([
    ['on its way', [sent], 'busy', en['phase.sending']],
    [
      'relayed, not done',
      [sent, { type: 'commandAccepted', command: 'c1' }],
      'busy',
      en['phase.accepted'],
    ],
    [
      'not confirmed',
      [sent, { type: 'commandUnconfirmed', command: 'c1', problem }],
      'warning',
      en['miralix.unconfirmed'],
    ],
    [
      'doubtful',
      [
        sent,
        {
          type: 'commandUnknown',
          command: 'c1',
          problem: { kind: 'timeout', sentence: 'miralix.slowCommand' },
        },
      ],
      'warning',
      en['miralix.slowCommand'],
    ],
    [
      'refused',
      [
        sent,
        {
          type: 'commandRefused',
          command: 'c1',
          problem: { kind: 'auth', code: '401', sentence: 'miralix.secretRefused' },
        },
      ],
      'error',
      en['miralix.secretRefused'],
    ],
  ])('says that the last command is %s', (_, events, tone, text) => {
    expect(notice(...events)).toEqual({ command: 'c1', tone, text })
  })
})
