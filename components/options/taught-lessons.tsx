/** What each site was taught, in words, to be undone. */
import type { Settings, Taught } from '../../lib/settings/schema.ts'
import { say } from '../../lib/wording/say.ts'
import type { OptionsCallbacks } from './callbacks.ts'
import { Removable } from './removable.tsx'
import { siteName } from './site-name.ts'

export interface TaughtLessonsProps extends Pick<OptionsCallbacks, 'onForget'> {
  readonly taught: Settings['taught']
}

const TITLES = { not: 'options.taught.not', is: 'options.taught.is' } as const

export function TaughtLessons({ taught, onForget }: TaughtLessonsProps) {
  const sites = Object.entries(taught).filter(([, { not, is }]) => not.length + is.length > 0)
  return (
    <div class="taught">
      <h3>{say('options.taught')}</h3>
      <p class="quiet">
        {say(sites.length === 0 ? 'options.taught.none' : 'options.taught.nines')}
      </p>
      {sites.map(([origin, lessons]) => (
        <section key={origin} aria-label={siteName(origin)}>
          <h4>{siteName(origin)}</h4>
          {(['not', 'is'] as const)
            .filter((lesson) => lessons[lesson].length > 0)
            .map((lesson) => (
              <Removable
                key={lesson}
                title={say(TITLES[lesson])}
                items={lessons[lesson].map((pattern) => ({
                  id: JSON.stringify(pattern),
                  text: inWords(pattern),
                  button: say('options.taught.undo'),
                  buttonLabel: say('options.taught.undo.label', { lesson: inWords(pattern) }),
                  onRemove: () => onForget({ origin, lesson, pattern }),
                }))}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

const inWords = (pattern: Taught): string =>
  'text' in pattern ? say('options.taught.text', pattern) : say('options.taught.shape', pattern)
