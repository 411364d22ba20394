/** The agent's calls, or that there are none. */
import { useId, useRef, useState } from 'preact/hooks'
import {
  type CallView,
  callViews,
  type FormatNumber,
  type Notice,
  reasonSentence,
} from '../../lib/desk/view.ts'
import type { ButtonService } from '../../lib/telephony/actions.ts'
import { agentActions } from '../../lib/telephony/agent-actions.ts'
import type { Capabilities } from '../../lib/telephony/capabilities.ts'
import type { Instant, Session } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton, type ButtonView } from '../action-button.tsx'
import { Announcer } from '../announcement.tsx'
import { CallRow } from '../call-row.tsx'
import { useKeptFocus } from '../focus.ts'
import { InfoIcon, RefreshIcon } from '../icons.tsx'
import { NoticeLine } from '../notice-line.tsx'

export interface CallsPanelProps {
  readonly session: Session
  readonly capabilities: Capabilities
  readonly format: FormatNumber
  readonly now: Instant
  readonly notice: Notice | undefined
  readonly onAct: (call: string, service: ButtonService, event: MouseEvent) => void
  readonly onRefresh: (event: MouseEvent) => void
  readonly onDismiss: (command: string) => void
}

export function CallsPanel(props: CallsPanelProps) {
  const { session, capabilities, format, now, notice, onAct, onRefresh, onDismiss } = props
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  useKeptFocus(panel)
  const calls = callViews(session, capabilities, format, now)
  return (
    <section ref={panel} class="calls" aria-labelledby={heading} tabIndex={-1}>
      <Announcer calls={calls} />
      <div class="calls-head">
        <h2 id={heading}>{say('popup.calls')}</h2>
        {capabilities.sees === 'queueCalls' ? <QueueCallsOnly /> : null}
        {calls.some(({ assumed }) => assumed) ? (
          <ActionButton
            view={refreshView(session, capabilities, now)}
            icon={RefreshIcon}
            onPress={onRefresh}
          />
        ) : null}
      </div>
      {calls.length === 0 ? (
        <NoCalls />
      ) : (
        <CallList calls={calls} now={now} busy={notice?.tone === 'busy'} onAct={onAct} />
      )}
      <NoticeLine notice={notice} onDismiss={onDismiss} />
    </section>
  )
}

interface CallListProps extends Pick<CallsPanelProps, 'now' | 'onAct'> {
  readonly calls: readonly CallView[]
  readonly busy: boolean
}

function CallList({ calls, now, busy, onAct }: CallListProps) {
  return (
    <ul class="call-list">
      {calls.map((call) => (
        <CallRow
          key={call.id}
          call={call}
          now={now}
          busy={busy}
          onAct={(service, event) => onAct(call.id, service, event)}
        />
      ))}
    </ul>
  )
}

function NoCalls() {
  return (
    <div class="empty">
      <p>{say('popup.noCalls')}</p>
      <p class="quiet">{say('popup.noCalls.hint')}</p>
    </div>
  )
}

function QueueCallsOnly() {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        class="button bare"
        aria-label={say('popup.whichCalls')}
        title={say('popup.whichCalls')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <InfoIcon />
      </button>
      <p class="quiet aside" id={id} hidden={!open}>
        {say('link.onlyQueueCalls')}
      </p>
    </>
  )
}

function refreshView(session: Session, capabilities: Capabilities, now: Instant): ButtonView {
  const { snapshotDevice } = agentActions(session, capabilities, now)
  return {
    label: say('snapshotDevice'),
    hint: say('hint.snapshotDevice'),
    enabled: snapshotDevice.possible,
    emphasis: 'plain',
    ...(snapshotDevice.possible ? {} : { because: reasonSentence(snapshotDevice) }),
  }
}
