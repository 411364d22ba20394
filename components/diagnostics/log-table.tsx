/** What was asked and heard lately, newest first. */
import type { Entry } from '../../lib/diagnostics/log.ts'
import { say } from '../../lib/wording/say.ts'
import { exactTimeOf } from '../when.ts'

export function LogTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: there is no field in it.
    <div class="log" role="group" tabIndex={0} aria-labelledby="log">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('diag.log.time')}</th>
            <th scope="col">{say('diag.log.what')}</th>
            <th scope="col">{say('diag.log.result')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={JSON.stringify(entry)} data-kind={entry.kind}>
              <td class="timer">{exactTimeOf(entry.at)}</td>
              <td>
                <What entry={entry} />
              </td>
              <td>{resultOf(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function What({ entry }: { readonly entry: Entry }) {
  switch (entry.kind) {
    case 'request':
    case 'socket': {
      const [, server = '', path = entry.address] =
        /^[a-z]+:\/\/([^/]*)(.*)$/i.exec(entry.address) ?? []
      return (
        <>
          {entry.kind === 'request' ? `${entry.method} ${path}` : path}
          <span class="quiet server">{server}</span>
        </>
      )
    }
    case 'event':
      return <>{entry.event}</>
    case 'remark':
      return <>{entry.remark}</>
  }
}

function resultOf(entry: Entry): string {
  switch (entry.kind) {
    case 'request': {
      const { status, took, times } = entry
      const answer = typeof status === 'number' ? String(status) : say(`diag.status.${status}`)
      const often = times > 1 ? say('diag.times', { count: times }) : ''
      return [answer, say('diag.took', { ms: took }), often].filter(Boolean).join(' · ')
    }
    case 'socket':
      return [say(`diag.status.${entry.status}`), entry.code].filter(Boolean).join(' · ')
    case 'event':
      return [entry.facts, entry.number].filter(Boolean).join(', ')
    case 'remark':
      return entry.facts
  }
}
