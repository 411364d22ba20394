import { describe, expect, it } from 'vitest'
import type { SeenCall, SeenState } from '../../../../lib/connectors/miralix/busycall.ts'
import {
  CONFIRM_WITHIN,
  doubted,
  expire,
  forget,
  loseSight,
  observe,
  relayed,
  type Step,
  type Tracked,
  tracked,
} from '../../../../lib/connectors/miralix/tracker.ts'
import type { Command } from '../../../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../../../lib/telephony/events.ts'
import { EMPTY_SNAPSHOT, type Session } from '../../../../lib/telephony/model.ts'
import { reduce } from '../../../../lib/telephony/reduce.ts'
import { OPENED, told } from '../../telephony/stories.ts'

const START: Tracked = tracked.parse({})
const A = '47821 #1'
const B = 'consultation #2'

const seen = (state: SeenState, more: Partial<SeenCall> = {}): SeenCall => ({
  key: '47821',
  reference: '47821',
  state,
  withheld: false,
  number: '+4561774427',
  ...more,
})

type Move = (state: Tracked, at: number) => Step
const polled =
  (state: SeenState, more?: Partial<SeenCall>): Move =>
  (before) =>
    observe(before, seen(state, more))
const empty: Move = (before) => observe(before, undefined)
const sent =
  (command: Command, id = 'c1'): Move =>
  (before, at) =>
    relayed(before, command, id, at)
const unsure =
  (command: Command): Move =>
  (before) =>
    doubted(before, command)
const later: Move = (before, at) => expire(before, at)

const consult = sent({ service: 'consultationCall', call: A, number: '103' }, 'consult')
const swap = sent({ service: 'alternateCall', held: A, active: B }, 'swap')
const clear = sent({ service: 'clearConnection', call: B }, 'clear')
const transfer = sent({ service: 'transferCall', held: A, active: B }, 'transfer')
const answer = sent({ service: 'answerCall', call: A }, 'answer')

/** What the agent's session shows after these moves, a second apart, and what they told. */
function play(...moves: readonly Move[]): {
  readonly state: Tracked
  readonly session: Session
  readonly events: readonly TelephonyEvent[]
} {
  const opened = reduce(EMPTY_SNAPSHOT, { session: 'one', at: 0, event: OPENED })
  let snapshot = opened
  let state = START
  const events: TelephonyEvent[] = []
  for (const [i, move] of moves.entries()) {
    const at = (i + 1) * 1000
    const step = move(state, at)
    state = step.state
    for (const event of step.events) {
      events.push(event)
      snapshot = reduce(snapshot, { session: 'one', at, event })
    }
  }
  const session = snapshot.sessions.one
  if (session === undefined) throw new Error('the session is there')
  return { state, session, events }
}

const calls = (...moves: readonly Move[]) => told(play(...moves).session)
const confirmations = (...moves: readonly Move[]) =>
  play(...moves).events.flatMap((event) =>
    event.type === 'commandConfirmed' || event.type === 'commandUnconfirmed'
      ? [`${event.command} ${event.type === 'commandConfirmed' ? 'confirmed' : 'unconfirmed'}`]
      : [],
  )

