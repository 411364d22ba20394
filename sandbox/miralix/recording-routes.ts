import type { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { account, fullName, identify, members } from './directory.ts'
import type { Env, Request } from './http.ts'
import { answerJson, integer, parameters, resource, segment } from './http.ts'
import type { Recording } from './recordings.ts'
import { silence } from './recordings.ts'
import { timestamp } from './wire.ts'

/** Lists and audio of recorded conversations (section 13). */
export function recordingRoutes(app: Hono<Env>, desk: Desk): void {
  const { exchange, recordings, switches } = desk
  const base = `/mot/${account}`

  const utc = (ms: number) => timestamp(ms, switches.current.timestampDigits)
  const agentOf = (recording: Recording) => members.find(({ key }) => key === recording.agent)
  const agentName = (recording: Recording) => {
    const member = agentOf(recording)
    return member ? fullName(member) : ''
  }
  const conversation = (recording: Recording) => ({
    ConversationStartedUtc: utc(recording.startedAt),
    ConversationEndedUtc: utc(recording.endedAt),
    RecordingFileName: `${recording.callId}.mp3`,
    Caller: recording.caller,
  })
  const queueItem = (recording: Recording) => {
    const queue = exchange.queues().find(({ name }) => name === recording.queue)
    return {
      QueueCallId: recording.callId,
      QueueId: queue?.id,
      QueueName: queue?.title,
      QueueCallType: 'QueueCall',
      Culture: 'da-DK',
      AgentId: agentOf(recording)?.id,
      AgentName: agentName(recording),
      ...conversation(recording),
    }
  }
  const directItem = (recording: Recording) => ({
    Id: recording.callId,
    UserId: agentOf(recording)?.id,
    UserName: agentName(recording),
    ...conversation(recording),
  })

  /** The recordings above the query's exclusive lower bound; null for a 400. */
  const listed = (c: Request, bound: string): readonly Recording[] | null => {
    const query = parameters(c, switches.current, [bound])
    const text = query?.get(bound)
    const above = text === undefined ? 0 : integer(text)
    return query && above !== null ? recordings.list(above) : null
  }

  resource(app, `${base}/agents/:type/:identification/recordings`, {
    GET: (c) => {
      const member = identify(segment(c, 'type'), segment(c, 'identification'))
      if (typeof member === 'number') return c.body(null, member)
      const found = listed(c, 'fromQueueCallId')
      if (!found) return c.body(null, 400)
      const own = found.filter(({ agent, queue }) => agent === member.key && queue !== null)
      return answerJson(c, switches, own.map(queueItem))
    },
  })

  resource(app, `${base}/users/:type/:identification/recordings`, {
    GET: (c) => {
      const member = identify(segment(c, 'type'), segment(c, 'identification'))
      if (typeof member === 'number') return c.body(null, member)
      const found = listed(c, 'fromCallId')
      if (!found) return c.body(null, 400)
      const own = found.filter(({ agent, queue }) => agent === member.key && queue === null)
      return answerJson(c, switches, own.map(directItem))
    },
  })

  resource(app, `${base}/queues/calls/recordings/:queueCallId`, {
    GET: (c) => {
      const id = integer(segment(c, 'queueCallId'))
      const found = recordings.list().some(({ callId, queue }) => callId === id && queue !== null)
      if (!found) return c.body(null, 404)
      return c.body(silence(), 200, { 'Content-Type': 'audio/mpeg' })
    },
  })

  resource(app, `${base}/queues/:queueId/calls/recordings`, {
    GET: (c) => {
      const id = integer(segment(c, 'queueId'))
      const queue = exchange.queues().find((candidate) => candidate.id === id)
      if (!queue) return c.body(null, 404)
      const found = listed(c, 'fromQueueCallId')
      if (!found) return c.body(null, 400)
      const own = found.filter((recording) => recording.queue === queue.name)
      return answerJson(c, switches, own.map(queueItem))
    },
  })
}
