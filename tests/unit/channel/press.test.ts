/** A press that the background was stopped under. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAsk } from '../../../lib/channel/ask.ts'
import { LOST, press } from '../../../lib/channel/press.ts'

const GESTURE = '7f9c24e8-3b12-4f6f-8a57-3f1f6d1c0a11'
const wanted = { gesture: GESTURE, session: 'line-1' }
const SENT = { kind: 'sent' }

/** Presses, where the background answers as given, one after the other. */
async function pressed(...answers: readonly (() => unknown)[]) {
  const left = [...answers]
  const send = vi.fn(async (_message: unknown) => left.shift()?.())
  const reply = await press(createAsk(send), 'own.refresh', wanted)
  return { reply, asked: send.mock.calls.map(([message]) => message) }
}

const stopped = () => {
  throw new Error('The message channel closed before a response was received')
}
const nothing = () => undefined
const message = { type: 'own.refresh', payload: wanted }

describe('a press', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('that is answered is sent once', async () => {
    expect(await pressed(() => SENT)).toEqual({ reply: SENT, asked: [message] })
  })

  it.each([stopped, nothing])(
    'that was lost is sent once more, as the same press',
    async (answer) => {
      expect(await pressed(answer, () => SENT)).toEqual({ reply: SENT, asked: [message, message] })
    },
  )

  it('that the stopped background had already taken is in doubt, and told so', async () => {
    const { reply } = await pressed(stopped, () => ({ kind: 'repeated' }))
    expect(reply).toBe(LOST)
  })

  it('whose loss took long is not sent again: the person may have gone on', async () => {
    const late = () => {
      vi.advanceTimersByTime(60_000)
      return stopped()
    }
    expect(await pressed(late, () => SENT)).toEqual({ reply: LOST, asked: [message] })
  })

  it('that nobody answers is sent twice at most', async () => {
    expect(await pressed(stopped, stopped, () => SENT)).toEqual({
      reply: null,
      asked: [message, message],
    })
  })
})
