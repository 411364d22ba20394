/** Sites whose numbers without a country code are of another country. */
import { useState } from 'preact/hooks'
import { say, spokenLocale } from '../../lib/wording/say.ts'
import { ChoiceField, TextField } from '../field.tsx'
import { regions } from '../popup/regions.ts'
import { readSite } from './dialling-rules.ts'
import { Removable } from './removable.tsx'
import { siteName } from './site-name.ts'

export interface SiteRegionsProps {
  readonly region: string
  /** By origin; ISO 3166-1 alpha-2. */
  readonly siteRegions: Readonly<Record<string, string>>
  readonly onChange: (siteRegions: Record<string, string>) => void
}

export function SiteRegions({ region, siteRegions, onChange }: SiteRegionsProps) {
  const [site, setSite] = useState('')
  const [chosen, setChosen] = useState(region)
  const [tried, setTried] = useState(false)
  const all = regions(chosen, spokenLocale())
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code
  const origin = readSite(site)
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
      <form
        class="side-by-side"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (origin === undefined) return
          onChange({ ...siteRegions, [origin]: chosen })
          setSite('')
          setTried(false)
        }}
      >
        <TextField
          name="region-site"
          label={say('rules.sites.site')}
          inputMode="url"
          value={site}
          onText={(text) => {
            setSite(text)
            setTried(false)
          }}
          error={tried && origin === undefined ? say('rules.sites.fault') : undefined}
        />
        <ChoiceField
          name="region-of-site"
          label={say('rules.sites.country')}
          value={chosen}
          options={all.map(({ code, name }) => ({ value: code, label: name }))}
          onChoice={setChosen}
        />
        <div class="buttons">
          <button type="submit" class="button plain">
            <span class="label">{say('rules.sites.add')}</span>
          </button>
        </div>
      </form>
    </div>
  )
}
