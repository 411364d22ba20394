/** The requests of the CC-Gateway (huawei 2.4, 3.1, 4.1, 5.1, 8, 9); each is sent by session.ts. */
import type { HttpRequest } from '../http.ts'
import type { HuaweiConfig } from './config.ts'

/** Milliseconds after which a request is given up. A poll is held back for up to 10 s (huawei 5.1). */
export const POLL_LIMIT = 30_000
export const READ_LIMIT = 8000
export const COMMAND_LIMIT = 10_000

export type Request = Pick<HttpRequest, 'method' | 'url' | 'body'>

type Family =
  | 'onlineagent'
  | 'agentevent'
  | 'voicecall'
  | 'mediacall'
  | 'calldata'
  | 'agentgroup'
  | 'queuedevice'

const segment = encodeURIComponent

const address = (
  { server, agent }: HuaweiConfig,
  family: Family,
  path: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${segment(value)}`],
  )
  const parts = [family, agent, ...path].map(segment).join('/')
  return `${server}/agentgateway/resource/${parts}${given.length > 0 ? `?${given.join('&')}` : ''}`
}

type Body = Readonly<Record<string, unknown>>

const withBody = (request: Request, body: Body): Request => ({
  ...request,
  body: JSON.stringify(body),
})

// Signing in and out

export const signIn = (config: HuaweiConfig, body: Body, force: boolean): Request =>
  withBody(
    { method: 'PUT', url: address(config, 'onlineagent', force ? ['forcelogin'] : []) },
    body,
  )

/** All configured skills, or those of them that are named. */
export const resetSkill = (config: HuaweiConfig): Request => ({
  method: 'POST',
  url: address(config, 'onlineagent', ['resetskill', String(config.skills === '')], {
    skillid: config.skills === '' ? undefined : config.skills,
    phonelinkage: config.phoneLinkage ? '1' : undefined,
  }),
})

export const signOut = (config: HuaweiConfig, force: boolean): Request => ({
  method: 'DELETE',
  url: address(config, 'onlineagent', [force ? 'forcelogout' : 'logout']),
})

export const updateGuid = (config: HuaweiConfig): Request => ({
  method: 'PUT',
  url: address(config, 'onlineagent', ['updateGuid']),
})

export const syncAgentInfo = (config: HuaweiConfig): Request => ({
  method: 'POST',
  url: address(config, 'onlineagent', ['syncagentinfo']),
})

// Reading

export const poll = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'agentevent', []),
})

export const agentStatus = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'onlineagent', ['agentstatus']),
})

export const agentSkills = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'onlineagent', ['agentskills']),
})

/** The call that goes on now, and never the one before it. */
export const callInfo = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'calldata', ['callinfo'], { isNoContainLastCall: 'true' }),
})

export const holdList = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'calldata', ['holdlist']),
})

/** What travels with a call, as it was written (huawei 8). */
export const callData = (config: HuaweiConfig, callId: string): Request => ({
  method: 'GET',
  url: address(config, 'calldata', ['appdata'], { isEncodeResult: 'false', callId }),
})

export const waitingCalls = (config: HuaweiConfig, skill: string): Request => ({
  method: 'GET',
  url: address(config, 'calldata', ['waitcallinfo', skill]),
})

export const queueFigures = (config: HuaweiConfig, skills: readonly number[]): Request =>
  withBody({ method: 'POST', url: address(config, 'queuedevice', ['queryacdstat']) }, { skills })

export const idleAgents = (config: HuaweiConfig): Request => ({
  method: 'GET',
  url: address(config, 'agentgroup', ['idleagent']),
})

// The agent's state

export type StateVerb = 'sayfree' | 'cancelbusy' | 'cancelrest' | 'work' | 'cancelwork'

export const setState = (config: HuaweiConfig, verb: StateVerb): Request => ({
  method: 'POST',
  url: address(config, 'onlineagent', [verb]),
})

/** `prolong`: in place of the reason that holds now (huawei 4.1). */
export const sayBusy = (
  config: HuaweiConfig,
  reason: string | undefined,
  prolong: boolean,
): Request => ({
  method: 'POST',
  url: address(config, 'onlineagent', ['saybusy'], {
    reason,
    prolong: prolong && reason !== undefined ? 'true' : undefined,
  }),
})

export const rest = (
  config: HuaweiConfig,
  seconds: number,
  cause: string,
  prolong: boolean,
): Request => ({
  method: 'POST',
  url: address(config, 'onlineagent', ['rest', String(seconds), cause], {
    prolong: prolong ? 'true' : undefined,
  }),
})

// Voice

export const answer = (config: HuaweiConfig, callid: string | undefined): Request => ({
  method: 'PUT',
  url: address(config, 'voicecall', ['answer'], { callid }),
})

/** Huawei 3.6: the page says POST and only POST, the gateway's own list PUT. */
export const LINKAGE_METHODS = ['POST', 'PUT'] as const
export type LinkageMethod = (typeof LINKAGE_METHODS)[number]

export const linkage = (
  config: HuaweiConfig,
  verb: 'phonepickup' | 'phonehangup',
  method: LinkageMethod,
): Request => ({ method, url: address(config, 'voicecall', [verb]) })

export const dial = (config: HuaweiConfig, verb: 'callout' | 'callinner', body: Body): Request =>
  withBody({ method: 'PUT', url: address(config, 'voicecall', [verb]) }, body)

/** Verbs without a body that act on the current call. */
export type PlainVerb = 'hold' | 'beginmute' | 'endmute' | 'canceltransfer'

export const plain = (config: HuaweiConfig, verb: PlainVerb): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', [verb]),
})

export const getHold = (config: HuaweiConfig, callid: string | undefined): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['gethold'], { callid }),
})

export const release = (config: HuaweiConfig): Request => ({
  method: 'DELETE',
  url: address(config, 'voicecall', ['release']),
})

export const dropCall = (config: HuaweiConfig, callid: string): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['dropcall', callid]),
})

export const disconnect = (config: HuaweiConfig, number: string): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['disconnect', number]),
})

export const innerHelp = (config: HuaweiConfig, body: Body): Request =>
  withBody({ method: 'POST', url: address(config, 'voicecall', ['innerhelp']) }, body)

export const connectHold = (config: HuaweiConfig, callid: string): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['connecthold', callid]),
})

export const confJoin = (config: HuaweiConfig, callid: string): Request =>
  withBody({ method: 'POST', url: address(config, 'voicecall', ['confjoin']) }, { callid })

export const transfer = (
  config: HuaweiConfig,
  family: 'voicecall' | 'mediacall',
  body: Body,
): Request => withBody({ method: 'POST', url: address(config, family, ['transfer']) }, body)

export const digits = (config: HuaweiConfig, number: string): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['seconddialex'], { number }),
})

export const snatchPickup = (config: HuaweiConfig, destWorkNo: string): Request => ({
  method: 'PUT',
  url: address(config, 'voicecall', ['snatchpickup'], { destWorkNo }),
})

/** Huawei 3.6: the page says `skillId`, the gateway's own list `skillid`. */
export const SKILL_NAMES = ['skillId', 'both'] as const
export type SkillName = (typeof SKILL_NAMES)[number]

/** 0: a public queue, the only kind there is (huawei 3.3). */
export const requestCall = (
  config: HuaweiConfig,
  callid: string,
  skill: string,
  name: SkillName,
): Request => ({
  method: 'POST',
  url: address(config, 'voicecall', ['requestcall', callid, '0'], {
    skillId: skill,
    skillid: name === 'both' ? skill : undefined,
  }),
})

// Sessions

export const sendMessage = (config: HuaweiConfig, callid: string, data: string): Request =>
  withBody({ method: 'POST', url: address(config, 'mediacall', ['sendmessage']) }, { callid, data })
