/** A thousand events that have come together are taken one after the other. */
import { expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { exchangeAt } from '../../scripts/exchange.ts'
import { signInHastily } from './huawei-haste.ts'

const MANY = 1000

it('a thousand waiting events are drained in order, none lost and none twice', async () => {
  const sandbox = await startSandbox({ port: 0, random: () => 0.5 })
  const exchange = exchangeAt(sandbox.url)
  const session = await signInHastily(sandbox.url)
  try {
    const ready = session.until((event) => event.type === 'agentStateChanged')
    await ready
    const chat = await exchange.chat('88880021', { system: 'huawei', agent: '291' })
    await session.until((event) => event.type === 'delivered')
    // Nobody takes the next batch before all of them wait.
    await exchange.inChat(chat, 'huawei', '291', 'answer')
    for (let nth = 1; nth <= MANY; nth += 1) await exchange.write(chat, String(nth))
    const heard: string[] = []
    await session.until((event) => {
      if (event.type === 'messageExchanged') heard.push(event.message.text)
      return heard.length === MANY
    })
    expect(heard).toEqual(Array.from({ length: MANY }, (_, nth) => String(nth + 1)))
    // Nothing more comes: an empty poll is an answer without a message.
    await exchange.write(chat, 'last')
    await session.until((event) => {
      if (event.type === 'messageExchanged') heard.push(event.message.text)
      return heard.length > MANY
    })
    expect(heard.at(-1)).toBe('last')
  } finally {
    session.close()
    await sandbox.close()
  }
}, 60_000)
