/** The agent's state: what it is and since when, and what can be asked for instead. */
import { useId, useState } from 'preact/hooks'
import type { AgentView, StateOptionView } from '../../lib/desk/agent-view.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton } from '../action-button.tsx'
import { TextField } from '../field.tsx'
import { CheckIcon, DownIcon } from '../icons.tsx'
import { RadioChoice } from '../radio-choice.tsx'
import { Timer } from '../timer.tsx'

export interface AskedState {
  readonly option: string
  readonly reason?: number
  readonly seconds?: number
}

export interface StatePickerProps {
  readonly agent: AgentView
  readonly now: Instant
  readonly busy: boolean
  readonly onAsk: (asked: AskedState, event: Event) => void
}

export function StatePicker({ agent, now, busy, onAsk }: StatePickerProps) {
  const [open, setOpen] = useState(false)
  const [detailed, setDetailed] = useState<string>()
  const id = useId()
  const { state, label, since, options } = agent
  const words = (
    <>
      <span class="dot" />
      <span class="state-label">{label}</span>
      {state === 'unknown' ? null : <Timer since={since} now={now} />}
    </>
  )
  if (options.length === 0) {
    return (
      <p class="agent-state" data-agent={state}>
        {words}
      </p>
    )
  }
  const close = () => {
    setOpen(false)
    setDetailed(undefined)
  }
  const ask = (asked: AskedState, event: Event) => {
    onAsk(asked, event)
    close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring the frame of a form.
    <div
      class="state-picker"
      role="group"
      aria-label={say('agent.change')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        event.stopPropagation()
        close()
        event.currentTarget.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        class="agent-state state-button"
        data-agent={state}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {words}
        <DownIcon />
      </button>
      {open ? (
        <div id={id} class="state-options">
          {options.map((option) => (
            <StateOption
              key={option.id}
              option={option}
              busy={busy}
              open={detailed === option.id}
              onOpen={() => setDetailed(detailed === option.id ? undefined : option.id)}
              onAsk={ask}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}

interface StateOptionProps {
  readonly option: StateOptionView
  readonly busy: boolean
  readonly open: boolean
  readonly onOpen: () => void
  readonly onAsk: StatePickerProps['onAsk']
}

function StateOption({ option, busy, open, onOpen, onAsk }: StateOptionProps) {
  const { id, label, state, current, enabled, because, reasons, seconds } = option
  const asksMore = reasons !== undefined || seconds !== undefined
  return (
    <div class="state-option" data-agent={state}>
      <button
        type="button"
        class="state-choice"
        aria-pressed={current}
        aria-disabled={enabled ? undefined : 'true'}
        aria-expanded={asksMore ? open : undefined}
        aria-description={because}
        title={because}
        onClick={(event) => {
          if (asksMore) onOpen()
          else if (enabled) onAsk({ option: id }, event)
        }}
      >
        <span class="dot" />
        <span class="state-label">{label}</span>
        {current ? <CheckIcon /> : null}
        {asksMore ? <DownIcon /> : null}
      </button>
      {open ? <StateDetails option={option} busy={busy} onAsk={onAsk} /> : null}
    </div>
  )
}

/** What a rest usually lasts, in minutes. */
const USUAL = [5, 15, 30, 60] as const

function StateDetails({
  option,
  busy,
  onAsk,
}: Pick<StateOptionProps, 'option' | 'busy' | 'onAsk'>) {
  const { id, reasons, seconds, enabled, because } = option
  const [reason, setReason] = useState('')
  const [minutes, setMinutes] = useState('15')
  const fault = rangeFault(reason, reasons, 1) ?? timeFault(minutes, seconds) ?? because
  const ask = (event: Event) => {
    event.preventDefault()
    if (!enabled || fault !== undefined) return
    onAsk(
      {
        option: id,
        ...(reason.trim() === '' ? {} : { reason: Number(reason) }),
        ...(seconds === undefined ? {} : { seconds: Number(minutes) * 60 }),
      },
      event,
    )
  }
  return (
    <form class="state-details" onSubmit={ask}>
      {seconds === undefined ? null : (
        <>
          <RadioChoice
            look="pills"
            legend={say('agent.minutes')}
            options={USUAL.filter((each) => each * 60 <= seconds.to).map((each) => ({
              value: String(each),
              label: say('agent.minutes.short', { minutes: String(each) }),
            }))}
            value={minutes}
            onChoice={setMinutes}
          />
          <TextField
            name="minutes"
            label={say('agent.minutes')}
            inputMode="numeric"
            error={timeFault(minutes, seconds)}
            value={minutes}
            onText={setMinutes}
          />
        </>
      )}
      {reasons === undefined ? null : (
        <TextField
          name="reason"
          label={say('agent.reason', { from: String(reasons.from), to: String(reasons.to) })}
          inputMode="numeric"
          error={rangeFault(reason, reasons, 1)}
          value={reason}
          onText={setReason}
        />
      )}
      <ActionButton
        view={{
          label: say('agent.set', { state: option.label }),
          enabled: enabled && fault === undefined,
          emphasis: 'primary',
          ...(fault === undefined ? {} : { because: fault }),
        }}
        busy={busy}
        onPress={ask}
      />
    </form>
  )
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Why this is no number of the range; nothing may stand there. */
function rangeFault(text: string, range: Range | undefined, unit: number): string | undefined {
  if (range === undefined || text.trim() === '') return undefined
  const value = Number(text) * unit
  return /^\d+$/.test(text.trim()) && value >= range.from && value <= range.to
    ? undefined
    : say('agent.range', {
        from: String(Math.ceil(range.from / unit)),
        to: String(Math.floor(range.to / unit)),
      })
}

const timeFault = (minutes: string, seconds: Range | undefined): string | undefined =>
  seconds !== undefined && minutes.trim() === ''
    ? say('agent.minutes.missing')
    : rangeFault(minutes, seconds, 60)
