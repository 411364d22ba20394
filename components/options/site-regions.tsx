/** Sites whose numbers without a country code are of another country. */
import { useState } from 'preact/hooks'
import { say, spokenLocale } from '../../lib/wording/say.ts'
import { ChoiceField } from '../field.tsx'
import { regions } from '../popup/regions.ts'
import { Removable } from './removable.tsx'
import { SiteForm } from './site-form.tsx'
import { siteName } from './site-name.ts'

export interface SiteRegionsProps {
  readonly region: string
  /** By origin; ISO 3166-1 alpha-2. */
  readonly siteRegions: Readonly<Record<string, string>>
  readonly onChange: (siteRegions: Record<string, string>) => void
}

export function SiteRegions({ region, siteRegions, onChange }: SiteRegionsProps) {
  const [chosen, setChosen] = useState(region)
  const all = regions(chosen, spokenLocale())
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code
  return (
    <div class="site-regions">
      <Removable
        title={say('rules.sites')}
        none={say('rules.sites.none')}
        items={Object.entries(siteRegions).map(([at, code]) => ({
          id: at,
          text: say('rules.sites.item', { site: siteName(at), country: nameOf(code) }),
          button: say('options.sites.remove'),
          buttonLabel: say('options.sites.remove.label', { site: siteName(at) }),
          onRemove: () => {
            const { [at]: _gone, ...others } = siteRegions
            onChange(others)
          },
        }))}
      />
      <SiteForm
        name="region-site"
        label={say('rules.sites.site')}
        onAdd={(origin) => onChange({ ...siteRegions, [origin]: chosen })}
      >
        <ChoiceField
          name="region-of-site"
          label={say('rules.sites.country')}
          value={chosen}
          options={all.map(({ code, name }) => ({ value: code, label: name }))}
          onChoice={setChosen}
        />
      </SiteForm>
    </div>
  )
}
