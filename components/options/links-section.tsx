/** On which sites links to telephone numbers are ours. */
import { useState } from 'preact/hooks'
import { say } from '../../lib/wording/say.ts'
import { TextField } from '../field.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { readSite } from './dialling-rules.ts'
import { Removable } from './removable.tsx'
import { siteName } from './site-name.ts'

export interface LinksSectionProps {
  /** Origins. */
  readonly links: readonly string[]
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings'>
}

export function LinksSection({ links, callbacks }: LinksSectionProps) {
  const [site, setSite] = useState('')
  const [tried, setTried] = useState(false)
  const origin = readSite(site)
  return (
    <section aria-labelledby="links">
      <h2 id="links">{say('links.title')}</h2>
      <p class="quiet">{say('links.meaning')}</p>
      <Removable
        title={say('links.sites')}
        none={say('links.none')}
        items={links.map((at) => ({
          id: at,
          text: siteName(at),
          button: say('options.sites.remove'),
          buttonLabel: say('options.sites.remove.label', { site: siteName(at) }),
          onRemove: () => callbacks.onSettings({ links: links.filter((one) => one !== at) }),
        }))}
      />
      <form
        class="side-by-side"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (origin === undefined) return
          callbacks.onSettings({ links: [...new Set([...links, origin])] })
          setSite('')
          setTried(false)
        }}
      >
        <TextField
          name="links-site"
          label={say('links.site')}
          inputMode="url"
          value={site}
          onText={(text) => {
            setSite(text)
            setTried(false)
          }}
          error={tried && origin === undefined ? say('rules.sites.fault') : undefined}
        />
        <div class="buttons">
          <button type="submit" class="button plain">
            <span class="label">{say('rules.sites.add')}</span>
          </button>
        </div>
      </form>
    </section>
  )
}
