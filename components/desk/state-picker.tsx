/** The agent's state: what it is and since when, and what can be asked for instead. */
import { useId, useState } from 'preact/hooks'
import type { AgentView, StateOptionView } from '../../lib/desk/agent-view.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { CheckIcon, DownIcon } from '../icons.tsx'
import { later } from '../later.tsx'
import { Timer } from '../timer.tsx'
import type { AskedState } from './state-details.tsx'

const StateDetails = later(async () => (await import('./state-details.tsx')).StateDetails)

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
