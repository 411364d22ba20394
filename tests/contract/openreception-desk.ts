/** What the tests of OpenReception's three dialects share. */
import { openreceptionConfig } from '../../lib/connectors/configs.ts'
import type { Subject } from './connector-contract.ts'

export type Dialect = 'wiki' | 'alice' | 'openreception'

/** Where the sandbox has each dialect's server. */
export const BASE: Readonly<Record<Dialect, string>> = {
  wiki: '/openreception/wiki',
  alice: '/openreception/alice',
  openreception: '/openreception/b2',
}

export const tokenOf = (agent: number): string => `sandbox-token-${agent}`

export const configOf = (url: string, dialect: Dialect, more: object = {}) =>
  openreceptionConfig.parse({
    system: 'openreception',
    server: url,
    basePath: BASE[dialect],
    dialect,
    agent: '10',
    reception: '1',
    contact: '2',
    dialplan: '12340001',
    ...more,
  })

export const subjectOf = (dialect: Dialect): Subject => ({
  system: `OpenReception (${dialect})`,
  secret: tokenOf(10),
  config: (url) => configOf(url, dialect),
  reads: '/call(/list)?$',
  commands: '/(pickup|park|hangup|originate|transfer)',
  queue: { system: 'openreception', queue: 'hall' },
  secretInQuery: true,
})
