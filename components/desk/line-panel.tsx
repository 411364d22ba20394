/** One connection: the agent, what is wrong, the calls, what waits, who is there, and a field to dial. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { isChat, type Seen } from '../../lib/desk/chat-view.ts'
import type { LineView } from '../../lib/desk/desk.ts'
import type { FormatNumber } from '../../lib/desk/portrait.ts'
import { type CallView, callViews, latestNotice, type Notice } from '../../lib/desk/view.ts'
import { nextCall, waitingCalls } from '../../lib/desk/waiting-view.ts'
import type { Instant, Problem, Session } from '../../lib/telephony/model.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { PeopleIcon, PhoneIcon, WaitingIcon } from '../icons.tsx'
import { later } from '../later.tsx'
import { Question } from '../question.tsx'
import { AgentHead } from './agent-head.tsx'
import type { DeskCallbacks, Site } from './callbacks.ts'
import { CallsPanel, type OpenedAt } from './calls-panel.tsx'
import { DialField } from './dial-field.tsx'
import { type LineParts, servesHall } from './line-parts.ts'
import { ProblemBanner } from './problem-banner.tsx'
import { type Section, Stack, Tabs } from './sections.tsx'

const ChatsPanel = later(async () => (await import('./chats-panel.tsx')).ChatsPanel)
const WaitingPanel = later(async () => (await import('./waiting-panel.tsx')).WaitingPanel)
const ColleaguesPanel = later(async () => (await import('./colleagues-panel.tsx')).ColleaguesPanel)

export interface LinePanelProps {
  readonly line: LineView
  readonly session: Session
  readonly now: Instant
  readonly format: FormatNumber
  readonly answer: Notice | undefined
  /** What the server has against signing out, as it was asked to. */
  readonly objection: Problem | undefined
  readonly seen: Seen
  /** `null` over a page that no extension may touch. */
  readonly site: Site | null
  readonly callbacks: DeskCallbacks
  readonly onEdit: () => void
  readonly onDisconnect: (anyway?: boolean) => void
  readonly onStay: () => void
  /** The section that the popup begins with, where one was asked for. */
  readonly begin?: string | undefined
  /** What the panel has more; in the popup there is little room. */
  readonly docked?: Docked | undefined
}

/** What the panel has more than the popup. */
export interface Docked {
  /** Below the rest. */
  readonly sections: (line: LineParts) => readonly Section[]
  /** Single keys for the calls, in the corner of the head. */
  readonly keys: (calls: KeyedCalls) => ComponentChildren
}

export interface KeyedCalls {
  readonly line: LineParts
  readonly calls: readonly CallView[]
  readonly onOpen: (opened: OpenedAt) => void
}

export function LinePanel(props: LinePanelProps) {
  const {
    line: view,
    session,
    now,
    format,
    answer,
    objection,
    seen,
    callbacks,
    begin,
    docked,
  } = props
  const { onEdit, onDisconnect, onStay } = props
  const { capabilities } = view
  const id = view.session
  const [dismissed, setDismissed] = useState<string>()
  const latest = answer ?? latestNotice(session)
  const notice = latest?.command === dismissed ? undefined : latest
  const [opened, setOpened] = useState<OpenedAt>()
  const line: LineParts = {
    session,
    capabilities,
    now,
    format,
    busy: notice?.tone === 'busy',
    site: props.site?.origin,
    lookUp: callbacks.onLookUp,
    intend: (intent, event, from) => callbacks.onIntent(id, intent, event, from),
    foresee: callbacks.onForesee,
  }
  const calls = callViews(session, capabilities, format, now)
  const sections = [...sectionsOf(line), ...(docked?.sections(line) ?? [])]
  return (
    <div class="line">
      <AgentHead line={line} onOpenPanel={callbacks.onOpenPanel}>
        {docked?.keys({ line, calls, onOpen: setOpened })}
      </AgentHead>
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
        line={line}
        calls={calls}
        notice={notice}
        opened={opened}
        onOpen={setOpened}
        onRefresh={(event) => callbacks.onRefresh(id, event)}
        onDismiss={(command) => {
          setDismissed(command)
          callbacks.onDismiss(id, command)
        }}
      />
      {calls.some(isChat) ? (
        <ChatsPanel
          line={line}
          calls={calls}
          seen={seen}
          opened={opened}
          onOpen={setOpened}
          onSeen={callbacks.onSeen}
        />
      ) : null}
      {docked === undefined ? (
        <Tabs sections={sections} begin={begin} />
      ) : (
        <Stack sections={sections} />
      )}
    </div>
  )
}

/** Only what there is something of. */
function sectionsOf(line: LineParts): readonly Section[] {
  const { session, capabilities, format, now } = line
  const waiting = waitingCalls(session, capabilities, format, now)
  const next = nextCall(session, capabilities, now)
  const hasQueues = Object.keys(session.queues).length + waiting.length > 0
  const dial: Section = {
    id: 'dial',
    title: say('section.dial'),
    icon: PhoneIcon,
    content: <DialField line={line} />,
  }
  const queues: Section = {
    id: 'waiting',
    title: say('section.waiting'),
    icon: WaitingIcon,
    count: waiting.length,
    content: <WaitingPanel line={line} calls={waiting} next={next} />,
  }
  const colleagues: Section = {
    id: 'colleagues',
    title: say('section.colleagues'),
    icon: PeopleIcon,
    content: <ColleaguesPanel line={line} />,
  }
  return [
    ...(hasQueues || servesHall(line) ? [queues] : []),
    dial,
    ...(Object.keys(session.colleagues).length > 0 ? [colleagues] : []),
  ]
}
