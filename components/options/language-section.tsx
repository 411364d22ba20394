/** Which language is spoken. */
import type { Settings } from '../../lib/settings/schema.ts'
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../lib/wording/language.ts'
import { say } from '../../lib/wording/say.ts'
import { ChoiceField } from '../field.tsx'
import type { OptionsCallbacks } from './callbacks.ts'

export interface LanguageSectionProps {
  readonly settings: Pick<Settings, 'language'>
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings'>
}

/** Each in its own words, for who reads none of the others. */
const NAMES = { en: 'English', de: 'Deutsch', da: 'Dansk', zh: '简体中文' } as const

const nameOf = (choice: LanguageChoice): string =>
  choice === 'browser' ? say('options.language.browser') : NAMES[choice]

export function LanguageSection({ settings, callbacks }: LanguageSectionProps) {
  return (
    <section aria-labelledby="language">
      <h2 id="language">{say('options.language')}</h2>
      <ChoiceField
        name="language"
        label={say('options.language.label')}
        value={settings.language}
        options={LANGUAGE_CHOICES.map((choice) => ({ value: choice, label: nameOf(choice) }))}
        onChoice={(language) => callbacks.onSettings({ language })}
      />
    </section>
  )
}
