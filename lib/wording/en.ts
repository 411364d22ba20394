/** Every sentence and label that a person reads, in English. `{name}` is filled in. */
import { calls } from './en/calls.ts'
import { connect } from './en/connect.ts'
import { diagnostics } from './en/diagnostics.ts'
import { dialling } from './en/dialling.ts'
import { history } from './en/history.ts'
import { huawei } from './en/huawei.ts'
import { links } from './en/links.ts'
import { manifest } from './en/manifest.ts'
import { miralix } from './en/miralix.ts'
import { openreception } from './en/openreception.ts'
import { options } from './en/options.ts'
import { page } from './en/page.ts'
import { pages } from './en/pages.ts'
import { panel } from './en/panel.ts'
import { pop } from './en/pop.ts'
import { popup } from './en/popup.ts'
import { ring } from './en/ring.ts'
import { ringing } from './en/ringing.ts'
import { rules } from './en/rules.ts'
import { transfer } from './en/transfer.ts'
import { welcome } from './en/welcome.ts'

export const en = {
  ...calls,
  ...miralix,
  ...huawei,
  ...openreception,
  ...connect,
  ...dialling,
  ...pop,
  ...popup,
  ...panel,
  ...options,
  ...history,
  ...page,
  ...pages,
  ...ringing,
  ...rules,
  ...links,
  ...ring,
  ...transfer,
  ...diagnostics,
  ...welcome,
  ...manifest,
} as const
