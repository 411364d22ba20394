/** The systems that a person can choose from, in the order they are offered. */
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type { System, SystemForm } from './form.ts'
import { miralixForm } from './miralix.ts'

export const FORMS: readonly [SystemForm, ...SystemForm[]] = [miralixForm]

export const formOf = (system: string): SystemForm =>
  FORMS.find((form) => form.system === system) ?? FORMS[0]

export const systemOf = (config: ConnectionConfig | undefined): System =>
  config?.system ?? FORMS[0].system
