/** The systems that a person can choose from, in the order they are offered. */
import type { SystemForm } from './form.ts'
import { huaweiForm } from './huawei.ts'
import { miralixForm } from './miralix.ts'
import { openreceptionForm } from './openreception.ts'

export const FORMS: readonly [SystemForm, ...SystemForm[]] = [
  miralixForm,
  huaweiForm,
  openreceptionForm,
]

export const formOf = (system: string | undefined): SystemForm =>
  FORMS.find((form) => form.system === system) ?? FORMS[0]
