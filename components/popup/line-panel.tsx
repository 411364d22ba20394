/** One connection: the agent, what is wrong, the calls, and a field to dial. */
import type { LineView } from '../../lib/desk/desk.ts'
import { type FormatNumber, latestNotice, type Notice } from '../../lib/desk/view.ts'
import type { Instant, Problem, Session } from '../../lib/telephony/model.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { Question } from '../question.tsx'
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
  /** What the server has against signing out, as it was asked to. */
  readonly objection: Problem | undefined
  readonly callbacks: PopupCallbacks
  readonly onEdit: () => void
  readonly onDisconnect: (anyway?: boolean) => void
  readonly onStay: () => void
}

export function LinePanel(props: LinePanelProps) {
  const { line, session, now, format, answer, objection, callbacks } = props
  const { onEdit, onDisconnect, onStay } = props
  const { capabilities } = line
  const id = line.session
  const notice = answer ?? latestNotice(session)
  return (
    <div class="line">
      <AgentHead session={session} />
      {session.problem === undefined ? null : (
        <ProblemBanner
          problem={session.problem}
          link={session.link}
          onRetry={(takeOver) => callbacks.onRetry(id, takeOver)}
          onEdit={onEdit}
          onDisconnect={() => onDisconnect()}
          onCopyRaw={() => callbacks.onCopyRaw(id)}
        />
      )}
      {objection === undefined ? null : (
        <Question
          title={say('connect.objection')}
          text={sayProblem(objection)}
          yes={say('connect.signOutAnyway')}
          no={say('connect.stay')}
          onYes={() => onDisconnect(true)}
          onNo={onStay}
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
