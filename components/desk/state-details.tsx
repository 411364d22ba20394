/** What else is asked with a state: how long, and why. */
import { useState } from 'preact/hooks'
import type { StateOptionView } from '../../lib/desk/agent-view.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton } from '../action-button.tsx'
import { TextField } from '../field.tsx'
import { RadioChoice } from '../radio-choice.tsx'

export interface AskedState {
  readonly option: string
  readonly reason?: number
  readonly seconds?: number
}

/** What a rest usually lasts, in minutes. */
const USUAL = [5, 15, 30, 60] as const

export interface StateDetailsProps {
  readonly option: StateOptionView
  readonly busy: boolean
  readonly onAsk: (asked: AskedState, event: Event) => void
}

export function StateDetails({ option, busy, onAsk }: StateDetailsProps) {
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
