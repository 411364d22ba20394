/** What is seldom needed, and so folded away. */
import { say, spokenLocale } from '../../lib/wording/say.ts'
import { CheckField, ChoiceField } from '../field.tsx'
import { GearIcon, LinkIcon, LinkOffIcon } from '../icons.tsx'
import { regions } from '../popup/regions.ts'
import type { Settings, ToolbarCallbacks } from './callbacks.ts'

export interface FootMoreProps {
  readonly settings: Settings
  readonly callbacks: Pick<ToolbarCallbacks, 'onSite' | 'onSettings' | 'onOpenSettings'>
  /** Absent without a connection. */
  readonly onEdit?: (() => void) | undefined
  readonly onDisconnect?: (() => void) | undefined
}

export function FootMore(props: FootMoreProps) {
  const { settings, callbacks, onEdit, onDisconnect } = props
  return (
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
  )
}
