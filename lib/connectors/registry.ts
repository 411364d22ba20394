/** Which connector serves which system. */
import type { ConnectionConfig } from './configs.ts'
import type { Connector, Environment, Memory, Profile, SignIn } from './connector.ts'
import { huawei } from './huawei/connector.ts'
import { miralix } from './miralix/connector.ts'
import { openreception } from './openreception/connector.ts'

/** A connector together with the configuration it serves. */
export interface BoundConnector {
  readonly profile: Profile
  signIn(secret: string, env: Environment, signal: AbortSignal, takeOver?: boolean): Promise<SignIn>
  resume(secret: string, memory: Memory, env: Environment, signal: AbortSignal): Promise<SignIn>
}

export function connectorFor(config: ConnectionConfig): BoundConnector {
  switch (config.system) {
    case 'miralix':
      return bind(miralix, config)
    case 'openreception':
      return bind(openreception, config)
    case 'huawei':
      return bind(huawei, config)
  }
}

function bind<Config>(connector: Connector<Config>, config: Config): BoundConnector {
  return {
    profile: connector.profile(config),
    signIn: (secret, env, signal, takeOver) =>
      connector.signIn(config, secret, env, signal, takeOver),
    resume: (secret, memory, env, signal) => connector.resume(config, secret, memory, env, signal),
  }
}
