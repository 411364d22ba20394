/** The settings, on a page of their own. */
import { useRef, useState } from 'preact/hooks'
import type { Desk } from '../../lib/desk/desk.ts'
import type { HookState } from '../../lib/journal/web-hook.ts'
import type { Settings } from '../../lib/settings/schema.ts'
import { say } from '../../lib/wording/say.ts'
import { SearchField } from '../desk/search-field.tsx'
import { WarningIcon } from '../icons.tsx'
import { PageHead } from '../page-head.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { ConnectionSection } from './connection-section.tsx'
import { DiallingSection } from './dialling-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { LinksSection } from './links-section.tsx'
import { NumbersSection } from './numbers-section.tsx'
import { PagesSection } from './pages-section.tsx'
import { RingingSection, type SoundFacts } from './ringing-section.tsx'
import { ScreenPopSection } from './screen-pop-section.tsx'
import { useSettingsSearch } from './search.ts'
import { TransferSection } from './transfer-section.tsx'
import { WebHookSection } from './web-hook-section.tsx'

export interface OptionsAppProps extends OptionsCallbacks {
  readonly settings: Settings
  readonly desk: Desk
  /** The browser was asked for all sites, and said no. */
  readonly denied: boolean
  /** The last change could not be kept. */
  readonly unkept: boolean
  /** How the web hook goes. */
  readonly hook: HookState
  readonly sound: SoundFacts
}

export function OptionsApp({
  settings,
  desk,
  denied,
  unkept,
  hook,
  sound,
  ...callbacks
}: OptionsAppProps) {
  const { sites, callBar } = settings
  const page = useRef<HTMLElement>(null)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState(1)
  useSettingsSearch(page, query, setFound)
  return (
    <main ref={page} class="options">
      <PageHead title={say('options.title')} current="options" />
      {unkept ? (
        <p class="notice" data-tone="error" role="alert">
          <WarningIcon />
          <span class="notice-text">{say('options.unkept')}</span>
        </p>
      ) : null}
      <SearchField label={say('options.search')} value={query} onText={setQuery} />
      <p class="quiet" role="status">
        {found === 0 ? say('options.search.none') : null}
      </p>
      <PagesSection sites={sites} callBar={callBar} denied={denied} callbacks={callbacks} />
      <LinksSection links={settings.links} callbacks={callbacks} />
      <NumbersSection settings={settings} callbacks={callbacks} />
      <RingingSection ringing={settings.ringing} sound={sound} callbacks={callbacks} />
      <DiallingSection settings={settings} callbacks={callbacks} />
      <ScreenPopSection
        screenPop={settings.screenPop}
        region={settings.region}
        callbacks={callbacks}
      />
      <HistorySection history={settings.history} callbacks={callbacks} />
      <WebHookSection address={settings.webHook.address} state={hook} callbacks={callbacks} />
      <LanguageSection settings={settings} callbacks={callbacks} />
      <ConnectionSection desk={desk} callbacks={callbacks} />
      <TransferSection callbacks={callbacks} />
    </main>
  )
}
