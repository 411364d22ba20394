/** Keeps what was asked and heard lately, looks whether all is well, and writes the report. */
import { browser } from 'wxt/browser'
import type { diagnosticsRequests } from '../../lib/channel/diagnostics-messages.ts'
import type { Handlers } from '../../lib/channel/router.ts'
import { serversOf } from '../../lib/connectors/servers.ts'
import { createLog, type Entry, type Log } from '../../lib/diagnostics/log.ts'
import { blotEntry, type Check, type LineFacts, writeReport } from '../../lib/diagnostics/report.ts'
import { sitePattern } from '../../lib/settings/sites.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { ownCalls } from '../../lib/telephony/model.ts'
import type { Journal } from './journal.ts'
import { allSecrets } from './secrets.ts'
import type { SettingsStore } from './settings.ts'

/** In `storage.session`. */
const KEY = 'diagnostics'
/** Milliseconds between two writes: what is noted in the last of them a stopped worker takes along. */
const PAUSE = 2000
const PATIENCE = 8000

export function createKeptLog(): Log {
  let isDue = false
  const log = createLog(() => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      void browser.storage.session.set({ [KEY]: log.entries }).catch(() => undefined)
    }, PAUSE)
  })
  void browser.storage.session.get(KEY).then(({ [KEY]: stored }) => {
    // Our own writing, of this version: a new one begins with an empty store.
    if (Array.isArray(stored)) log.restore(stored as readonly Entry[])
  })
  return log
}

interface DiagnosticsParts {
  readonly log: Log
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly journal: Journal
  readonly ready: Promise<void>
}

export function diagnosticsHandlers(
  parts: DiagnosticsParts,
): Pick<Handlers, keyof typeof diagnosticsRequests> {
  const { log, switchboard, settings, ready } = parts
  return {
    'diagnostics.log': ({ numbers }) =>
      log.entries.toReversed().map((entry) => blotEntry(entry, numbers)),
    async 'diagnostics.check'() {
      await ready
      return check(parts)
    },
    async 'diagnostics.report'({ numbers }) {
      await ready
      const { version, region, language, sites, look, screenPop, history, webHook } =
        await settings.read()
      const report = {
        program: 'cordboard',
        kind: 'report',
        version: browser.runtime.getManifest().version,
        browser: navigator.userAgent,
        at: Date.now(),
        lines: linesOf(switchboard),
        settings: {
          version,
          region,
          language,
          look,
          siteMode: sites.mode,
          sites: sites.chosen.length,
          screenPop: screenPop.on,
          historyDays: history.days,
          webHook: webHook.address !== '',
        },
        checks: await check(parts),
        entries: log.entries,
      } as const
      return writeReport(report, { numbers, secrets: await allSecrets() })
    },
  }
}

const linesOf = ({ desk }: Switchboard): readonly LineFacts[] =>
  desk.lines.map(({ session: id, config }) => {
    const session = desk.snapshot.sessions[id]
    return {
      system: config.system,
      server: serversOf(config).join(' '),
      link: session?.link ?? 'none',
      calls: session === undefined ? 0 : ownCalls(session).length,
    }
  })

async function check(parts: DiagnosticsParts): Promise<readonly Check[]> {
  const { journal, switchboard } = parts
  const servers = [...new Set(switchboard.desk.lines.flatMap(({ config }) => serversOf(config)))]
  return Promise.all([
    { id: 'online', ok: navigator.onLine } as const,
    tried('storage', async () => {
      await browser.storage.local.set({ 'diagnostics.try': Date.now() })
      await browser.storage.local.remove('diagnostics.try')
      return undefined
    }),
    tried('history', async () => {
      await journal.store.find({ text: '', limit: 1 })
      return undefined
    }),
    notices(),
    ...servers.flatMap((server) => [
      permission(server),
      tried('reach', () => reach(server), server),
    ]),
    ...linesOf(switchboard).map(({ server, link }): Check => {
      return { id: 'session', subject: server, ok: link === 'online', detail: link }
    }),
  ])
}

async function tried(
  id: Check['id'],
  work: () => Promise<string | undefined>,
  subject?: string,
): Promise<Check> {
  const about = subject === undefined ? {} : { subject }
  try {
    const detail = await work()
    return { id, ...about, ok: true, ...(detail ? { detail } : {}) }
  } catch (error) {
    return { id, ...about, ok: false, detail: error instanceof Error ? error.name : 'Error' }
  }
}

/** Any answer will do: asked without account, password or cookie, a server may well say no. */
async function reach(server: string): Promise<string> {
  const began = performance.now()
  const { status } = await fetch(server, {
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  })
  const took = Math.round(performance.now() - began)
  return `HTTP ${status || 'redirect'}, ${took} ms`
}

async function permission(server: string): Promise<Check> {
  const ok = await browser.permissions.contains({ origins: [sitePattern(server)] })
  return { id: 'permission', subject: server, ok }
}

/** Not in every browser. */
interface Levels {
  getPermissionLevel?(): Promise<string>
}

async function notices(): Promise<Check> {
  const notifications: Levels = browser.notifications
  const level = await notifications.getPermissionLevel?.()
  return {
    id: 'notices',
    ok: level !== 'denied',
    ...(level === undefined ? {} : { detail: level }),
  }
}
