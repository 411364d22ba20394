/** Every sentence and label that a person reads, in Danish. */
import { calls } from './da/calls.ts'
import { connect } from './da/connect.ts'
import { diagnostics } from './da/diagnostics.ts'
import { dialling } from './da/dialling.ts'
import { history } from './da/history.ts'
import { huawei } from './da/huawei.ts'
import { links } from './da/links.ts'
import { manifest } from './da/manifest.ts'
import { miralix } from './da/miralix.ts'
import { openreception } from './da/openreception.ts'
import { options } from './da/options.ts'
import { page } from './da/page.ts'
import { pages } from './da/pages.ts'
import { panel } from './da/panel.ts'
import { pop } from './da/pop.ts'
import { popup } from './da/popup.ts'
import { ring } from './da/ring.ts'
import { ringing } from './da/ringing.ts'
import { rules } from './da/rules.ts'
import { transfer } from './da/transfer.ts'
import { welcome } from './da/welcome.ts'

export const da = {
  ...calls,
  ...miralix,
  ...huawei,
  ...openreception,
  ...connect,
  ...dialling,
  ...popup,
  ...panel,
  ...options,
  ...history,
  ...page,
  ...pages,
  ...ringing,
  ...rules,
  ...pop,
  ...links,
  ...ring,
  ...transfer,
  ...diagnostics,
  ...welcome,
  ...manifest,
} as const
