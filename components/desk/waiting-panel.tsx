/** What waits in the queues or in the hall, longest first, and the one button that takes the next. */
import { useRef } from 'preact/hooks'
import {
  type NextCallView,
  type QueueView,
  queueViews,
  type WaitingCallView,
} from '../../lib/desk/waiting-view.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton } from '../action-button.tsx'
import { Beside } from '../beside.tsx'
import { useKeptFocus } from '../focus.ts'
import { ChatIcon, CloseIcon, LockIcon, TakeIcon } from '../icons.tsx'
import { Timer } from '../timer.tsx'
import type { LineParts } from './line-parts.ts'

export interface WaitingPanelProps {
  readonly line: LineParts
  readonly calls: readonly WaitingCallView[]
  readonly next: NextCallView | undefined
}

export function WaitingPanel({ line, calls, next }: WaitingPanelProps) {
  const { session, now, busy, intend } = line
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const queues = queueViews(session)
  return (
    <div class="waiting" ref={place} tabIndex={-1}>
      {next === undefined ? null : (
        <ActionButton
          view={{ ...next, emphasis: 'primary' }}
          icon={TakeIcon}
          busy={busy && session.commands.at(-1)?.service === 'pickupCall'}
          onPress={(event) => intend({ on: 'next' }, event)}
        />
      )}
      {calls.length === 0 ? (
        queues.some(({ waiting = 0 }) => waiting > 0) ? null : (
          <p class="quiet">{say('waiting.nobody')}</p>
        )
      ) : (
        <ul class="waiting-list">
          {calls.map((call) => (
            <WaitingCall
              key={call.id}
              call={call}
              now={now}
              onAct={(service, event) => intend({ on: 'call', call: call.id, service }, event)}
            />
          ))}
        </ul>
      )}
      {queues.length === 0 ? null : <Queues queues={queues} now={now} />}
    </div>
  )
}

interface WaitingCallProps {
  readonly call: WaitingCallView
  readonly now: Instant
  readonly onAct: (service: 'pickupCall' | 'clearQueuedCall', event: MouseEvent) => unknown
}

function WaitingCall({ call, now, onAct }: WaitingCallProps) {
  const { who, number, queue, called, since, locked, take, remove, media } = call
  return (
    <li class="waiting-call" data-locked={locked ? '' : undefined}>
      <div class="waiting-facts">
        {queue === undefined ? null : <p class="waiting-queue">{queue}</p>}
        <p class="waiting-who">
          {media === 'chat' ? <ChatIcon /> : null}
          <span class="who" title={who}>
            {who}
          </span>
        </p>
        <Beside
          parts={[
            { is: 'number', text: number },
            { is: 'called', text: called && say('call.called', { number: called }) },
          ]}
        />
      </div>
      <div class="waiting-end">
        <span class="waiting-time">
          {locked ? (
            <span class="locked" title={say('reason.locked')}>
              <LockIcon />
              <span class="only-read">{say('reason.locked')}</span>
            </span>
          ) : null}
          <Timer since={since} now={now} />
        </span>
        <span class="buttons small">
          <ActionButton
            view={{ ...take, emphasis: 'plain' }}
            label={say('waiting.take', { who })}
            onPress={(event) => onAct('pickupCall', event)}
          />
          {remove === undefined ? null : (
            <button
              type="button"
              class="button bare"
              aria-label={say('waiting.remove', { who })}
              title={say('waiting.remove', { who })}
              aria-disabled={remove.enabled ? undefined : 'true'}
              onClick={(event) => {
                if (remove.enabled) onAct('clearQueuedCall', event)
              }}
            >
              <CloseIcon />
            </button>
          )}
        </span>
      </div>
    </li>
  )
}

function Queues({ queues, now }: { readonly queues: readonly QueueView[]; readonly now: Instant }) {
  return (
    <table class="queues">
      <caption class="only-read">{say('queue.all')}</caption>
      <thead class="only-read">
        <tr>
          <th scope="col">{say('destination.queue')}</th>
          <th scope="col">{say('queue.waiting.column')}</th>
          <th scope="col">{say('queue.longest')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ id, name, waiting, longestWaitSince }) => (
          <tr key={id} data-waiting={waiting !== undefined && waiting > 0 ? '' : undefined}>
            <th scope="row">{name}</th>
            <td class="queue-waiting">{waiting ?? '–'}</td>
            <td class="queue-longest">
              {longestWaitSince === undefined ? null : <Timer since={longestWaitSince} now={now} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
