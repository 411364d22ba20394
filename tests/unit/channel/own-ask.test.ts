/** A question of one of our own pages that the background was stopped under. */
import { describe, expect, it, vi } from 'vitest'
import { createOwnAsk } from '../../../lib/channel/own-ask.ts'

const stopped = async () => {
  throw new Error('The message channel closed before a response was received')
}
const nothing = async () => undefined
const failed = async () => null

/** How often it was sent, and what was made of it, where the background answers as given. */
async function asked(
  type: 'connection.close' | 'own.refresh',
  ...answers: readonly (() => Promise<unknown>)[]
) {
  const left = [...answers]
  const send = vi.fn(async (_message: unknown) => left.shift()?.())
  const ask = createOwnAsk(send)
  const reply =
    type === 'own.refresh'
      ? await ask(type, { gesture: '7f9c24e8-3b12-4f6f-8a57-3f1f6d1c0a11', session: 'line-1' })
      : await ask(type, { session: 'line-1' })
  return { times: send.mock.calls.length, reply }
}

describe('a question', () => {
  const refused = async () => ({ kind: 'refused', sentence: 'huawei.unreachable' })

  it.each([stopped, nothing])('that was lost is asked once more', async (lost) => {
    expect(await asked('connection.close', lost, refused)).toEqual({
      times: 2,
      reply: await refused(),
    })
  })

  it('that was answered is not, also where the background has failed', async () => {
    expect(await asked('connection.close', failed, refused)).toEqual({ times: 1, reply: null })
  })

  it('is asked twice at most', async () => {
    expect(await asked('connection.close', stopped, stopped, refused)).toEqual({
      times: 2,
      reply: null,
    })
  })

  it('that dials or toggles is not asked again here', async () => {
    expect(await asked('own.refresh', stopped, refused)).toEqual({ times: 1, reply: null })
  })
})
