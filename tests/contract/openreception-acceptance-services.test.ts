/** The acceptance cases D36 to D38 of openreception.md 12.3: the servers beside the call server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from './desk.ts'
import { CALLER, openReception, type Reception, said, settled } from './openreception-desk.ts'

let room: Reception
let desk: Desk
beforeEach(async () => {
  room = await openReception('openreception')
  desk = room.desk
})
afterEach(() => room.close())

const execute = (command: Parameters<Desk['send']>[0]) => settled(desk, desk.send(command))

describe('final dialect: notifications', () => {
  const post = (path: string, body: object) =>
    fetch(`${desk.url}/openreception/b2${path}?token=sandbox-token-10`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })

  it('D36 a broadcast reaches everybody, a letter only those it names', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    expect((await post('/broadcast', { event: 'moonrise' })).status).toBe(200)
    await desk.advance(200)
    const heard = { kind: 'unknownEvent', detail: 'moonrise' }
    expect([desk.remarks, other.desk.remarks]).toEqual([[heard], [heard]])
    expect((await post('/send', { recipients: [11], message: { event: 'sunset' } })).status).toBe(
      200,
    )
    await desk.advance(200)
    expect(desk.remarks).toEqual([heard])
    expect(other.desk.remarks.at(-1)?.detail).toBe('sunset')
  })

  it('D36 who is connected is listed, and is so once', async () => {
    await room.connect()
    expect((await room.ask('GET', '/connection/10')).json).toEqual({ uid: 10, connectionCount: 1 })
    await room.fault({ path: '/notifications', do: { socket: 'close' } })
    await desk.advance(5000)
    expect((await room.ask('GET', '/connection/10')).json).toEqual({ uid: 10, connectionCount: 1 })
  })
})

describe('final dialect: tokens', () => {
  it('D37 a token that exists has a user, another one has none', async () => {
    const { json } = await room.ask('GET', '/token/sandbox-token-10')
    expect(json).toEqual((await room.ask('GET', '/user/10')).json)
    expect((await room.ask('GET', '/token/nothing')).status).toBe(404)
    expect((await room.ask('GET', '/token/sandbox-token-10/validate')).status).toBe(200)
    expect((await room.ask('GET', '/token/nothing/validate')).status).toBe(404)
  })

  it('D37 the agent is named as his user record says', async () => {
    const association = await room.connect({ extension: '' })
    const { json } = await room.ask('GET', '/user/10')
    expect(association.agent).toEqual({ id: '10', name: (json as { name: string }).name })
  })
})

describe('final dialect: agent states', () => {
  it('D38 who has set nothing is paused; ready and back again are told as they happen', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    await desk.until(() => desk.session.agent.state === 'notReady')
    const asSeen = () => other.desk.session.colleagues['10']?.state
    const ready = await execute({ service: 'setAgentState', state: 'ready', option: 'ready' })
    expect(ready.kind).toBe('done')
    await desk.until(() => desk.session.agent.state === 'ready' && asSeen() === 'ready')
    await execute({ service: 'setAgentState', state: 'notReady', option: 'paused' })
    await desk.until(() => desk.session.agent.state === 'notReady' && asSeen() === 'notReady')
    expect((await room.ask('GET', '/user/10/state')).json).toEqual({ uid: 10, paused: true })
  })

  it('D38 who speaks is busy, and what he was before comes back', async () => {
    const other = await room.colleague(11)
    await room.connect()
    await other.connect()
    await execute({ service: 'setAgentState', state: 'ready' })
    const { id } = await room.taken()
    expect(desk.session.agent.state).toBe('busy')
    expect(other.desk.session.colleagues['10']?.state).toBe('busy')
    await execute({ service: 'parkCall', call: id })
    await desk.until(() => desk.calls[0] === `held ${CALLER}`)
    expect(desk.session.agent.state).toBe('ready')
  })

  it('D38 a state that the server has not is not sent', async () => {
    await room.connect()
    const outcome = await execute({ service: 'setAgentState', state: 'workingAfterCall' })
    expect(said(outcome)).toBe('The server does not know this state. Nothing was changed.')
    expect(await room.sent(/\/state\//)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('POST')]),
    )
  })
})
