/** What belongs to the page and to this person, whatever the connection. */
import { say } from '../../lib/wording/say.ts'
import { CheckField } from '../field.tsx'
import { MoreIcon } from '../icons.tsx'
import { later } from '../later.tsx'
import type { Site } from './callbacks.ts'
import type { FootMoreProps } from './foot-more.tsx'

export interface FootProps extends FootMoreProps {
  readonly site: Site | null
}

const FootMore = later(async () => (await import('./foot-more.tsx')).FootMore)

export function Foot({ site, settings, callbacks, onEdit, onDisconnect }: FootProps) {
  return (
    <footer class="foot">
      {site === null ? (
        <p class="quiet">{say('popup.site.none')}</p>
      ) : (
        <CheckField
          role="switch"
          label={say(site.on ? 'popup.site.on' : 'popup.site.off', { site: site.host })}
          checked={site.on}
          onChange={callbacks.onSite}
        />
      )}
      <details class="fold">
        <summary>
          <MoreIcon />
          {say('popup.more')}
        </summary>
        <FootMore
          settings={settings}
          callbacks={callbacks}
          onEdit={onEdit}
          onDisconnect={onDisconnect}
        />
      </details>
    </footer>
  )
}
