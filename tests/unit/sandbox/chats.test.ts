import { describe, expect, it } from 'vitest'
import type { ChatChange } from '../../../sandbox/exchange/chats.ts'
import { createChats } from '../../../sandbox/exchange/chats.ts'
import { bench, derek, maja } from './bench.ts'

/** Conversations for agents who take two at a time; an offer runs out after 20 s. */
function counter() {
  const { clock, exchange } = bench()
  exchange.setAvailability(maja, 'ready')
  const chats = createChats({ clock, exchange, room: () => 2, offerTimeoutMs: () => 20_000 })
  exchange.onSettled(() => chats.distribute())
  const told: string[] = []
  chats.subscribe((change: ChatChange) =>
    told.push('agent' in change ? `${change.type} ${change.agent}` : change.type),
  )
  const write = (customer: string) => chats.start({ customer, id: customer }, { queue: 'support' })
  return { clock, exchange, chats, told, write }
}

describe('a text conversation', () => {
  it('is offered to the agent who has fewest', () => {
    const { chats, told, write } = counter()
    write('a')
    chats.answer('a', derek)
    write('b')
    expect(told).toEqual([`offered ${derek}`, `answered ${derek}`, `offered ${maja}`])
  })

  it('waits when everybody has as many as they take, and is offered when one ends', () => {
    const { chats, told, write } = counter()
    for (const customer of ['a', 'b', 'c', 'd', 'e']) write(customer)
    expect(chats.find('e')).toMatchObject({ agent: null, offeredTo: null })
    chats.customerLeaves('a')
    expect(told.at(-1)).toBe(`offered ${derek}`)
    expect(chats.find('e')?.offeredTo).toBe(derek)
  })

  it('is not offered to an agent who is in a call or not ready', () => {
    const { chats, exchange, write } = counter()
    exchange.setAvailability(maja, 'notReady')
    exchange.callQueue('+4561774427', 'support')
    write('a')
    expect(chats.find('a')?.offeredTo).toBeNull()
    exchange.setAvailability(maja, 'ready')
    expect(chats.find('a')?.offeredTo).toBe(maja)
  })

  it('that is transferred stays with the first agent until the second has it', () => {
    const { chats, told, write } = counter()
    write('a')
    chats.answer('a', derek)
    chats.transfer('a', derek, { agent: maja }, true)
    expect(chats.find('a')).toMatchObject({ agent: derek, offeredTo: maja })
    expect(chats.transfer('a', derek, { agent: maja }, true)).toMatchObject({ done: false })
    chats.answer('a', maja)
    expect(told.slice(-2)).toEqual([`left ${derek}`, `answered ${maja}`])
    expect(chats.find('a')).toMatchObject({ agent: maja, offeredTo: null })
  })

  it('that nobody takes over is kept', () => {
    const { chats, clock, told, write } = counter()
    write('a')
    chats.answer('a', derek)
    chats.transfer('a', derek, { agent: maja }, true)
    clock.advance(20_000)
    expect(told.slice(-2)).toEqual([`missed ${maja}`, `kept ${derek}`])
    expect(chats.find('a')).toMatchObject({ agent: derek, offeredTo: null })
  })

  it('that is handed on at once is over when its target lets it pass', () => {
    const { chats, clock, write } = counter()
    write('a')
    chats.answer('a', derek)
    chats.transfer('a', derek, { agent: maja }, false)
    clock.advance(20_000)
    expect(chats.all()).toEqual([])
  })

  it('ends for the one who has it and the one to whom it is offered', () => {
    const { chats, told, write } = counter()
    write('a')
    chats.answer('a', derek)
    chats.transfer('a', derek, { agent: maja }, true)
    chats.customerLeaves('a')
    expect(told.slice(-2)).toEqual([`missed ${maja}`, `left ${derek}`])
  })

  it('is nobody else’s to answer, drop or hand on', () => {
    const { chats, write } = counter()
    write('a')
    expect(chats.answer('a', maja)).toMatchObject({ done: false })
    expect(chats.drop('a', maja)).toMatchObject({ done: false })
    expect(chats.transfer('a', maja, { queue: 'sales' }, false)).toMatchObject({ done: false })
    expect(chats.say('b', 'customer', 'hello')).toEqual({ done: false, why: 'noSuchChat' })
    expect(chats.start({ customer: 'c' }, { queue: 'lunch' })).toMatchObject({ done: false })
  })
})
