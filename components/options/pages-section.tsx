/** Where numbers are clickable. */
import { SITE_MODES, type SiteMode, type Sites } from '../../lib/settings/sites.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { CheckField } from '../field.tsx'
import { WarningIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { RadioGroup } from './radio-group.tsx'
import { Removable } from './removable.tsx'
import { siteName } from './site-name.ts'

export interface PagesSectionProps {
  readonly sites: Sites
  readonly callBar: boolean
  /** The browser was asked for all sites, and said no. */
  readonly denied: boolean
  readonly callbacks: Pick<OptionsCallbacks, 'onMode' | 'onSite' | 'onSettings'>
}

const MODES: Readonly<
  Record<SiteMode, { readonly label: SentenceKey; readonly hint: SentenceKey }>
> = {
  chosen: { label: 'options.mode.chosen', hint: 'options.mode.chosen.hint' },
  everywhere: { label: 'options.mode.everywhere', hint: 'options.mode.everywhere.hint' },
  everywhereBut: { label: 'options.mode.everywhereBut', hint: 'options.mode.everywhereBut.hint' },
  off: { label: 'options.mode.off', hint: 'options.mode.off.hint' },
}

export function PagesSection({ sites, callBar, denied, callbacks }: PagesSectionProps) {
  return (
    <section aria-labelledby="pages">
      <h2 id="pages">{say('options.pages')}</h2>
      <RadioGroup
        name="mode"
        label={say('options.mode')}
        value={sites.mode}
        options={SITE_MODES.map((mode) => ({
          value: mode,
          label: say(MODES[mode].label),
          hint: say(MODES[mode].hint),
        }))}
        onChoice={callbacks.onMode}
      />
      <div role="alert">
        {denied ? (
          <p class="field-error">
            <WarningIcon />
            {say('options.mode.denied')}
          </p>
        ) : null}
      </div>
      <p class="quiet">{say('options.mode.meaning')}</p>
      <SiteList sites={sites} onSite={callbacks.onSite} />
      <CheckField
        role="switch"
        label={say('popup.bar')}
        checked={callBar}
        onChange={(on) => callbacks.onSettings({ callBar: on })}
      />
    </section>
  )
}

/** The single sites that the mode knows: to be taken out of the list, and so off again, or on. */
function SiteList({ sites, onSite }: { readonly sites: Sites } & Pick<OptionsCallbacks, 'onSite'>) {
  switch (sites.mode) {
    case 'everywhere':
    case 'off':
      return null
    case 'chosen':
    case 'everywhereBut': {
      const isChosen = sites.mode === 'chosen'
      const origins = isChosen ? sites.chosen : sites.except
      return (
        <Removable
          title={say(isChosen ? 'options.sites.chosen' : 'options.sites.except')}
          none={say(isChosen ? 'options.sites.chosen.none' : 'options.sites.except.none')}
          items={origins.map((origin) => ({
            id: origin,
            text: siteName(origin),
            button: say('options.sites.remove'),
            buttonLabel: say('options.sites.remove.label', { site: siteName(origin) }),
            onRemove: () => onSite(origin, !isChosen),
          }))}
        />
      )
    }
  }
}
