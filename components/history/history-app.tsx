/** The history of calls, on a page of its own. */
import type { RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { CallRecord } from '../../lib/journal/record.ts'
import type { Trouble } from '../../lib/journal/trouble.ts'
import { FACTS, type Fact } from '../../lib/journal/words.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { SearchField } from '../desk/search-field.tsx'
import { useKeptFocus } from '../focus.ts'
import { WarningIcon } from '../icons.tsx'
import { PageHead } from '../page-head.tsx'
import { Question } from '../question.tsx'
import { dayName, shortDay } from '../when.ts'
import type { HistoryCallbacks, Wanted } from './callbacks.ts'
import { RecordRow } from './record-row.tsx'

/** A day that nobody takes for another one, in whatever order it is written. */
const EXAMPLE = new Date(2026, 2, 14).getTime()

export interface HistoryAppProps extends HistoryCallbacks {
  readonly wanted: Wanted
  /** `undefined` until the first were found. */
  readonly records: readonly CallRecord[] | undefined
  /** They are not yet those that are wanted now. */
  readonly busy: boolean
  readonly hasMore: boolean
  readonly days: number
  readonly dispositions: readonly string[]
  readonly trouble: Trouble | undefined
  /** What was answered to the last press. */
  readonly notice: string | undefined
  readonly canCall: boolean
  readonly now: Instant
  readonly format: (number: string) => string
}

export function HistoryApp(props: HistoryAppProps) {
  const { wanted, records, busy, hasMore, days, trouble, notice, onSearch, onMore } = props
  const latest = useRef(props)
  latest.current = props
  const { format, dispositions, canCall } = props
  const today = new Date(props.now).toDateString()
  // While a text is typed all else is drawn anew, and the calls only when other ones were found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these alone.
  const list = useMemo(
    () => <Days {...latest.current} latest={latest} />,
    [records, format, dispositions, canCall, today],
  )
  return (
    <main class="options history">
      <PageHead title={say('history.title')} current="history" />
      {trouble === undefined ? null : (
        <p class="notice" data-tone="error" role="alert">
          <WarningIcon />
          <span class="notice-text">{say(`history.trouble.${trouble}`)}</span>
        </p>
      )}
      <search class="history-search">
        <SearchField
          label={say('history.search')}
          placeholder={say('history.search.hint', { day: shortDay(EXAMPLE) })}
          value={wanted.text}
          onText={(text) => onSearch({ ...wanted, text })}
        />
        <Choices wanted={wanted} onSearch={onSearch} />
      </search>
      <p class="only-read" role="status">
        {records === undefined ? '' : say('history.found', { count: records.length })}
      </p>
      <p class="field-warning" role="status">
        {notice}
      </p>
      {records?.length === 0 ? <p class="quiet">{emptiness(wanted)}</p> : null}
      <div aria-busy={busy}>{list}</div>
      {hasMore ? (
        <div class="buttons">
          <button type="button" class="button plain" onClick={onMore}>
            <span class="label">{say('history.more')}</span>
          </button>
        </div>
      ) : null}
      <p class="quiet">
        {days === 0 ? say('history.days.none') : say('history.days', { count: days })}
      </p>
      <Keeping {...props} />
    </main>
  )
}

const emptiness = ({ text, fact }: Wanted): string => {
  if (text.trim() !== '') return say('history.none.found')
  if (fact === 'callBack') return say('history.none.callBack')
  return say(fact === undefined ? 'history.none' : 'history.none.found')
}

const SHOWN: readonly (Fact | undefined)[] = [undefined, ...FACTS]

function Choices({ wanted, onSearch }: Pick<HistoryAppProps, 'wanted' | 'onSearch'>) {
  return (
    <fieldset class="chips">
      <legend class="only-read">{say('history.show')}</legend>
      {SHOWN.map((fact) => (
        <label key={fact ?? 'all'} class="chip">
          <input
            type="radio"
            name="fact"
            checked={wanted.fact === fact}
            onChange={() => onSearch({ ...wanted, fact })}
          />
          {say(`history.show.${fact ?? 'all'}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Days(props: HistoryAppProps & { readonly latest: RefObject<HistoryAppProps> }) {
  const { records = [], now, latest, ...shown } = props
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const days = Map.groupBy(records, ({ main }) => dayName(main.startedAt, now))
  return (
    <div ref={place} class="days" tabIndex={-1}>
      {[...days].map(([day, calls]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ul class="records">
            {calls.map((record) => (
              <RecordRow
                key={record.id}
                record={record}
                format={shown.format}
                dispositions={shown.dispositions}
                canCall={shown.canCall}
                onCall={(event) => latest.current?.onCall(record, event)}
                onCalledBack={() => latest.current?.onCalledBack(record)}
                onRemark={async (remarks) => latest.current?.onRemark(record, remarks)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Keeping({ onExport, onWipe }: Pick<HistoryAppProps, 'onExport' | 'onWipe'>) {
  const [asked, setAsked] = useState(false)
  return (
    <section class="keeping" aria-labelledby="export">
      <h2 id="export">{say('history.export')}</h2>
      <div class="buttons">
        <button type="button" class="button plain" onClick={() => onExport('csv')}>
          <span class="label">{say('history.export.csv')}</span>
        </button>
        <button type="button" class="button plain" onClick={() => onExport('json')}>
          <span class="label">{say('history.export.json')}</span>
        </button>
        <button type="button" class="button danger" onClick={() => setAsked(true)}>
          <span class="label">{say('history.wipe')}</span>
        </button>
      </div>
      {asked ? (
        <Question
          title={say('history.wipe.question')}
          text={say('history.wipe.text')}
          yes={say('history.wipe.yes')}
          no={say('history.wipe.no')}
          onYes={() => {
            setAsked(false)
            onWipe()
          }}
          onNo={() => setAsked(false)}
        />
      ) : null}
    </section>
  )
}
