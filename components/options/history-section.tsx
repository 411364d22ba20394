/** How long calls are kept, and what an agent can say came of them. */
import type { Settings } from '../../lib/settings/schema.ts'
import { MOST_DAYS } from '../../lib/settings/services.ts'
import { say } from '../../lib/wording/say.ts'
import type { OptionsCallbacks } from './callbacks.ts'
import { KeptField, linesOf } from './kept-field.tsx'

export interface HistorySectionProps {
  readonly history: Settings['history']
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings'>
}

const LONGEST_DISPOSITION = 60
const MOST_DISPOSITIONS = 30

export function HistorySection({ history, callbacks }: HistorySectionProps) {
  const { days, dispositions } = history
  const change = (part: Partial<Settings['history']>) =>
    callbacks.onSettings({ history: { ...history, ...part } })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('options.history')}</h2>
      <KeptField
        name="days"
        label={say('options.history.days')}
        hint={say('options.history.days.hint')}
        inputMode="numeric"
        value={String(days)}
        faultOf={daysFault}
        onKeep={(text) => change({ days: Number(text.trim()) })}
      />
      <KeptField
        name="dispositions"
        label={say('options.history.dispositions')}
        hint={say('options.history.dispositions.hint')}
        rows={3}
        value={dispositions.join('\n')}
        faultOf={dispositionsFault}
        onKeep={(text) => change({ dispositions: [...linesOf(text)] })}
      />
      <p>
        <a class="link" href="/history.html">
          {say('options.history.open')}
        </a>
      </p>
    </section>
  )
}

const daysFault = (text: string): string | undefined =>
  /^\s*\d{1,4}\s*$/.test(text) && Number(text) <= MOST_DAYS
    ? undefined
    : say('options.history.days.fault', { most: String(MOST_DAYS) })

const dispositionsFault = (text: string): string | undefined => {
  const lines = linesOf(text)
  return lines.length > MOST_DISPOSITIONS || lines.some((line) => line.length > LONGEST_DISPOSITION)
    ? say('options.history.dispositions.fault')
    : undefined
}
