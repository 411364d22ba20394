import { describe, expect, it } from 'vitest'
import { bench, derek, ellen, inConversation, kirsten, legsOf, linesOf, maja } from './bench.ts'

describe('a parked call', () => {
  it('waits without its agent, whose phone is free', () => {
    const own = inConversation()
    expect(own.exchange.parkCall(derek)).toEqual({ done: true, call: 47821 })
    expect(own.exchange.call(47821)).toMatchObject({ parkedBy: derek })
    expect(legsOf(own.exchange.call(47821))).toEqual([`${ellen} queued`])
    expect(linesOf(own, derek)).toEqual([])
    expect(own.exchange.waitingCalls()).toEqual([])
  })

  it('rings again at its agent, and is nobody else’s', () => {
    const { exchange } = inConversation()
    exchange.setAvailability('miralix/13', 'ready')
    exchange.parkCall(derek)
    expect(exchange.pickupCall('miralix/13', 47821)).toMatchObject({ why: 'notYours' })
    exchange.pickupCall(derek, 47821)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} alerting`])
    exchange.answerCall(derek)
    expect(exchange.call(47821)).toMatchObject({ parkedBy: null })
  })

  it('stays parked when its agent lets it ring', () => {
    const { clock, exchange } = inConversation()
    exchange.parkCall(derek)
    exchange.pickupCall(derek, 47821)
    clock.advance(20_000)
    expect(exchange.call(47821)).toMatchObject({ parkedBy: derek })
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} queued`])
  })

  it('is none while the other one has put it on hold and speaks elsewhere', () => {
    const own = bench()
    own.exchange.makeCall(maja, '212')
    own.exchange.answerCall(derek)
    own.exchange.consultationCall(derek, ellen)
    expect(own.exchange.parkCall(maja)).toEqual({ done: false, why: 'wrongState' })
  })

  it('ends when the one who waits hangs up', () => {
    const { exchange } = inConversation()
    exchange.parkCall(derek)
    exchange.hangUp(ellen)
    expect(exchange.calls()).toEqual([])
  })

  it('is joined to another of its agent, who is free afterwards', () => {
    const own = inConversation()
    own.exchange.parkCall(derek)
    own.exchange.makeCall(derek, kirsten)
    own.clock.advance(1000)
    const joined = own.exchange.bridgeCalls(
      { call: 47822, agent: derek },
      { call: 47821, agent: derek },
    )
    expect(joined).toEqual({ done: true, call: 47821 })
    expect(own.exchange.calls()).toHaveLength(1)
    expect(legsOf(own.exchange.call(47821))).toEqual([`${ellen} connected`, `${kirsten} connected`])
    expect(linesOf(own, derek)).toEqual([])
  })

  it('is not joined to one that still rings', () => {
    const { exchange } = inConversation()
    exchange.parkCall(derek)
    exchange.makeCall(derek, kirsten)
    expect(
      exchange.bridgeCalls({ call: 47822, agent: derek }, { call: 47821, agent: derek }),
    ).toEqual({ done: false, why: 'wrongState' })
    expect(exchange.calls()).toHaveLength(2)
  })
})

describe('a call that is placed for an agent', () => {
  it('rings at the agent’s own phone first, and is dialled when that is lifted', () => {
    const { clock, exchange } = bench()
    exchange.originateCall(derek, kirsten)
    expect(legsOf(exchange.call(47821))).toEqual([`${derek} alerting`])
    exchange.answerCall(derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${kirsten} alerting`, `${derek} initiated`])
    clock.advance(1000)
    expect(legsOf(exchange.call(47821))).toEqual([`${kirsten} connected`, `${derek} connected`])
  })

  it('is dialled at once by a phone that answers by itself', () => {
    const { exchange } = bench()
    exchange.setPhone(derek, 'autoAnswer')
    exchange.originateCall(derek, kirsten)
    expect(legsOf(exchange.call(47821))).toEqual([`${kirsten} alerting`, `${derek} initiated`])
  })

  it.each([
    ['rejects', 'phoneRejects'],
    ['busy', 'busy'],
    ['unregistered', 'phoneUnregistered'],
  ] as const)('is refused while the phone is set to %s', (phone, why) => {
    const { exchange } = bench()
    exchange.setPhone(derek, phone)
    expect(exchange.originateCall(derek, kirsten)).toEqual({ done: false, why })
    exchange.callQueue(ellen, 'sales')
    expect(exchange.pickupCall(derek, 47821)).toEqual({ done: false, why })
  })
})

describe('a phone that answers by itself', () => {
  it('is connected as soon as its agent takes a call', () => {
    const { exchange } = bench()
    exchange.setPhone(derek, 'autoAnswer')
    exchange.callQueue(ellen, 'sales')
    exchange.pickupCall(derek, 47821)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} connected`])
  })
})
