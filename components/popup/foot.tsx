/** What belongs to the page under the popup and to this person, whatever the connection. */
import { say, spokenLocale } from '../../lib/wording/say.ts'
import type { PopupCallbacks, Settings, Site } from '../desk/callbacks.ts'
import { CheckField, ChoiceField } from '../field.tsx'
import { GearIcon, LinkIcon, LinkOffIcon, MoreIcon } from '../icons.tsx'
import { regions } from './regions.ts'

export interface FootProps {
  readonly site: Site | null
  readonly settings: Settings
  readonly callbacks: Pick<PopupCallbacks, 'onSite' | 'onSettings' | 'onOpenSettings'>
  /** Absent without a connection. */
  readonly onEdit?: (() => void) | undefined
  readonly onDisconnect?: (() => void) | undefined
}

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
        <div class="fold-body">
          <CheckField
            role="switch"
            label={say('popup.bar')}
            checked={settings.callBar}
            onChange={(callBar) => callbacks.onSettings({ callBar })}
          />
          <ChoiceField
            name="region"
            label={say('popup.region')}
            value={settings.region}
            options={regions(settings.region, spokenLocale()).map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
            onChoice={(region) => callbacks.onSettings({ region })}
          />
          <div class="buttons">
            {onEdit === undefined || onDisconnect === undefined ? null : (
              <>
                <button type="button" class="button plain" onClick={onEdit}>
                  <LinkIcon />
                  <span class="label">{say('connect.edit')}</span>
                </button>
                <button type="button" class="button plain" onClick={onDisconnect}>
                  <LinkOffIcon />
                  <span class="label">{say('connect.disconnect')}</span>
                </button>
              </>
            )}
            <button type="button" class="button plain" onClick={callbacks.onOpenSettings}>
              <GearIcon />
              <span class="label">{say('popup.settings')}</span>
            </button>
          </div>
        </div>
      </details>
    </footer>
  )
}
