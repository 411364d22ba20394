/** Who is connected, in which state, and how the tie to the server stands. */
import type { ComponentChildren } from 'preact'
import { agentView } from '../../lib/desk/agent-view.ts'
import type { Link } from '../../lib/telephony/model.ts'
import { say, spokenLocale } from '../../lib/wording/say.ts'
import { BusyIcon, type Icon, LinkIcon, LinkOffIcon, PanelIcon, RefreshIcon } from '../icons.tsx'
import type { LineParts } from './line-parts.ts'
import { StatePicker } from './state-picker.tsx'

const LINK_ICONS: Readonly<Record<Link, Icon>> = {
  connecting: BusyIcon,
  online: LinkIcon,
  retrying: RefreshIcon,
  stopped: LinkOffIcon,
}

export interface AgentHeadProps {
  readonly line: LineParts
  readonly onOpenPanel?: (() => void) | undefined
  /** What else stands in the corner. */
  readonly children?: ComponentChildren
}

export function AgentHead({ line, onOpenPanel, children }: AgentHeadProps) {
  const { session, capabilities, now, busy, intend } = line
  const LinkState = LINK_ICONS[session.link]
  const agent = agentView(session, capabilities, now)
  return (
    <header class="head">
      <div class="head-line">
        <h1 class="agent">{session.agent.name ?? session.agent.id}</h1>
        <p class="link" data-link={session.link} role="status">
          <LinkState />
          {say(`link.${session.link}`)}
        </p>
        {onOpenPanel === undefined ? null : (
          <button
            type="button"
            class="button bare"
            aria-label={say('popup.panel')}
            title={say('popup.panel')}
            onClick={onOpenPanel}
          >
            <PanelIcon />
          </button>
        )}
        {children}
      </div>
      <StatePicker
        agent={agent}
        now={now}
        busy={busy}
        onAsk={(asked, event) => void intend({ on: 'agentState', ...asked }, event)}
      />
      {agent.until === undefined ? null : (
        <p class="quiet">
          {say(agent.until > now ? 'agent.until' : 'agent.over', { time: clock(agent.until) })}
        </p>
      )}
      {agent.wanted === undefined ? null : (
        <p class="wanted" role="status">
          {agent.wanted}
        </p>
      )}
    </header>
  )
}

/** The time of day, as the reader writes it. */
const clock = (at: number): string =>
  new Intl.DateTimeFormat(spokenLocale(), { hour: 'numeric', minute: '2-digit' }).format(at)
