import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SandboxClock } from '../../../sandbox/exchange/clock.ts'
import type { Exchange } from '../../../sandbox/exchange/exchange.ts'
import { isActive, isWaiting, phoneHabits } from '../../../sandbox/exchange/model.ts'
import { bench, colleague, derek, ellen, kirsten, maja } from './bench.ts'

type Step = (exchange: Exchange, clock: SandboxClock) => void

const agent = fc.constantFrom(derek, maja)
const party = fc.constantFrom(ellen, kirsten, colleague, '+4528870163')
const nth = fc.nat({ max: 2 })
const dialled = fc.oneof(party, fc.constantFrom('212', '213', 'nobody'))

/** Draws an operation and its operands, and shows both when a law is broken. */
const step = <T extends unknown[]>(
  name: string,
  operands: { [K in keyof T]: fc.Arbitrary<T[K]> },
  run: (exchange: Exchange, clock: SandboxClock, ...drawn: T) => void,
): fc.Arbitrary<{ readonly run: Step; readonly toString: () => string }> =>
  fc.tuple<T>(...operands).map((drawn) => ({
    run: (exchange, clock) => run(exchange, clock, ...drawn),
    toString: () => `${name}(${drawn.join(', ')})`,
  }))

const steps = fc.array(
  fc.oneof(
    step('callQueue', [party, fc.constantFrom('support', 'sales')], (x, _, p, q) =>
      x.callQueue(p, q),
    ),
    step('callAgent', [party, agent], (x, _, p, a) => x.callAgent(p, a)),
    step('setHabit', [party, fc.constantFrom('answer', 'busy', 'ignore')], (x, _, p, h) =>
      x.setHabit(p, h),
    ),
    step('hangUp', [party], (x, _, p) => x.hangUp(p)),
    step(
      'setAvailability',
      [agent, fc.constantFrom('loggedOff', 'notReady', 'ready', 'ready')],
      (x, _, a, s) => x.setAvailability(a, s),
    ),
    step('answerCall', [agent], (x, _, a) => x.answerCall(a)),
    step('clearConnection', [agent, nth], (x, _, a, n) =>
      x.clearConnection(a, x.linesOf(a)[n]?.call.id),
    ),
    step('holdCall', [agent], (x, _, a) => x.holdCall(a)),
    step('retrieveCall', [agent], (x, _, a) => x.retrieveCall(a)),
    step('makeCall', [agent, dialled], (x, _, a, n) => x.makeCall(a, n)),
    step('consultationCall', [agent, dialled], (x, _, a, n) => x.consultationCall(a, n)),
    step('alternateCall', [agent], (x, _, a) => x.alternateCall(a)),
    step('transferCall', [agent], (x, _, a) => x.transferCall(a)),
    step('conferenceCall', [agent], (x, _, a) => x.conferenceCall(a)),
    step('singleStepTransfer', [agent, dialled], (x, _, a, n) => x.singleStepTransfer(a, n)),
    step('consultQueue', [agent, fc.constantFrom('support', 'sales')], (x, _, a, q) =>
      x.consultQueue(a, q),
    ),
    step('transferToQueue', [agent, fc.constantFrom('support', 'sales')], (x, _, a, q) =>
      x.transferToQueue(a, q),
    ),
    step('inviteParty', [agent, nth, dialled], (x, _, a, n, d) =>
      x.inviteParty(a, x.linesOf(a)[n]?.call.id ?? 0, d),
    ),
    step('dropParty', [agent, nth, party], (x, _, a, n, p) =>
      x.dropParty(a, x.linesOf(a)[n]?.call.id ?? 0, { party: p }),
    ),
    step('groupPickupCall', [agent, agent], (x, _, a, b) => x.groupPickupCall(a, b)),
    step(
      'setAfterCall',
      [agent, fc.constantFrom('notReady', 'workingAfterCall', null)],
      (x, _, a, s) => x.setAfterCall(a, s),
    ),
    step('pickupCall', [agent], (x, _, a) => x.pickupCall(a, x.waitingCalls('sales')[0]?.id ?? 0)),
    step('setPhone', [agent, fc.constantFrom('byHand', 'byHand', ...phoneHabits)], (x, _, a, h) =>
      x.setPhone(a, h),
    ),
    step('parkCall', [agent], (x, _, a) => x.parkCall(a)),
    step('takeBack', [agent], (x, _, a) =>
      x.pickupCall(a, x.calls().find(({ parkedBy }) => parkedBy === a)?.id ?? 0),
    ),
    step('originateCall', [agent, dialled], (x, _, a, n) => x.originateCall(a, n)),
    step('giveUp', [nth], (x, _, n) => x.giveUp(x.calls()[n]?.id ?? 0)),
    step('bridgeCalls', [nth, agent, nth, agent], (x, _, n, a, m, b) =>
      x.bridgeCalls(
        { call: x.calls()[n]?.id ?? 0, agent: a },
        { call: x.calls()[m]?.id ?? 0, agent: b },
      ),
    ),
    step('removeQueued', [nth], (x, _, n) => x.removeQueued(x.calls()[n]?.id ?? 0)),
    step('advance', [fc.constantFrom(0, 500, 1000, 20_000)], (_, clock, ms) => clock.advance(ms)),
  ),
  { minLength: 1, maxLength: 150, size: 'max' },
)

