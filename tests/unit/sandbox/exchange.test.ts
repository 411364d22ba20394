import { describe, expect, it } from 'vitest'
import type { Change } from '../../../sandbox/exchange/model.ts'
import {
  bench,
  colleague,
  derek,
  ellen,
  inConsultation,
  inConversation,
  kirsten,
  legsOf,
  linesOf,
  maja,
} from './bench.ts'

describe('a queue', () => {
  it('offers a call to the agent who is ready', () => {
    const { exchange } = bench()
    exchange.callQueue(ellen, 'support')
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} alerting`])
  })

  it('lets callers wait while every member is in a call', () => {
    const { exchange } = inConversation()
    exchange.callQueue('+4528870163', 'support')
    expect(legsOf(exchange.call(47822))).toEqual(['+4528870163 queued'])
    exchange.clearConnection(derek)
    expect(legsOf(exchange.call(47822))).toEqual(['+4528870163 connected', `${derek} alerting`])
  })

  it('offers the longest waiting call first', () => {
    const { clock, exchange } = bench()
    exchange.setAvailability(derek, 'notReady')
    exchange.callQueue(ellen, 'support')
    clock.advance(10)
    exchange.callQueue(kirsten, 'support')
    exchange.setAvailability(derek, 'ready')
    expect(exchange.linesOf(derek).map(({ call }) => call.id)).toEqual([47821])
  })

  it('prefers the agent who has been idle longest', () => {
    const { clock, exchange } = bench()
    clock.advance(10)
    exchange.setAvailability(maja, 'ready')
    exchange.callQueue(ellen, 'support')
    expect(linesOf({ exchange }, derek)).toEqual(['alerting'])
    exchange.answerCall(derek)
    exchange.clearConnection(derek)
    exchange.callQueue(ellen, 'support')
    expect(linesOf({ exchange }, maja)).toEqual([])
  })

  it('takes an unanswered offer back, and sets the agent aside until ready is pressed', () => {
    const { clock, exchange } = bench()
    exchange.callQueue(ellen, 'support')
    clock.advance(20_000)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} queued`])
    expect(exchange.agent(derek)).toMatchObject({ availability: 'notReady', missedOffer: true })
    exchange.setAvailability(derek, 'ready')
    expect(linesOf({ exchange }, derek)).toEqual(['alerting'])
  })

  it('offers the call that one agent missed to the next', () => {
    const { clock, exchange } = bench()
    clock.advance(10)
    exchange.setAvailability(maja, 'ready')
    exchange.callQueue(ellen, 'support')
    clock.advance(20_000)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${maja} alerting`])
  })

  it('gets its call back when the agent declines it or logs out', () => {
    const { exchange } = bench()
    exchange.callQueue(ellen, 'support')
    exchange.clearConnection(derek, 47821)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} queued`])
    exchange.setAvailability(derek, 'ready')
    exchange.setAvailability(derek, 'loggedOff')
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} queued`])
  })

  it('loses a call whose caller gives up while it rings at an agent', () => {
    const { exchange } = bench()
    exchange.callQueue(ellen, 'support')
    exchange.hangUp(ellen)
    expect(exchange.calls()).toEqual([])
    expect(linesOf({ exchange }, derek)).toEqual([])
  })

  it('from which members pick up offers nothing by itself', () => {
    const { exchange } = bench()
    exchange.callQueue(ellen, 'sales')
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} queued`])
    expect(exchange.pickupCall(maja, 47821)).toEqual({ done: false, why: 'loggedOff' })
    exchange.setAvailability(maja, 'notReady')
    expect(exchange.pickupCall(maja, 47821)).toEqual({ done: false, why: 'notAMember' })
    exchange.pickupCall(derek, 47821)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} alerting`])
  })
})

describe('an agent', () => {
  it('who consults leaves the first caller on hold', () => {
    const { exchange } = inConsultation()
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} held`])
    expect(legsOf(exchange.call(47822))).toEqual([`${kirsten} connected`, `${derek} connected`])
  })

  it('hears the other side ring for a second', () => {
    const { clock, exchange } = inConversation()
    exchange.consultationCall(derek, colleague)
    clock.advance(999)
    expect(legsOf(exchange.call(47822))).toEqual([`${colleague} alerting`, `${derek} initiated`])
    clock.advance(1)
    expect(legsOf(exchange.call(47822))).toEqual([`${colleague} connected`, `${derek} connected`])
  })

  it('keeps the first caller on hold when the consulted number is engaged', () => {
    const { exchange } = inConversation()
    exchange.setHabit(kirsten, 'busy')
    exchange.consultationCall(derek, kirsten)
    expect(linesOf({ exchange }, derek)).toEqual(['held'])
  })

  it('swaps the two calls of a consultation', () => {
    const { exchange } = inConsultation()
    exchange.alternateCall(derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} connected`])
    expect(legsOf(exchange.call(47822))).toEqual([`${kirsten} connected`, `${derek} held`])
  })

  it('who completes a transfer is free, and the two parties talk', () => {
    const { exchange } = inConsultation()
    exchange.transferCall(derek)
    expect(exchange.calls().map(legsOf)).toEqual([[`${ellen} connected`, `${kirsten} connected`]])
    expect(linesOf({ exchange }, derek)).toEqual([])
    exchange.callQueue('+4528870163', 'support')
    expect(linesOf({ exchange }, derek)).toEqual(['alerting'])
  })

  it('who joins both calls stays in a conference of three', () => {
    const { exchange } = inConsultation()
    exchange.conferenceCall(derek)
    expect(exchange.calls().map(legsOf)).toEqual([
      [`${ellen} connected`, `${kirsten} connected`, `${derek} connected`],
    ])
    exchange.clearConnection(derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${kirsten} connected`])
  })

  it('who transfers blindly is free at once, and the number rings', () => {
    const { clock, exchange } = inConversation()
    exchange.singleStepTransfer(derek, kirsten)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${kirsten} alerting`])
    clock.advance(1000)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${kirsten} connected`])
  })

  it('loses the caller who is sent to an engaged number', () => {
    const { exchange } = inConversation()
    exchange.setHabit(kirsten, 'busy')
    exchange.singleStepTransfer(derek, kirsten)
    expect(exchange.calls()).toEqual([])
  })

  it('can hold several calls and take back any of them', () => {
    const { clock, exchange } = inConsultation()
    exchange.holdCall(derek)
    exchange.makeCall(derek, colleague)
    clock.advance(1000)
    expect(linesOf({ exchange }, derek)).toEqual(['connected', 'held', 'held'])
    exchange.retrieveCall(derek, 47821)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} connected`])
    expect(legsOf(exchange.call(47823))).toEqual([`${colleague} connected`, `${derek} held`])
  })

  it('who answers a second call puts the first on hold', () => {
    const { exchange } = inConversation()
    exchange.holdCall(derek)
    exchange.callAgent(kirsten, derek)
    exchange.retrieveCall(derek, 47821)
    exchange.answerCall(derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} held`])
    expect(legsOf(exchange.call(47822))).toEqual([`${kirsten} connected`, `${derek} connected`])
  })

  it('reaches another agent by extension, and both can share a conference', () => {
    const { exchange } = inConversation()
    exchange.consultationCall(derek, '213')
    expect(linesOf({ exchange }, maja)).toEqual(['alerting'])
    exchange.answerCall(maja)
    exchange.conferenceCall(derek)
    expect(exchange.calls().map(legsOf)).toEqual([
      [`${ellen} connected`, `${derek} connected`, `${maja} connected`],
    ])
  })

  it('cannot join two calls in both of which the same colleague is', () => {
    const { exchange } = bench()
    for (const hold of [true, false]) {
      exchange.makeCall(derek, '213')
      exchange.answerCall(maja)
      if (!hold) continue
      exchange.holdCall(derek)
      exchange.holdCall(maja)
    }
    expect(exchange.transferCall(derek)).toEqual({ done: false, why: 'wrongState' })
    expect(exchange.conferenceCall(derek)).toEqual({ done: false, why: 'wrongState' })
  })

  it('dials 00 for the plus of a country code', () => {
    const { exchange } = bench()
    exchange.makeCall(derek, '004583509040')
    expect(legsOf(exchange.call(47821))).toEqual([`${kirsten} alerting`, `${derek} initiated`])
  })

  it('cannot dial what is no number', () => {
    const { exchange } = inConversation()
    expect(exchange.consultationCall(derek, 'Kirsten')).toEqual({
      done: false,
      why: 'noSuchNumber',
    })
    expect(linesOf({ exchange }, derek)).toEqual(['connected'])
  })
})

