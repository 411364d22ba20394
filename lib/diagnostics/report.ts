/** What a person can read, and hand to somebody who helps. */
import type { Instant } from '../telephony/model.ts'
import { blotNumbers, blotSecrets } from './blot.ts'
import type { Entry } from './log.ts'

/** Where something is in order or not; `detail` in the words of the browser or the server. */
export interface Check {
  readonly id: CheckId
  /** The server or service that was looked at, where there are several. */
  readonly subject?: string
  readonly ok: boolean
  readonly detail?: string
}

export const CHECKS = [
  'online',
  'storage',
  'history',
  'notices',
  'permission',
  'reach',
  'session',
] as const
export type CheckId = (typeof CHECKS)[number]

/** How a connection stands, without who is signed in. */
export interface LineFacts {
  readonly system: string
  readonly server: string
  readonly link: string
  readonly calls: number
}

export interface Report {
  readonly program: 'cordboard'
  readonly kind: 'report'
  readonly version: string
  readonly browser: string
  readonly at: Instant
  readonly lines: readonly LineFacts[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly checks: readonly Check[]
  readonly entries: readonly Entry[]
}

export interface Blotting {
  /** Whether telephone numbers go, too. */
  readonly numbers: boolean
  /** What must never be in a report. */
  readonly secrets: readonly string[]
}

/** As a file; times are ISO 8601. */
export function writeReport(report: Report, { numbers, secrets }: Blotting): string {
  const { entries, at, ...rest } = report
  const whole = {
    ...rest,
    at: new Date(at).toISOString(),
    entries: entries.map((entry) => ({ ...blotEntry(entry, numbers), at: isoTime(entry.at) })),
  }
  return `${blotSecrets(JSON.stringify(whole, null, 1), secrets)}\n`
}

const isoTime = (at: Instant): string => new Date(at).toISOString()

/** An entry as it is shown and saved. */
export function blotEntry(entry: Entry, numbers: boolean): Entry {
  if (!numbers) return entry
  switch (entry.kind) {
    case 'request':
    case 'socket':
      return { ...entry, address: blotPath(entry.address) }
    case 'event':
      return entry.number === undefined ? entry : { ...entry, number: blotNumbers(entry.number) }
    case 'remark':
      return { ...entry, facts: blotNumbers(entry.facts) }
  }
}

/** The server's own name may be made of digits, and is no telephone number. */
function blotPath(address: string): string {
  const [, server = '', rest = ''] = /^([a-z]+:\/\/[^/]*)?(.*)$/i.exec(address) ?? []
  return server + blotNumbers(rest)
}
