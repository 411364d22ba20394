/** One connection: the agent, what is wrong, the calls, and a field to dial. */
import type { LineView } from '../../lib/desk/desk.ts'
import { type FormatNumber, latestNotice, type Notice } from '../../lib/desk/view.ts'
import type { Instant, Session } from '../../lib/telephony/model.ts'
import { AgentHead } from './agent-head.tsx'
import type { PopupCallbacks } from './callbacks.ts'
import { CallsPanel } from './calls-panel.tsx'
import { DialField } from './dial-field.tsx'
import { ProblemBanner } from './problem-banner.tsx'

export interface LinePanelProps {
  readonly line: LineView
  readonly session: Session
  readonly now: Instant
  readonly format: FormatNumber
  readonly answer: Notice | undefined
  readonly callbacks: PopupCallbacks
  readonly onEdit: () => void
}

export function LinePanel(props: LinePanelProps) {
  const { line, session, now, format, answer, callbacks, onEdit } = props
  const { capabilities } = line
  const id = line.session
  const notice = answer ?? latestNotice(session)
  return (
    <div class="line">
      <AgentHead line={line} session={session} />
      {session.problem === undefined ? null : (
        <ProblemBanner
          problem={session.problem}
          link={session.link}
          onRetry={() => callbacks.onRetry(id)}
          onEdit={onEdit}
          onDisconnect={() => callbacks.onDisconnect(id)}
          onCopyRaw={() => callbacks.onCopyRaw(id)}
        />
      )}
      <CallsPanel
        session={session}
        capabilities={capabilities}
        format={format}
        now={now}
        notice={notice}
        onAct={(call, service, event) => callbacks.onCallAction(id, call, service, event)}
        onRefresh={(event) => callbacks.onRefresh(id, event)}
        onDismiss={(command) => callbacks.onDismiss(id, command)}
      />
      <DialField
        session={session}
        capabilities={capabilities}
        now={now}
        busy={notice?.tone === 'busy'}
        onAct={(number, service, event) => callbacks.onNumberAction(id, number, service, event)}
      />
    </div>
  )
}