describe('a far end', () => {
  it('that ignores calls rings until it is told to answer', () => {
    const { clock, exchange } = inConversation()
    exchange.setHabit(kirsten, 'ignore')
    exchange.consultationCall(derek, kirsten)
    clock.advance(60_000)
    expect(legsOf(exchange.call(47822))).toEqual([`${kirsten} alerting`, `${derek} initiated`])
    exchange.setHabit(kirsten, 'answer')
    expect(legsOf(exchange.call(47822))).toEqual([`${kirsten} connected`, `${derek} connected`])
  })

  it('that hangs up during a consultation leaves the agent with the held call', () => {
    const { exchange } = inConsultation()
    exchange.hangUp(kirsten)
    expect(exchange.calls().map(legsOf)).toEqual([[`${ellen} connected`, `${derek} held`]])
  })

  it('answers even when the call in which it rings was joined to another meanwhile', () => {
    const { clock, exchange } = inConversation()
    exchange.consultationCall(derek, '213')
    exchange.answerCall(maja)
    exchange.conferenceCall(derek)
    exchange.holdCall(derek)
    exchange.makeCall(derek, colleague)
    clock.advance(1000)
    exchange.singleStepTransfer(maja, kirsten)
    exchange.alternateCall(derek)
    exchange.transferCall(derek)
    clock.advance(1000)
    expect(exchange.calls().map(legsOf)).toEqual([
      [`${colleague} connected`, `${ellen} connected`, `${kirsten} connected`].sort(),
    ])
  })

  it('that calls an agent directly is in no queue', () => {
    const { exchange } = bench()
    exchange.callAgent(ellen, derek)
    expect(exchange.call(47821)).toMatchObject({ queue: null })
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} initiated`, `${derek} alerting`])
  })
})

describe('those who listen', () => {
  it('hear every leg of a call from its first ring to its end', () => {
    const { exchange } = bench()
    const heard: string[] = []
    const tell = (change: Change) => {
      if (change.type !== 'leg') return heard.push(change.type)
      const who = 'agent' in change.device ? change.device.agent : change.device.party
      return heard.push(`${who} ${change.from} > ${change.to}: ${change.cause}`)
    }
    exchange.subscribe(tell)
    exchange.callQueue(ellen, 'support')
    exchange.answerCall(derek)
    exchange.hangUp(ellen)
    expect(heard).toEqual([
      'callStarted',
      `${ellen} null > queued: queued`,
      `${ellen} queued > connected: offered`,
      `${derek} null > alerting: offered`,
      `${derek} alerting > connected: answered`,
      `${ellen} connected > null: cleared`,
      `${derek} connected > null: cleared`,
      'callEnded',
    ])
  })

  it('hear nothing more after they stop', () => {
    const { exchange } = bench()
    let heard = 0
    const stop = exchange.subscribe(() => {
      heard += 1
    })
    stop()
    exchange.callQueue(ellen, 'support')
    expect(heard).toBe(0)
  })
})
