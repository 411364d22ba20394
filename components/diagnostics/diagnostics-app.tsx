/** Whether all is well, what happened lately, and a report for whoever helps. */
import type { Entry } from '../../lib/diagnostics/log.ts'
import { CHECKS, type Check } from '../../lib/diagnostics/report.ts'
import { say } from '../../lib/wording/say.ts'
import { CheckField } from '../field.tsx'
import { BusyIcon, CheckIcon, WarningIcon } from '../icons.tsx'
import { PageHead } from '../page-head.tsx'
import { LogTable } from './log-table.tsx'

export interface DiagnosticsAppProps {
  /** `undefined` while they are looked at. */
  readonly checks: readonly Check[] | undefined
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** Telephone numbers are blotted out. */
  readonly numbers: boolean
  readonly onCheck: () => void
  readonly onNumbers: (blot: boolean) => void
  readonly onSave: () => void
}

export function DiagnosticsApp(props: DiagnosticsAppProps) {
  const { checks, entries, numbers, onCheck, onNumbers, onSave } = props
  return (
    <main class="options diagnostics">
      <PageHead title={say('diag.title')} current="diagnostics" />
      <section aria-labelledby="checks" aria-busy={checks === undefined}>
        <h2 id="checks">{say('diag.check')}</h2>
        <div role="status">
          {checks === undefined ? (
            <p class="quiet busy-line">
              <BusyIcon />
              {say('diag.checking')}
            </p>
          ) : (
            <Checks checks={checks} />
          )}
        </div>
        <div class="buttons">
          <button
            type="button"
            class="button plain"
            aria-disabled={checks === undefined ? 'true' : undefined}
            onClick={() => {
              if (checks !== undefined) onCheck()
            }}
          >
            <span class="label">{say('diag.check.again')}</span>
          </button>
        </div>
      </section>
      <section aria-labelledby="report">
        <h2 id="report">{say('diag.report')}</h2>
        <p class="quiet">{say('diag.report.meaning')}</p>
        <CheckField
          role="switch"
          label={say('diag.report.numbers')}
          checked={numbers}
          onChange={onNumbers}
        />
        <div class="buttons">
          <button type="button" class="button primary" onClick={onSave}>
            <span class="label">{say('diag.report.save')}</span>
          </button>
        </div>
      </section>
      <section aria-labelledby="log">
        <h2 id="log">{say('diag.log')}</h2>
        {entries.length === 0 ? (
          <p class="quiet">{say('diag.log.none')}</p>
        ) : (
          <LogTable entries={entries} />
        )}
      </section>
    </main>
  )
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const ordered = CHECKS.flatMap((id) => checks.filter((check) => check.id === id))
  return (
    <>
      <ul class="checks">
        {ordered.map(({ id, subject = '', ok, detail }) => (
          <li key={`${id} ${subject}`} data-ok={ok}>
            <span class="jack" role="img" aria-label={say(ok ? 'diag.ok' : 'diag.bad')}>
              {ok ? <CheckIcon /> : <WarningIcon />}
            </span>
            <div>
              <p>{say(`diag.is.${id}`)}</p>
              {subject || detail ? (
                <p class="quiet">{[subject, detail].filter(Boolean).join(' · ')}</p>
              ) : null}
              {ok ? null : <p>{say(`diag.todo.${id}`)}</p>}
            </div>
          </li>
        ))}
      </ul>
      {checks.some(({ id }) => id === 'session') ? null : (
        <p class="quiet">{say('diag.check.none')}</p>
      )}
    </>
  )
}
