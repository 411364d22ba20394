/** What a person types to connect to Huawei's CC-Gateway, and what it must look like. */
import type { AgentState } from '../../telephony/model.ts'

/** Where a gateway, or the load balancer of a cluster, is by default (huawei 2.1). */
export const GATEWAY_PORT = 8043

/** Huawei 3.6: pages of other years allow ids from 101 up to 999999. */
export const AGENT_ID = /^(?:10[1-9]|1[1-9]\d|[2-9]\d{2}|[1-9]\d{3,5})$/
/** The SEED range: what is above is accepted with a remark. */
const USUAL_TO = 59_999

/** The number of the agent's phone. */
export const PHONE = /^[\d*#+A-Za-z]{1,24}$/
/** Ids of queues, parted by semicolons; may be empty. */
export const SKILLS = /^(?=.{0,4000}$)(?:\d+(?:;\d+)*)?$/
/** What stands for a leading `+`; may be empty. */
export const INTERNATIONAL_PREFIX = /^[\d*#]{0,8}$/

/** The states an agent can be signed in with, and the gateway's numbers for them (huawei 2.5). */
export const START_STATES = {
  ready: 4,
  notReady: 3,
  workingAfterCall: 5,
} as const satisfies Partial<Record<AgentState, number>>

/** What is worth saying of an agent id that is accepted: the key of a sentence. */
export function huaweiRemark({ agent }: { readonly agent: string }) {
  return Number(agent) > USUAL_TO ? ('huawei.agentUnusual' as const) : undefined
}