describe('polling', () => {
  it('shows a call that comes, is answered and ends', () => {
    expect(calls(polled('alerting'))).toEqual([`${A} alerting`])
    expect(calls(polled('alerting'), polled('connected'))).toEqual([`${A} connected`])
    expect(calls(polled('alerting'), polled('connected'), empty)).toEqual([])
  })

  it('claims nothing where the answer tells no state', () => {
    expect(calls(polled('unknown'))).toEqual([`${A} unknown`])
  })

  it('tells nothing, and changes nothing, while nothing changes', () => {
    const { state } = play(polled('connected'))
    expect(observe(state, seen('connected'))).toEqual({ state, events: [] })
    expect(observe(state, seen('connected')).state).toBe(state)
    expect(observe(START, undefined).state).toBe(START)
    expect(observe(START, undefined).events).toEqual([])
  })

  it('tells what is known of the call', () => {
    const { session } = play(
      polled('alerting', { queue: { id: '3', name: 'Support' }, startedAt: 400 }),
    )
    expect(session.calls[A]).toMatchObject({
      direction: 'inbound',
      reference: '47821',
      startedAt: 400,
      queue: { id: '3', name: 'Support' },
      parties: [{ number: '+4561774427' }],
    })
  })

  it('tells that a number was withheld', () => {
    const { session } = play((state) =>
      observe(state, { key: '47821', state: 'alerting', withheld: true }),
    )
    expect(session.calls[A]?.parties).toMatchObject([{ withheld: true }])
  })

  it('tells one call from the next', () => {
    const next = { key: '47822', reference: '47822' }
    const { session } = play(polled('connected'), polled('alerting', next))
    expect(told(session)).toEqual(['47822 #2 alerting'])
    expect(session.ended.map(({ call }) => call.id)).toEqual([A])
  })

  it('takes an offer that comes back for another call', () => {
    expect(calls(polled('alerting'), empty, polled('alerting'))).toEqual(['47821 #2 alerting'])
  })

  it('that finds the agent logged out shows no call any more, and claims no end', () => {
    const { session } = play(polled('connected'), consult, loseSight)
    expect(told(session)).toEqual([])
    expect(session.ended.map(({ certainty }) => certainty)).toEqual(['assumed', 'assumed'])
  })
})

describe('a consultation', () => {
  it('holds the caller and dials, as far as anybody can tell', () => {
    const { session } = play(polled('connected'), consult)
    expect(told(session)).toEqual([`${A} held (assumed)`, `${B} initiated (assumed)`])
    expect(session.calls[B]).toMatchObject({
      consultationFor: A,
      direction: 'outbound',
      parties: [{ number: '103' }],
    })
  })

  it('is not ended by polls that go on showing the caller as answered', () => {
    expect(calls(polled('alerting'), consult, polled('connected'), polled('connected'))).toEqual([
      `${A} held (assumed)`,
      `${B} initiated (assumed)`,
    ])
  })

  it('is confirmed where the server shows holds', () => {
    const moves = [polled('connected'), consult, polled('held')]
    expect(calls(...moves)).toEqual([`${A} held`, `${B} connected (assumed)`])
    expect(confirmations(...moves)).toEqual(['consult confirmed'])
  })

  it('is swapped: who was heard is held, and the other way round', () => {
    expect(calls(polled('connected'), consult, swap)).toEqual([
      `${A} connected (assumed)`,
      `${B} held (assumed)`,
    ])
    expect(calls(polled('connected'), consult, swap, swap)).toEqual([
      `${A} held (assumed)`,
      `${B} connected (assumed)`,
    ])
  })

  it('is swapped at the phone, where the server shows holds', () => {
    expect(calls(polled('connected'), consult, polled('held'), polled('connected'))).toEqual([
      `${A} connected`,
      `${B} held (assumed)`,
    ])
  })

  it('that is completed ends both once the call has left', () => {
    const moves = [polled('connected'), consult, transfer]
    expect(calls(...moves)).toEqual([`${A} held (assumed)`, `${B} initiated (assumed)`])
    expect(calls(...moves, empty)).toEqual([])
    expect(confirmations(...moves, empty)).toContain('transfer confirmed')
  })

  it('that is dropped leaves the caller on hold, to be taken back', () => {
    const dropped = [polled('connected'), consult, clear]
    expect(calls(...dropped)).toEqual([`${A} held (assumed)`])
    const takeBack = sent({ service: 'alternateCall', held: A }, 'back')
    expect(calls(...dropped, takeBack)).toEqual([`${A} connected (assumed)`])
  })

  it('beside the one there is makes no third call', () => {
    expect(calls(polled('connected'), consult, consult)).toHaveLength(2)
  })

  it('without a call that is seen assumes nothing', () => {
    expect(calls(consult)).toEqual([])
  })
})

describe('a call seen on hold as it is first seen', () => {
  it('is taken back by a swap', () => {
    expect(calls(polled('held'), sent({ service: 'alternateCall', held: A }))).toEqual([
      `${A} connected (assumed)`,
    ])
  })
})

