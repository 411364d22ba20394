/** Settings as a file that another computer, or a later version, can read. No secret is in it. */
import { MIGRATIONS, migrate } from './migrate.ts'
import { defaultSettings, type Settings, settingsSchema } from './schema.ts'

const PROGRAM = 'cordboard'
const KIND = 'settings'

/** What stays on its computer: who is signed in where, and an address that may have a secret in it. */
export type Portable = Omit<Settings, 'connections' | 'webHook'>

export const portableSchema = settingsSchema.omit({ connections: true, webHook: true })

/**
 * `broken`: no JSON. `otherProgram`: of something else. `calls`: the history, which is another file of
 * ours. `newer`: of a later version. `damaged`: `at` is the setting that cannot be read.
 */
export type TransferFault =
  | { readonly kind: 'broken' | 'otherProgram' | 'calls' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly at: string }

export type TransferResult =
  | { readonly ok: true; readonly settings: Portable }
  | { readonly ok: false; readonly fault: TransferFault }

export function writeTransfer(settings: Settings): string {
  const { connections: _connections, webHook: _webHook, ...portable } = settings
  return `${JSON.stringify({ program: PROGRAM, kind: KIND, settings: portable }, null, 2)}\n`
}

export function readTransfer(text: string): TransferResult {
  const file = parse(text)
  if (file === undefined) return failed({ kind: 'broken' })
  if (!isRecord(file) || file.program !== PROGRAM) return failed({ kind: 'otherProgram' })
  if (file.kind !== KIND) return failed({ kind: 'calls' in file ? 'calls' : 'otherProgram' })
  const { settings } = file
  if (!isRecord(settings)) return failed({ kind: 'damaged', at: 'settings' })
  const { version } = settings
  const latest = MIGRATIONS.length + 1
  if (typeof version === 'number' && version > latest) return failed({ kind: 'newer', version })
  const read = portableSchema.safeParse(migrate(settings))
  if (read.success) return { ok: true, settings: read.data }
  const [issue] = read.error.issues
  return failed({ kind: 'damaged', at: issue?.path.join('.') || 'version' })
}

/** As of somebody who has never changed one. `locale` is the browser's (BCP 47). */
export function freshPortable(locale: string): Portable {
  const { connections: _connections, webHook: _webHook, ...portable } = defaultSettings(locale)
  return portable
}

const failed = (fault: TransferFault): TransferResult => ({ ok: false, fault })

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
