/** What connects to Huawei's CC-Gateway; the password is kept apart from it. */
import { z } from 'zod'
import { serverAddress } from '../server-address.ts'
import { AGENT_ID, GATEWAY_PORT, INTERNATIONAL_PREFIX, PHONE, SKILLS } from './entry.ts'

const text = (pattern: RegExp, message: string) => z.string().trim().regex(pattern, message)

export const huaweiConfig = z
  .object({
    system: z.literal('huawei'),
    /** `https://cc.example.com:8043`: the gateway's own address, or the load balancer's. */
    server: serverAddress(GATEWAY_PORT),
    agent: text(AGENT_ID, 'huawei.invalid.agent'),
    /** The number of the agent's phone: a softphone, or an IP phone on the desk. */
    phone: text(PHONE, 'huawei.invalid.phone'),
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
    skills: text(SKILLS, 'huawei.invalid.skills').default(''),
    /** What stands for a leading `+`: the wire knows digits, `*` and `#` (huawei 3.4). */
    internationalPrefix: text(INTERNATIONAL_PREFIX, 'huawei.invalid.internationalPrefix').default(
      '00',
    ),
  })
  .readonly()

export type HuaweiConfig = z.output<typeof huaweiConfig>
