import { miralixConfig } from '../../lib/connectors/configs.ts'
import { connectorContract } from './connector-contract.ts'

connectorContract({
  system: 'Miralix OfficeTeam',
  secret: 'sandbox-secret',
  config: (url) =>
    miralixConfig.parse({
      system: 'miralix',
      server: url,
      account: 'greenbox',
      identification: { type: 'id', value: '12' },
    }),
  reads: '/agents',
  commands: '/call/',
  queue: { queue: 'support' },
})
