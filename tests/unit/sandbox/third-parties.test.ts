import { describe, expect, it } from 'vitest'
import { bench, derek, ellen, inConversation, kirsten, legsOf, linesOf, maja } from './bench.ts'

describe('an agent who talks to a caller', () => {
  it('sends the caller into a queue, where the next free member gets the call', () => {
    const { exchange } = inConversation()
    exchange.setAvailability(maja, 'ready')
    exchange.setAfterCall(derek, 'workingAfterCall')
    expect(exchange.transferToQueue(derek, 'support')).toEqual({ done: true, call: 47821 })
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${maja} alerting`])
    expect(exchange.agent(derek)?.availability).toBe('workingAfterCall')
  })

  it('asks a queue for a colleague, waits, and hears the one who is offered the question ring', () => {
    const { exchange } = inConversation()
    exchange.consultQueue(derek, 'support')
    expect(legsOf(exchange.call(47822))).toEqual([`${derek} queued`])
    expect(exchange.makeCall(derek, kirsten)).toEqual({ done: false, why: 'busy' })
    exchange.setAvailability(maja, 'ready')
    expect(legsOf(exchange.call(47822))).toEqual([`${derek} initiated`, `${maja} alerting`])
    exchange.answerCall(maja)
    exchange.transferCall(derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${maja} connected`])
  })

  it('rings a third party into the conversation, and puts it out again', () => {
    const { clock, exchange } = inConversation()
    exchange.inviteParty(derek, 47821, kirsten)
    clock.advance(1000)
    expect(legsOf(exchange.call(47821))).toEqual([
      `${ellen} connected`,
      `${kirsten} connected`,
      `${derek} connected`,
    ])
    exchange.dropParty(derek, 47821, { party: kirsten })
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${derek} connected`])
    expect(exchange.dropParty(derek, 47821, { party: kirsten })).toMatchObject({ done: false })
  })
})

describe('a colleague', () => {
  it('takes over what rings at another’s phone', () => {
    const { clock, exchange } = bench()
    exchange.setAvailability(maja, 'notReady')
    exchange.callQueue(ellen, 'support')
    exchange.groupPickupCall(maja, derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} connected`, `${maja} alerting`])
    expect(linesOf({ exchange }, derek)).toEqual([])
    clock.advance(20_000)
    expect(linesOf({ exchange }, maja)).toEqual([])
  })

  it('takes over a direct call, whose caller goes on hearing it ring', () => {
    const { exchange } = bench()
    exchange.setAvailability(maja, 'notReady')
    exchange.callAgent(ellen, derek)
    exchange.groupPickupCall(maja, derek)
    expect(legsOf(exchange.call(47821))).toEqual([`${ellen} initiated`, `${maja} alerting`])
  })
})

describe('those who listen', () => {
  it('hear what a listener did after they have all heard what it answered', () => {
    const { exchange } = bench()
    const heard: string[] = []
    exchange.subscribe((change) => {
      if (change.type !== 'leg' || !('agent' in change.device)) return
      heard.push(`first ${change.to}`)
      if (change.to === 'alerting') exchange.answerCall(derek)
    })
    exchange.subscribe((change) => {
      if (change.type === 'leg' && 'agent' in change.device) heard.push(`second ${change.to}`)
    })
    exchange.onSettled(() => heard.push('settled'))
    exchange.callQueue(ellen, 'support')
    expect(heard).toEqual([
      'first alerting',
      'second alerting',
      'settled',
      'first connected',
      'second connected',
      'settled',
    ])
  })
})
