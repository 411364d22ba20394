/** A choice of a few, each with what it means. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface RadioGroupProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly hint?: string
  }[]
  readonly onChoice: (value: T) => void
  /** What belongs to the choice that is made. */
  readonly children?: ComponentChildren
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { name, label, value, options, onChoice, children } = props
  const id = useId()
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <div key={option.value} class="check">
          <input
            type="radio"
            name={name}
            id={`${id}-${option.value}`}
            checked={option.value === value}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${option.value}-hint`}
            onChange={() => onChoice(option.value)}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
          {option.hint === undefined ? null : (
            <p class="quiet" id={`${id}-${option.value}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
      {children}
    </fieldset>
  )
}
