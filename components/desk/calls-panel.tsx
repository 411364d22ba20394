/** The agent's calls, or that there are none. */
import { useId, useRef, useState } from 'preact/hooks'
import { isChat } from '../../lib/desk/chat-view.ts'
import { type CallView, type Notice, reasonSentence } from '../../lib/desk/view.ts'
import { agentActions } from '../../lib/telephony/agent-actions.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { ActionButton, type ButtonView } from '../action-button.tsx'
import { Announcer } from '../announcement.tsx'
import { useKeptFocus } from '../focus.ts'
import { InfoIcon, RefreshIcon } from '../icons.tsx'
import { NoticeLine } from '../notice-line.tsx'
import { CallRow, type Opened } from './call-row.tsx'
import { type LineParts, servesHall } from './line-parts.ts'

/** What is open at which call. */
export interface OpenedAt {
  readonly call: string
  readonly what: NonNullable<Opened>
}

export interface CallsPanelProps {
  readonly line: LineParts
  /** Those in writing among them: they are announced here, and shown elsewhere. */
  readonly calls: readonly CallView[]
  readonly notice: Notice | undefined
  readonly opened: OpenedAt | undefined
  readonly onOpen: (opened: OpenedAt | undefined) => void
  readonly onRefresh: (event: MouseEvent) => unknown
  readonly onDismiss: (command: string) => void
}

export function CallsPanel(props: CallsPanelProps) {
  const { line, calls, notice, opened, onOpen, onRefresh, onDismiss } = props
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  useKeptFocus(panel)
  const spoken = calls.filter((call) => !isChat(call))
  const meaning = meaningOfTransfer(spoken)
  return (
    <section ref={panel} class="calls" aria-labelledby={heading} tabIndex={-1}>
      <Announcer calls={calls} />
      <div class="section-head small">
        <h2 id={heading}>{say('popup.calls')}</h2>
        {line.capabilities.sees === 'queueCalls' ? <QueueCallsOnly /> : null}
        {calls.some(({ assumed }) => assumed) ? (
          <ActionButton view={refreshView(line)} icon={RefreshIcon} onPress={onRefresh} />
        ) : null}
      </div>
      {spoken.length === 0 ? (
        <p class="empty">
          <span>{say('popup.noCalls')}</span> <span class="quiet">{say(howCallsCome(line))}</span>
        </p>
      ) : (
        <ul class="call-list">
          {spoken.map((call) => (
            <CallRow
              key={call.id}
              call={call}
              line={line}
              opened={opened?.call === call.id ? opened.what : undefined}
              onOpen={(what) => onOpen(what && { call: call.id, what })}
            />
          ))}
        </ul>
      )}
      {meaning === undefined ? null : <p class="calls-meaning quiet">{meaning}</p>}
      <NoticeLine notice={notice} onDismiss={onDismiss} />
    </section>
  )
}

/** What a newcomer has to do for a call, if anything. */
function howCallsCome(line: LineParts): SentenceKey {
  const { state } = line.session.agent
  if (state === 'notReady' || state === 'workingAfterCall') return 'popup.noCalls.notReady'
  return servesHall(line) ? 'popup.noCalls.hall' : 'popup.noCalls.hint'
}

/** Whom a transfer connects, where it is the next step and there is no doubt about it. */
function meaningOfTransfer(calls: readonly CallView[]): string | undefined {
  const [held, ...others] = calls.filter(({ kind }) => kind === 'held')
  const next = calls.find(({ actions }) =>
    actions.some(
      ({ service, enabled, emphasis }) =>
        service === 'transferCall' && enabled && emphasis === 'primary',
    ),
  )
  return held === undefined || next === undefined || held === next || others.length > 0
    ? undefined
    : say('call.transfer.meaning', { held: held.who, who: next.who })
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

function refreshView({ session, capabilities, now }: LineParts): ButtonView {
  const { snapshotDevice } = agentActions(session, capabilities, now)
  return {
    label: say('snapshotDevice'),
    hint: say('hint.snapshotDevice'),
    enabled: snapshotDevice.possible,
    emphasis: 'plain',
    ...(snapshotDevice.possible ? {} : { because: reasonSentence(snapshotDevice) }),
  }
}