/** Checks a law after every step of random working days. */
function always(law: (exchange: Exchange) => void): void {
  fc.assert(
    fc.property(steps, (day) => {
      const { clock, exchange } = bench()
      exchange.setAvailability(maja, 'ready')
      for (const { run } of day) {
        run(exchange, clock)
        law(exchange)
      }
    }),
    { numRuns: 500 },
  )
}

describe('whatever agents and callers do', () => {
  it('an agent speaks on one call at most', () => {
    always((exchange) => {
      for (const key of [derek, maja])
        expect(exchange.linesOf(key).filter(({ leg }) => isActive(leg)).length).toBeLessThan(2)
    })
  })

  it('a far end is in one call at most', () => {
    always((exchange) => {
      const numbers = exchange
        .calls()
        .flatMap(({ legs }) =>
          legs.flatMap(({ device }) => ('party' in device ? device.party : [])),
        )
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  })

  it('nobody is in a call twice', () => {
    always((exchange) => {
      for (const { legs } of exchange.calls()) {
        const devices = legs.map(({ device }) => JSON.stringify(device))
        expect(new Set(devices).size).toBe(devices.length)
      }
    })
  })

  it('a call has one who waits, or two of whom one is up, or rings at who is to dial', () => {
    always((exchange) => {
      for (const current of exchange.calls()) {
        const [first, ...others] = current.legs
        if (isWaiting(current)) expect(current.legs.length).toBe(1)
        else if (first?.state === 'alerting' && others.length === 0)
          expect(first.device).toEqual(current.caller)
        else {
          expect(current.legs.length).toBeGreaterThan(1)
          expect(current.legs.some(({ state }) => state !== 'alerting')).toBe(true)
        }
      }
    })
  })

  it('somebody who hears it ring has somebody at whom it rings', () => {
    always((exchange) => {
      for (const { legs } of exchange.calls())
        if (legs.some(({ state }) => state === 'initiated'))
          expect(legs.some(({ state }) => state === 'alerting')).toBe(true)
    })
  })

  it('nobody waits in a queue while a ready member is free', () => {
    always((exchange) => {
      const support = exchange.queues().find(({ name }) => name === 'support')
      const free = exchange
        .agents()
        .filter(
          ({ key, availability }) => support?.members.includes(key) && availability === 'ready',
        )
        .filter(({ phone }) => phone === 'byHand' || phone === 'autoAnswer')
        .filter(({ key }) => exchange.linesOf(key).length === 0)
      if (exchange.waitingCalls('support').length > 0) expect(free).toEqual([])
    })
  })

  it('a queue rings at nobody who is logged off', () => {
    always((exchange) => {
      for (const { key, availability } of exchange.agents())
        if (availability === 'loggedOff')
          for (const { call: line, leg } of exchange.linesOf(key))
            if (leg.state === 'alerting') expect(line.answeredAt !== null || !line.queue).toBe(true)
    })
  })

  it('a verb that is refused changes nothing', () => {
    fc.assert(
      fc.property(steps, agent, dialled, (day, who, number) => {
        const { clock, exchange } = bench()
        for (const { run } of day) run(exchange, clock)
        const before = JSON.stringify(exchange.calls())
        const verbs = [
          exchange.answerCall,
          exchange.holdCall,
          exchange.retrieveCall,
          exchange.alternateCall,
          exchange.transferCall,
          exchange.conferenceCall,
          exchange.parkCall,
        ]
        const refused = [
          ...verbs.map((verb) => () => verb(who)),
          () => exchange.consultationCall(who, number),
          () => exchange.singleStepTransfer(who, number),
          () => exchange.makeCall(who, number),
          () => exchange.originateCall(who, number),
        ]
        for (const attempt of refused) {
          if (attempt().done) return
          expect(JSON.stringify(exchange.calls())).toBe(before)
        }
      }),
    )
  })
})
