/** One call: who, where from, what it is doing, how long, and what can be done. */
import { useId, useState } from 'preact/hooks'
import type { CallView } from '../lib/desk/view.ts'
import type { ButtonService } from '../lib/telephony/actions.ts'
import type { Instant } from '../lib/telephony/model.ts'
import { say } from '../lib/wording/say.ts'
import { ActionGroup } from './action-group.tsx'
import { STATE_ICONS } from './icons.tsx'
import { forCalls } from './services.ts'
import { Timer } from './timer.tsx'

/** More buttons than that are a keypad, not a choice. */
const MOST_ACTIONS = 5

export interface CallRowProps {
  readonly call: CallView
  readonly now: Instant
  readonly busy: boolean
  readonly onAct: (service: ButtonService, event: MouseEvent) => void
}

export function CallRow({ call, now, busy, onAct }: CallRowProps) {
  const [explained, setExplained] = useState(false)
  const explanation = useId()
  const Jack = STATE_ICONS[call.kind]
  const beside = [call.number, call.where].filter((text) => text !== undefined)
  return (
    <li class="call" data-kind={call.kind} data-assumed={call.assumed ? '' : undefined}>
      <span class="jack">
        <Jack />
      </span>
      <div class="call-facts">
        <div class="call-line">
          <h3 class="who">{call.who}</h3>
          <Timer since={call.since} now={now} />
        </div>
        {beside.length === 0 ? null : <p class="beside">{beside.join(' · ')}</p>}
        <p class="state">
          <span class="state-word">{call.state}</span>
          {call.assumed ? (
            <button
              type="button"
              class="assumed"
              aria-expanded={explained}
              aria-controls={explanation}
              title={say('state.assumed.why')}
              onClick={() => setExplained(!explained)}
            >
              {say('state.assumed.mark')}
            </button>
          ) : null}
        </p>
        <p class="why" id={explanation} hidden={!(call.assumed && explained)}>
          {say('state.assumed.why')}
        </p>
        <ActionGroup
          actions={call.actions.filter(forCalls).slice(0, MOST_ACTIONS)}
          label={say('call.actions', { who: call.who })}
          busy={busy}
          onAct={onAct}
        />
      </div>
    </li>
  )
}
