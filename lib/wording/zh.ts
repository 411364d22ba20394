/** Every sentence and label that a person reads, in simplified Chinese. */
import { calls } from './zh/calls.ts'
import { connect } from './zh/connect.ts'
import { diagnostics } from './zh/diagnostics.ts'
import { dialling } from './zh/dialling.ts'
import { history } from './zh/history.ts'
import { huawei } from './zh/huawei.ts'
import { links } from './zh/links.ts'
import { manifest } from './zh/manifest.ts'
import { miralix } from './zh/miralix.ts'
import { openreception } from './zh/openreception.ts'
import { options } from './zh/options.ts'
import { page } from './zh/page.ts'
import { pages } from './zh/pages.ts'
import { panel } from './zh/panel.ts'
import { pop } from './zh/pop.ts'
import { popup } from './zh/popup.ts'
import { ring } from './zh/ring.ts'
import { ringing } from './zh/ringing.ts'
import { rules } from './zh/rules.ts'
import { transfer } from './zh/transfer.ts'
import { welcome } from './zh/welcome.ts'

export const zh = {
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
