/** On which sites links to telephone numbers are ours. */
import { say } from '../../lib/wording/say.ts'
import type { OptionsCallbacks } from './callbacks.ts'
import { Removable } from './removable.tsx'
import { SiteForm } from './site-form.tsx'
import { siteName } from './site-name.ts'

export interface LinksSectionProps {
  /** Origins. */
  readonly links: readonly string[]
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings'>
}

export function LinksSection({ links, callbacks }: LinksSectionProps) {
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
      <SiteForm
        name="links-site"
        label={say('links.site')}
        onAdd={(origin) => callbacks.onSettings({ links: [...new Set([...links, origin])] })}
      />
    </section>
  )
}
