/** Every sentence and label that a person reads, in German. */
import { calls } from './de/calls.ts'
import { connect } from './de/connect.ts'
import { diagnostics } from './de/diagnostics.ts'
import { dialling } from './de/dialling.ts'
import { history } from './de/history.ts'
import { huawei } from './de/huawei.ts'
import { links } from './de/links.ts'
import { manifest } from './de/manifest.ts'
import { miralix } from './de/miralix.ts'
import { openreception } from './de/openreception.ts'
import { options } from './de/options.ts'
import { page } from './de/page.ts'
import { pages } from './de/pages.ts'
import { panel } from './de/panel.ts'
import { pop } from './de/pop.ts'
import { popup } from './de/popup.ts'
import { ring } from './de/ring.ts'
import { ringing } from './de/ringing.ts'
import { rules } from './de/rules.ts'
import { transfer } from './de/transfer.ts'
import { welcome } from './de/welcome.ts'

export const de = {
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
