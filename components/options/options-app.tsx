/** The settings, on a page of their own. */
import type { Desk } from '../../lib/desk/desk.ts'
import type { Settings } from '../../lib/settings/schema.ts'
import { say } from '../../lib/wording/say.ts'
import { MarkIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { ConnectionSection } from './connection-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { PagesSection } from './pages-section.tsx'

export interface OptionsAppProps extends OptionsCallbacks {
  readonly settings: Settings
  readonly desk: Desk
  /** The browser was asked for all sites, and said no. */
  readonly denied: boolean
}

export function OptionsApp({ settings, desk, denied, ...callbacks }: OptionsAppProps) {
  const { sites, callBar } = settings
  return (
    <main class="options">
      <h1>
        <MarkIcon />
        {say('options.title')}
      </h1>
      <PagesSection sites={sites} callBar={callBar} denied={denied} callbacks={callbacks} />
      <NumbersSection settings={settings} callbacks={callbacks} />
      <ConnectionSection desk={desk} callbacks={callbacks} />
    </main>
  )
}
