/** The connector of Huawei's CC-Gateway. */
import type { Connector } from '../connector.ts'
import { createHttp } from '../http.ts'
import { createAssociation, memory, type Remembered } from './association.ts'
import { huaweiCapabilities } from './capabilities.ts'
import type { HuaweiConfig } from './config.ts'
import { createGateway } from './gateway.ts'
import { signInAt } from './sign-in.ts'
import { tracked } from './tracked.ts'

export const huawei: Connector<HuaweiConfig> = {
  profile: (config) => ({ agent: config.agent, capabilities: huaweiCapabilities(config) }),

  async signIn(config, secret, env, signal, takeOver = false) {
    // A load balancer tells its nodes apart by a cookie (huawei 2.2).
    const gateway = createGateway(createHttp(env, 'include'))
    const result = await signInAt(gateway, config, secret, takeOver, signal)
    if (!result.ok) {
      const { raw } = gateway
      return { ok: false, problem: result.problem, ...(raw === null ? {} : { raw }) }
    }
    const start: Remembered = {
      ...(gateway.guid === undefined ? {} : { guid: gateway.guid }),
      chat: result.chat,
      // Ids of calls are never used again, not even by the next association.
      tracked: tracked.parse({ count: env.now() }),
      habits: {},
    }
    const parts = { config, secret, gateway, env, start, resumed: false }
    return { ok: true, association: createAssociation(parts) }
  },

  async resume(config, secret, stored, env) {
    const remembered = memory.safeParse(stored)
    const start = remembered.success
      ? remembered.data
      : memory.parse({ chat: config.chat, tracked: { count: env.now() } })
    const gateway = createGateway(createHttp(env, 'include'), start.guid)
    const parts = { config, secret, gateway, env, start, resumed: true }
    return { ok: true, association: createAssociation(parts) }
  },
}
