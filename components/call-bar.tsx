/** The slim bar over a page while the agent has a call. */
import { useRef } from 'preact/hooks'
import type { BarCall as BarCallView, BarView } from '../lib/desk/page-views.ts'
import type { ActionView } from '../lib/desk/view.ts'
import type { Instant } from '../lib/telephony/model.ts'
import { say } from '../lib/wording/say.ts'
import { ActionGroup } from './action-group.tsx'
import { Announcer } from './announcement.tsx'
import { useKeptFocus } from './focus.ts'
import { CloseIcon, GripIcon, STATE_ICONS } from './icons.tsx'
import { NoticeLine } from './notice-line.tsx'
import { Timer } from './timer.tsx'

/** What a page may ask for a call; all else is in the popup. */
const BAR_SERVICES = ['answerCall', 'clearConnection', 'alternateCall', 'transferCall'] as const
export type BarService = (typeof BAR_SERVICES)[number]

/** How far one press of an arrow key on the grip moves the bar, in CSS pixels. */
const KEY_STEP = 24

export interface CallBarProps {
  readonly view: BarView
  readonly now: Instant
  readonly onAct: (call: string, service: BarService, event: MouseEvent) => unknown
  readonly onHide: (event: MouseEvent) => void
  readonly onDismiss?: (command: string) => void
  readonly onMoveStart: (event: PointerEvent) => void
  /** For who has no pointer: arrow keys on the grip, in CSS pixels. */
  readonly onMoveBy?: (x: number, y: number, event: KeyboardEvent) => void
}

export function CallBar(props: CallBarProps) {
  const { view, now, onAct, onHide, onDismiss, onMoveStart, onMoveBy } = props
  const bar = useRef<HTMLElement>(null)
  useKeptFocus(bar)
  const busy = view.notice?.tone === 'busy'
  return (
    <section ref={bar} class="bar" aria-label={say('page.bar.label')} tabIndex={-1}>
      <Announcer calls={view.calls} />
      <div class="bar-line">
        <button
          type="button"
          class="button bare grip"
          aria-label={say('page.bar.move')}
          title={say('page.bar.move')}
          onPointerDown={onMoveStart}
          onKeyDown={(event) => {
            const step = STEPS[event.key]
            if (step === undefined || onMoveBy === undefined) return
            event.preventDefault()
            onMoveBy(step[0] * KEY_STEP, step[1] * KEY_STEP, event)
          }}
        >
          <GripIcon />
        </button>
        <ul class="bar-calls">
          {view.calls.map((call) => (
            <BarCall
              key={call.id}
              call={call}
              now={now}
              busy={busy}
              onAct={(service, event) => onAct(call.id, service, event)}
            />
          ))}
        </ul>
        <button
          type="button"
          class="button bare"
          aria-label={say('page.bar.hide')}
          title={say('page.bar.hide')}
          onClick={onHide}
        >
          <CloseIcon />
        </button>
      </div>
      <NoticeLine notice={view.notice} onDismiss={onDismiss} />
    </section>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface BarCallProps {
  readonly call: BarCallView
  readonly now: Instant
  readonly busy: boolean
  readonly onAct: (service: BarService, event: MouseEvent) => unknown
}

function BarCall({ call, now, busy, onAct }: BarCallProps) {
  const Jack = STATE_ICONS[call.kind]
  return (
    <li class="bar-call" data-kind={call.kind} data-assumed={call.assumed ? '' : undefined}>
      <span class="jack">
        <Jack />
      </span>
      <span class="bar-facts">
        <span class="who" title={[call.who, call.number, call.where].filter(Boolean).join(' · ')}>
          {call.who}
        </span>
        <span class="state">
          <span class="state-word" title={call.assumed ? say('state.assumed.why') : undefined}>
            {call.assumed ? say('state.assumed', { state: call.state }) : call.state}
          </span>
          <Timer since={call.since} now={now} />
        </span>
      </span>
      <ActionGroup
        actions={call.actions.filter(forTheBar)}
        label={say('call.actions', { who: call.who })}
        busy={busy}
        onAct={onAct}
      />
    </li>
  )
}

function forTheBar(view: ActionView): view is ActionView & { readonly service: BarService } {
  return BAR_SERVICES.some((service) => service === view.service)
}
