/** One call in the list, and all that is known of it when it is opened. */
import { useId, useState } from 'preact/hooks'
import { type CallRecord, legsOf, type Remarks, spoken } from '../../lib/journal/record.ts'
import { say } from '../../lib/wording/say.ts'
import { duration } from '../duration.ts'
import { CheckIcon, ExpandIcon, PhoneIcon } from '../icons.tsx'
import { timeOf } from '../when.ts'
import { endingView } from './endings.tsx'
import { RemarksForm } from './remarks-form.tsx'
import { Story, whoOf } from './story.tsx'

export interface RecordRowProps {
  readonly record: CallRecord
  readonly format: (number: string) => string
  readonly dispositions: readonly string[]
  /** Whether this computer or the system can dial. */
  readonly canCall: boolean
  readonly onCall: (event: MouseEvent) => void
  readonly onCalledBack: () => void
  readonly onRemark: (remarks: Remarks) => Promise<void>
}

export function RecordRow(props: RecordRowProps) {
  const { record, format, dispositions, canCall, onCall, onCalledBack, onRemark } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  const { main, queue, note, disposition, callBack } = record
  const { word, tone, Icon } = endingView(record)
  const who = whoOf(main, format)
  const number = main.name === undefined || main.number === undefined ? '' : format(main.number)
  const where = queue?.name === undefined ? '' : say('call.fromQueue', { queue: queue.name })
  const remark = [disposition, note].filter(Boolean).join(' · ')
  return (
    <li class="record" data-kind={tone}>
      <div class="record-head">
        <span class="jack">
          <Icon />
        </span>
        <button
          type="button"
          class="record-open"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span class="record-who">
            <span class="who">{who}</span>
            <span class="quiet">{[number, where].filter(Boolean).join(' · ')}</span>
            {remark === '' || open ? null : <span class="quiet record-remark">{remark}</span>}
          </span>
          <span class="record-when">
            <span class="timer">{timeOf(main.startedAt)}</span>
            <span class="quiet">
              <span class="state-word">{word}</span> {length(record)}
            </span>
          </span>
          <ExpandIcon />
        </button>
        {main.number === undefined || !canCall ? null : (
          <button
            type="button"
            class={callBack ? 'button primary record-call' : 'button bare record-call'}
            aria-label={callBack ? undefined : say('history.call.label', { who })}
            title={say('history.call.label', { who })}
            onClick={onCall}
          >
            <PhoneIcon />
            {callBack ? <span class="label">{say('history.callBack')}</span> : null}
          </button>
        )}
      </div>
      {open ? (
        <div class="record-body" id={id}>
          <Story record={record} format={format} />
          <Facts record={record} format={format} />
          <RemarksForm record={record} dispositions={dispositions} onRemark={onRemark} />
          {callBack ? (
            <div class="buttons">
              <button type="button" class="button plain" onClick={onCalledBack}>
                <CheckIcon />
                <span class="label">{say('history.done')}</span>
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function length({ main }: CallRecord): string {
  const ms = spoken(main)
  return ms === 0 ? '' : duration(0, ms).shown
}

function Facts({ record, format }: Pick<RecordRowProps, 'record' | 'format'>) {
  const { agent, called, userData } = record
  const page = legsOf(record).find((leg) => leg.page !== undefined)?.page
  const facts = [
    [say('history.fact.agent'), agent.name ?? agent.id],
    [say('history.fact.called'), called && format(called)],
    [say('history.fact.userData'), userData],
  ] as const
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
      {page === undefined ? null : (
        <div>
          <dt>{say('history.fact.page')}</dt>
          <dd>
            <a href={page.address} target="_blank" rel="noreferrer">
              {page.title || page.address}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}
