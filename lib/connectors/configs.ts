/** What can be connected to: the settings of each system, told apart by `system`. */
import { z } from 'zod'
import { huaweiConfig } from './huawei/config.ts'
import { miralixConfig } from './miralix/config.ts'
import { openreceptionConfig } from './openreception/config.ts'

export { type HuaweiConfig, huaweiConfig } from './huawei/config.ts'
export { type MiralixConfig, miralixConfig } from './miralix/config.ts'
export { type OpenreceptionConfig, openreceptionConfig } from './openreception/config.ts'

export const connectionConfig = z.discriminatedUnion('system', [
  miralixConfig.unwrap(),
  openreceptionConfig.unwrap(),
  huaweiConfig.unwrap(),
])
export type ConnectionConfig = z.output<typeof connectionConfig>
