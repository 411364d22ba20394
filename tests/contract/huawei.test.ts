import { huaweiConfig } from '../../lib/connectors/configs.ts'
import { connectorContract } from './connector-contract.ts'

connectorContract({
  system: 'Huawei CC-Gateway',
  secret: 'Sandbox-291',
  config: (url) =>
    huaweiConfig.parse({ system: 'huawei', server: url, agent: '291', phone: '40038' }),
  reads: '/onlineagent',
  commands: '/voicecall/',
  queue: { queue: 'support', system: 'huawei' },
  colleague: { number: '205', to: 'agent' },
  prepare: async (desk) => {
    await desk.control('POST', 'agents/huawei/205', { do: 'login' })
    await desk.control('POST', 'agents/huawei/205', { phone: 'autoAnswer' })
    // So that the call from the queue comes to the agent himself.
    await desk.control('POST', 'agents/huawei/205', { do: 'notReady' })
  },
})
