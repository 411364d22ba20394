/** The reads of the Miralix interface that no call needs: each documented answer, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { miralixConfig } from '../../lib/connectors/configs.ts'
import { createHttp } from '../../lib/connectors/http.ts'
import {
  createResources,
  type Resource,
  type Resources,
} from '../../lib/connectors/miralix/resources.ts'
import { createDesk, type Desk } from './desk.ts'

let desk: Desk
let resources: Resources
const { signal } = new AbortController()

beforeEach(async () => {
  desk = await createDesk()
  const config = miralixConfig.parse({
    system: 'miralix',
    server: desk.url,
    account: 'greenbox',
    identification: { type: 'id', value: '12' },
  })
  resources = createResources(config, 'sandbox-secret', createHttp(desk.env))
})
afterEach(() => desk.close())

function value<T>(resource: Resource<T>): T {
  if (!resource.ok) throw new Error(JSON.stringify(resource.problem))
  return resource.value
}

describe('Miralix resources', () => {
  it('reads the queues, each with id and name', async () => {
    const queues = value(await resources.queues(signal))
    expect(queues.map(({ Id }) => Id)).toEqual(expect.arrayContaining([5, 6]))
  })

  it('reads the agent’s roles and the queues of each', async () => {
    const roles = value(await resources.roles(signal))
    expect(roles.flatMap(({ Queues }) => Queues.map(({ Id }) => Id))).toContain(5)
  })

  it('reads who works in a queue, logged in or not', async () => {
    const all = value(await resources.queueAgents('5', 'any', signal))
    const present = value(await resources.queueAgents('5', 'loggedIn', signal))
    expect(all.map(({ AgentId }) => AgentId)).toEqual([12, 13])
    expect(present.map(({ AgentId }) => AgentId)).toEqual([12])
  })

  it('reads recordings of the agent, of a queue, and of direct calls', async () => {
    const own = value(await resources.recordings(undefined, signal))
    const queue = value(await resources.queueRecordings('5', undefined, signal))
    const direct = value(await resources.userRecordings(undefined, signal))
    expect(own.length).toBeGreaterThan(0)
    expect(queue.length).toBeGreaterThan(0)
    expect(direct.length).toBeGreaterThan(0)
  })

  it('reads the audio of a recording, byte by byte', async () => {
    const [recording] = value(await resources.recordings(undefined, signal))
    const audio = value(await resources.recordingAudio(String(recording?.QueueCallId), signal))
    expect(audio.byteLength).toBeGreaterThan(0)
  })

  it('says of an unknown queue that there is none, with the code', async () => {
    expect(await resources.queueAgents('999', 'any', signal)).toMatchObject({
      ok: false,
      problem: { kind: 'notFound', code: '404' },
    })
  })

  it('says that an answer which is not of the documented shape was not understood', async () => {
    await desk.control('POST', 'faults', { path: '/queues$', do: { body: '[{"Id":"five"}]' } })
    expect(await resources.queues(signal)).toMatchObject({
      ok: false,
      problem: { kind: 'protocol' },
    })
  })
})
