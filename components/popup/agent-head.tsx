/** Who is connected, and how the tie to the server stands. */
import type { Link, Session } from '../../lib/telephony/model.ts'
import { say, sayOrSelf } from '../../lib/wording/say.ts'
import { BusyIcon, type Icon, LinkIcon, LinkOffIcon, RefreshIcon } from '../icons.tsx'

const LINK_ICONS: Readonly<Record<Link, Icon>> = {
  connecting: BusyIcon,
  online: LinkIcon,
  retrying: RefreshIcon,
  stopped: LinkOffIcon,
}

export function AgentHead({ session }: { readonly session: Session }) {
  const LinkState = LINK_ICONS[session.link]
  const { agent } = session
  return (
    <header class="head">
      <div class="head-who">
        <h1 class="agent">{agent.name ?? agent.id}</h1>
        <p class="agent-state" data-agent={agent.state}>
          <span class="dot" />
          {[say(`agent.${agent.state}`), ...(agent.reason ? [sayOrSelf(agent.reason)] : [])].join(
            ' · ',
          )}
        </p>
      </div>
      <p class="link" data-link={session.link} role="status">
        <LinkState />
        {say(`link.${session.link}`)}
      </p>
    </header>
  )
}
