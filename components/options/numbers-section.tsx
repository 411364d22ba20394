/** What a number is, and how it looks. */
import { LOOKS, type Look, type Settings } from '../../lib/settings/schema.ts'
import { type SentenceKey, say, spokenLocale } from '../../lib/wording/say.ts'
import { CheckField, ChoiceField } from '../field.tsx'
import { regions } from '../popup/regions.ts'
import type { OptionsCallbacks } from './callbacks.ts'
import { RadioGroup } from './radio-group.tsx'
import { TaughtLessons } from './taught-lessons.tsx'

export interface NumbersSectionProps {
  readonly settings: Pick<Settings, 'region' | 'look' | 'sendPage' | 'taught'>
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings' | 'onForget'>
}

const LOOK_LABELS: Readonly<Record<Look, SentenceKey>> = {
  underline: 'options.look.underline',
  hover: 'options.look.hover',
}

export function NumbersSection({ settings, callbacks }: NumbersSectionProps) {
  const { region, look, sendPage, taught } = settings
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{say('options.numbers')}</h2>
      <ChoiceField
        name="region"
        label={say('popup.region')}
        value={region}
        options={regions(region, spokenLocale()).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        onChoice={(chosen) => callbacks.onSettings({ region: chosen })}
      />
      <RadioGroup
        name="look"
        label={say('options.look')}
        value={look}
        options={LOOKS.map((value) => ({ value, label: say(LOOK_LABELS[value]) }))}
        onChoice={(chosen) => callbacks.onSettings({ look: chosen })}
      />
      <CheckField
        role="switch"
        label={say('options.sendPage')}
        hint={say('options.sendPage.hint')}
        checked={sendPage}
        onChange={(on) => callbacks.onSettings({ sendPage: on })}
      />
      <TaughtLessons taught={taught} onForget={callbacks.onForget} />
    </section>
  )
}
