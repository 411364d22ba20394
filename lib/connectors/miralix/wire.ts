/** The requests of the OfficeTeam REST interface and the shapes of its answers (miralix.md 2, 3, 13). */
import { z } from 'zod'
import type { HttpRequest } from '../http.ts'
import type { MiralixConfig } from './config.ts'

export const SECRET_HEADER = 'X-Miralix-Shared-Secret'

/** Milliseconds after which a read is given up (miralix.md 5). */
export const READ_LIMIT = 5000
/** Milliseconds after which a verb counts as unanswered. */
export const VERB_LIMIT = 10_000

type Request = Pick<HttpRequest, 'method' | 'url'>

/**
 * Percent-encodes a path segment and leaves `@` and `:` as the vendor's samples have them
 * (miralix.md 2.4).
 */
const segment = (text: string): string =>
  encodeURIComponent(text).replace(/%40/g, '@').replace(/%3A/gi, ':')

const baseUrl = (config: MiralixConfig): string => `${config.server}/mot/${segment(config.account)}`

const agentUrl = (config: MiralixConfig): string =>
  `${baseUrl(config)}/agents/${config.identification.type}/${segment(config.identification.value)}`

/** A number as the value of `ContactEndpoint`; see the setting `plus`. */
function endpoint(config: MiralixConfig, number: string): string {
  switch (config.plus) {
    case 'encoded':
      return encodeURIComponent(number)
    case 'zeros':
      return encodeURIComponent(number.replace(/^\+/, '00'))
    case 'raw':
      return encodeURIComponent(number).replace(/^%2B/, '+')
  }
}

export type Verb =
  | 'answer'
  | 'pickup'
  | 'clear'
  | 'Consultation'
  | 'consultation'
  | 'alternate'
  | 'transfer'
  | 'singleStepTransfer'

export const verb = (config: MiralixConfig, name: Verb, number?: string): Request => ({
  method: 'PUT',
  url: `${agentUrl(config)}/call/${name}${
    number === undefined ? '' : `?ContactEndpoint=${endpoint(config, number)}`
  }`,
})

export const pickupCall = (config: MiralixConfig, queueCall: string): Request => ({
  method: 'POST',
  url: `${agentUrl(config)}/calls/${segment(queueCall)}/pickupCall`,
})

export const deleteQueuedCall = (
  config: MiralixConfig,
  queueCall: string,
  queue?: string,
): Request => ({
  method: 'DELETE',
  url: `${baseUrl(config)}/queues/${queue === undefined ? '' : `${segment(queue)}/`}calls/${segment(queueCall)}`,
})

export const busycall = (config: MiralixConfig): Request => ({
  method: 'GET',
  url: `${agentUrl(config)}/busycall`,
})

/** One agent by id, logged in or not; or all of them, where the id is not known. */
export const agents = (config: MiralixConfig, id: string | undefined): Request => ({
  method: 'GET',
  url: `${baseUrl(config)}/agents?state=any${id === undefined ? '' : `&filter=ids&values=${id}`}`,
})

export const roles = (config: MiralixConfig): Request => ({
  method: 'GET',
  url: `${agentUrl(config)}/roles`,
})

export const queues = (config: MiralixConfig): Request => ({
  method: 'GET',
  url: `${baseUrl(config)}/queues`,
})

export const queueAgents = (
  config: MiralixConfig,
  queue: string,
  state: 'any' | 'loggedIn' | 'loggedout',
): Request => ({
  method: 'GET',
  url: `${baseUrl(config)}/queues/${segment(queue)}/agents?state=${state}`,
})

/** Recordings of the agent with a queue call id above `from`, which is exclusive (miralix.md 13). */
export const recordings = (config: MiralixConfig, from?: number): Request => ({
  method: 'GET',
  url: `${agentUrl(config)}/recordings${from === undefined ? '' : `?fromQueueCallId=${from}`}`,
})

/** Recordings of direct calls, from 7.2 on. */
export const userRecordings = (config: MiralixConfig, from?: number): Request => ({
  method: 'GET',
  url: `${agentUrl(config).replace('/agents/', '/users/')}/recordings${
    from === undefined ? '' : `?fromCallId=${from}`
  }`,
})

export const queueRecordings = (config: MiralixConfig, queue: string, from?: number): Request => ({
  method: 'GET',
  url: `${baseUrl(config)}/queues/${segment(queue)}/calls/recordings${
    from === undefined ? '' : `?fromQueueCallId=${from}`
  }`,
})

/** The recording itself, which public client code saves as mp3. */
export const recordingAudio = (config: MiralixConfig, queueCall: string): Request => ({
  method: 'GET',
  url: `${baseUrl(config)}/queues/calls/recordings/${segment(queueCall)}`,
})

/** An administrator's own request, for a service that no page documents. */
export function fromTemplate(config: MiralixConfig, template: string, number = ''): Request {
  const [method, path = ''] = template.split(' ')
  const filled = path.replaceAll('{number}', endpoint(config, number))
  return { method: method === 'POST' ? 'POST' : 'PUT', url: `${agentUrl(config)}/${filled}` }
}

const integer = z.number().int()

/** Items of `GET agents`: the names of the fields are not known, so both likely prefixes are read. */
export const agentList = z.array(
  z
    .looseObject({
      Id: integer.optional(),
      AgentId: integer.optional(),
      Name: z.string().optional(),
      AgentName: z.string().optional(),
      Email: z.string().optional(),
      AgentEmail: z.string().optional(),
      SyncId: z.string().optional(),
      AgentSyncId: z.string().optional(),
      SipUri: z.string().optional(),
      AgentSipUri: z.string().optional(),
    })
    .transform((agent) => ({
      id: agent.AgentId ?? agent.Id,
      name: agent.AgentName ?? agent.Name,
      email: agent.AgentEmail ?? agent.Email,
      syncId: agent.AgentSyncId ?? agent.SyncId,
      sipUri: agent.AgentSipUri ?? agent.SipUri,
    })),
)
export type ListedAgent = z.output<typeof agentList>[number]

export const roleList = z.array(
  z.looseObject({
    Id: integer,
    Name: z.string(),
    Queues: z.array(z.looseObject({ Id: integer })).default([]),
  }),
)

export const queueList = z.array(z.looseObject({ Id: integer, Name: z.string() }))

export const queueAgentList = z.array(
  z.looseObject({
    AgentId: integer,
    AgentForename: z.string().nullish(),
    AgentSurname: z.string().nullish(),
    AgentName: z.string().nullish(),
    AgentEmail: z.string().nullish(),
    AgentDepartmentName: z.string().nullish(),
    AgentDepartmentId: integer.nullish(),
    AgentCompanyName: z.string().nullish(),
  }),
)

export const recordingList = z.array(
  z.looseObject({
    QueueCallId: integer.optional(),
    Id: integer.optional(),
    ConversationStartedUtc: z.string().optional(),
    ConversationEndedUtc: z.string().nullish(),
    AgentName: z.string().nullish(),
    RecordingFileName: z.string().nullish(),
    Caller: z.string().nullish(),
  }),
)

export const deleteAnswer = z.looseObject({
  QueueInquiryId: integer,
  DeleteResult: z.enum(['Deleted', 'OfferedToAgent']),
})