describe('a verb', () => {
  it('is never taken for done because it was relayed', () => {
    expect(calls(polled('alerting'), answer)).toEqual([`${A} alerting`])
    expect(confirmations(polled('alerting'), answer)).toEqual([])
  })

  it('is confirmed by the poll that shows its effect', () => {
    expect(confirmations(polled('alerting'), answer, polled('alerting'))).toEqual([])
    expect(confirmations(polled('alerting'), answer, polled('connected'))).toEqual([
      'answer confirmed',
    ])
  })

  it.each<[string, Command]>([
    ['hanging up', { service: 'clearConnection', call: A }],
    ['a blind transfer', { service: 'singleStepTransfer', call: A, number: '103' }],
  ])('%s is confirmed when the call has left', (_, command) => {
    expect(confirmations(polled('connected'), sent(command), polled('connected'))).toEqual([])
    expect(confirmations(polled('connected'), sent(command), empty)).toEqual(['c1 confirmed'])
  })

  it('that takes a waiting call is confirmed when that call is there, and by no other', () => {
    const take = sent({ service: 'pickupCall', reference: '47822' })
    expect(confirmations(take, polled('alerting'))).toEqual([])
    expect(confirmations(take, polled('alerting', { key: '47822', reference: '47822' }))).toEqual([
      'c1 confirmed',
    ])
  })

  it('whose effect does not show within five seconds is sent, not confirmed', () => {
    const wait = [1, 2, 3, 4].map(() => later)
    expect(confirmations(polled('alerting'), answer, ...wait)).toEqual([])
    expect(confirmations(polled('alerting'), answer, ...wait, later)).toEqual([
      'answer unconfirmed',
    ])
    expect(CONFIRM_WITHIN).toBe(5000)
  })

  it('says so once', () => {
    const wait = [1, 2, 3, 4, 5, 6, 7].map(() => later)
    expect(confirmations(polled('alerting'), answer, ...wait)).toEqual(['answer unconfirmed'])
  })
})

describe('a verb whose fate is not known', () => {
  const consulting: Command = { service: 'consultationCall', call: A, number: '103' }
  const swapping: Command = { service: 'alternateCall', held: A, active: B }

  it('leaves in doubt what no poll would show', () => {
    expect(calls(polled('connected'), unsure(consulting))).toEqual([
      `${A} unknown (assumed)`,
      `${B} unknown (assumed)`,
    ])
    expect(calls(polled('connected'), consult, unsure(swapping))).toEqual([
      `${A} unknown (assumed)`,
      `${B} unknown (assumed)`,
    ])
  })

  it('keeps the doubt through a swap, which exchanges what was not known', () => {
    expect(calls(polled('connected'), consult, unsure(swapping), swap)).toEqual([
      `${A} unknown (assumed)`,
      `${B} unknown (assumed)`,
    ])
  })

  it('drops a consultation in doubt when a person asks for the truth', () => {
    expect(calls(polled('connected'), unsure(consulting), forget)).toEqual([`${A} connected`])
  })

  it('leaves to the next poll what that will show', () => {
    const state = play(polled('alerting')).state
    expect(doubted(state, { service: 'answerCall', call: A }).events).toEqual([])
  })

  it('is settled by a person who asks for the truth', () => {
    expect(calls(polled('connected'), consult, unsure(swapping), forget)).toEqual([
      `${A} connected`,
    ])
  })
})

describe('asking for the truth', () => {
  it('drops what was only assumed', () => {
    expect(calls(polled('connected'), consult, forget)).toEqual([`${A} connected`])
  })

  it('keeps a hold that the server has shown', () => {
    expect(calls(polled('connected'), consult, polled('held'), forget)).toEqual([`${A} held`])
  })

  it('lets the next consultation be another call', () => {
    expect(calls(polled('connected'), consult, forget, consult)).toEqual([
      `${A} held (assumed)`,
      'consultation #3 initiated (assumed)',
    ])
  })
})
