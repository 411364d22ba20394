/** One of a few: radio buttons that look like one control, and behave as the browser’s own. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface RadioOption<T extends string> {
  readonly value: T
  readonly label: ComponentChildren
  readonly hint?: string | undefined
  /** Why it cannot be chosen now. */
  readonly because?: string | undefined
}

export interface RadioChoiceProps<T extends string> {
  readonly legend: string
  readonly options: readonly RadioOption<T>[]
  readonly value: T | undefined
  readonly onChoice: (value: T) => void
  /** `pills`: side by side. `cards`: each with its hint. `list`: one below the other. */
  readonly look: 'pills' | 'cards' | 'list'
}

export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { legend, options, value, onChoice, look } = props
  const id = useId()
  return (
    <fieldset class={`choice ${look}`}>
      <legend class="only-read">{legend}</legend>
      {options.map((option, i) => {
        const reason = option.because
        const said = reason ?? option.hint
        return (
          <label
            key={option.value}
            class="option"
            title={said}
            data-off={reason === undefined ? undefined : ''}
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-disabled={reason === undefined ? undefined : 'true'}
              aria-describedby={said === undefined ? undefined : `${id}-${i}`}
              onChange={() => onChoice(option.value)}
            />
            <span class="option-label">{option.label}</span>
            {said === undefined ? null : (
              <span class={look === 'cards' ? 'option-hint' : 'only-read'} id={`${id}-${i}`}>
                {said}
              </span>
            )}
          </label>
        )
      })}
    </fieldset>
  )
}
