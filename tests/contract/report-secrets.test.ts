/** Each system over its real wire: what a person hands to support holds none of its secrets. */
import { describe, expect, it } from 'vitest'
import { type ConnectionConfig, huaweiConfig, miralixConfig } from '../../lib/connectors/configs.ts'
import type { Environment } from '../../lib/connectors/connector.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import { createLog } from '../../lib/diagnostics/log.ts'
import { notedFetch, notedSocket } from '../../lib/diagnostics/noted.ts'
import { writeReport } from '../../lib/diagnostics/report.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { configOf, tokenOf } from './openreception-desk.ts'

interface System {
  readonly name: string
  readonly secret: string
  readonly config: (url: string) => ConnectionConfig
}

const SYSTEMS: readonly System[] = [
  {
    name: 'Miralix OfficeTeam',
    secret: 'sandbox-secret',
    config: (server) =>
      miralixConfig.parse({
        system: 'miralix',
        server,
        account: 'greenbox',
        identification: { type: 'id', value: '12' },
      }),
  },
  {
    name: 'Huawei CC-Gateway',
    secret: 'Sandbox-291',
    config: (server) =>
      huaweiConfig.parse({ system: 'huawei', server, agent: '291', phone: '40038' }),
  },
  {
    name: 'OpenReception',
    secret: tokenOf(10),
    config: (server) => configOf(server, 'openreception'),
  },
]

const SECRET_HEADER = /auth|guid|cookie|secret|key|token/i
const secretsIn = (headers: Headers): readonly string[] =>
  [...headers].flatMap(([name, value]) =>
    SECRET_HEADER.test(name) ? [value, ...value.split(/[;=\s]+/)] : [],
  )

describe.each(SYSTEMS)('$name', ({ secret, config }) => {
  it('leaves no secret in a report: not what was typed, not what its server has given out', async () => {
    const sandbox = await startSandbox({ port: 0 })
    const ended = new AbortController()
    const log = createLog(() => {})
    const secrets = new Set([secret])
    const watched: typeof fetch = async (input, init) => {
      const sent = new Request(input, init)
      for (const one of secretsIn(sent.headers)) secrets.add(one)
      const answer = await fetch(sent)
      for (const one of secretsIn(answer.headers)) secrets.add(one)
      return answer
    }
    const now = () => Date.now()
    const env: Environment = {
      now,
      random: () => 0.5,
      fetch: notedFetch(watched, log, now),
      openSocket: notedSocket((url) => new WebSocket(url), log, now),
      remark: ({ kind, detail }) => log.remark(now(), kind, detail),
      deadline: (ms) => AbortSignal.timeout(ms),
      sleep: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve())
        }),
    }
    try {
      const signed = await connectorFor(config(sandbox.url)).signIn(secret, env, ended.signal)
      if (!signed.ok) throw new Error(signed.problem.sentence)
      for await (const { events } of signed.association.events(ended.signal)) {
        for (const event of events) log.event(now(), event)
        if (events.some(({ type }) => type === 'linkUp')) break
      }
      const { length } = log.entries
      await signed.association.execute({ service: 'makeCall', number: '103' }, 'c1', ended.signal)
      await signed.association.signOut(ended.signal, true)
      expect(log.entries.length).toBeGreaterThanOrEqual(length)
    } finally {
      ended.abort()
      await sandbox.close()
    }
    const report = writeReport(
      {
        program: 'cordboard',
        kind: 'report',
        version: '1.0',
        browser: '',
        at: 0,
        lines: [],
        settings: {},
        checks: [],
        entries: log.entries,
      },
      // The notes alone are clean: what is known to be secret is taken out once more beside that.
      { numbers: false, secrets: [] },
    )
    expect(report).toContain(new URL(sandbox.url).host)
    const long = [...secrets].filter((one) => one.length >= 6)
    expect(long).toContain(secret)
    for (const one of long) {
      expect(report).not.toContain(one)
      expect(report).not.toContain(encodeURIComponent(one))
    }
  })
})
