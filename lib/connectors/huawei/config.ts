/** What a person enters to connect to Huawei's CC-Gateway; the password is kept apart from it. */
import { z } from 'zod'
import type { AgentState } from '../../telephony/model.ts'
import { serverAddress } from '../address.ts'

/** Where a gateway, or the load balancer of a cluster, is by default (huawei 2.1). */
const GATEWAY_PORT = 8043

/** Huawei 3.6: pages of other years allow ids up to 999999. */
const AGENT_IDS = { from: 101, to: 999_999 }
/** The SEED range: what is above is accepted with a remark. */
const USUAL_TO = 59_999

/** The states an agent can be signed in with, and the gateway's numbers for them (huawei 2.5). */
export const START_STATES = {
  notReady: 3,
  ready: 4,
  workingAfterCall: 5,
} as const satisfies Partial<Record<AgentState, number>>

export type StartState = keyof typeof START_STATES

export const huaweiConfig = z
  .object({
    system: z.literal('huawei'),
    /** `https://cc.example.com:8043`: the gateway's own address, or the load balancer's. */
    server: serverAddress(GATEWAY_PORT),
    agent: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,5}$/, 'huawei.invalid.agent')
      .refine((id) => inRange(Number(id), AGENT_IDS), 'huawei.invalid.agent'),
    /** The number of the agent's phone: a softphone, or an IP phone on the desk. */
    phone: z
      .string()
      .trim()
      .regex(/^[\d*#+A-Za-z]{1,24}$/, 'huawei.invalid.phone'),
    /** An eSpace 7910 on the desk, picked up and hung up from here (huawei 3.2). */
    phoneLinkage: z.boolean().default(false),
    /** The state to sign in with. */
    startIn: z.enum(['ready', 'notReady', 'workingAfterCall']).default('ready'),
    /** Whether calls are answered without being asked. */
    autoAnswer: z.boolean().default(false),
    /** Whether the agent is ready again after a call, or wraps up. */
    readyAfterCall: z.boolean().default(true),
    /** Whether the gateway hangs the phone up when a call ends. */
    releasePhone: z.boolean().default(true),
    /** Whether the phone has a camera (huawei 2.5: agenttype 11). */
    video: z.boolean().default(false),
    /** Whether chats are taken too: needs the platform's text-chat server. */
    chat: z.boolean().default(true),
    /** Which queues to sign in to, as `5;7`; empty for all that are configured. */
    skills: z
      .string()
      .trim()
      .max(4000, 'huawei.invalid.skills')
      .regex(/^(?:\d+(?:;\d+)*)?$/, 'huawei.invalid.skills')
      .default(''),
    /** What stands for a leading `+`: the wire knows digits, `*` and `#` (huawei 3.4). */
    internationalPrefix: z
      .string()
      .trim()
      .regex(/^[\d*#]{0,8}$/, 'huawei.invalid.internationalPrefix')
      .default('00'),
  })
  .readonly()

export type HuaweiConfig = z.output<typeof huaweiConfig>

const inRange = (value: number, { from, to }: { from: number; to: number }): boolean =>
  value >= from && value <= to

/** What is worth saying of settings that are accepted: the key of a sentence. */
export function huaweiRemark({ agent }: Pick<HuaweiConfig, 'agent'>) {
  return Number(agent) > USUAL_TO ? ('huawei.agentUnusual' as const) : undefined
}
