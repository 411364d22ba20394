/** A labelled place to enter something, with its hint and its error tied to it. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { WarningIcon } from './icons.tsx'

interface FieldTies {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** The id of what stands elsewhere and says more of it. */
  readonly describedBy?: string | undefined
  /** Draws the input with the ties to label, hint and error. */
  readonly children: (ties: FieldTies) => ComponentChildren
}

export function Field({ label, hint, error, describedBy, children }: FieldProps) {
  const id = useId()
  const described = [
    hint === undefined ? undefined : `${id}-hint`,
    error === undefined ? undefined : `${id}-error`,
    describedBy,
  ].filter((part) => part !== undefined)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-error`}>
          <WarningIcon />
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly name: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly onLeave?: () => void
  /** Shown as dots. */
  readonly secret?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'url'
}

export function TextField(props: TextFieldProps) {
  const { name, value, onText, onLeave, secret = false, inputMode, ...field } = props
  const kind = secret ? ({ type: 'password' } as const) : ({ type: 'text' } as const)
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          class="input"
          name={name}
          {...kind}
          inputMode={inputMode}
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

export interface CheckFieldProps {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** `switch` for what takes effect at once. */
  readonly role?: 'switch'
}

export function CheckField({ label, hint, checked, onChange, role }: CheckFieldProps) {
  const id = useId()
  return (
    <div class={role === 'switch' ? 'check switch' : 'check'}>
      <input
        type="checkbox"
        role={role}
        id={id}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export interface ChoiceProps<T extends string> {
  readonly name: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoice: (value: T) => void
}

export function ChoiceField<T extends string>(
  props: ChoiceProps<T> & Omit<FieldProps, 'children'>,
) {
  const { name, value, options, onChoice, ...field } = props
  return (
    <Field {...field}>
      {(ties) => (
        <select
          {...ties}
          class="input"
          name={name}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options.find((option) => option.value === currentTarget.value)
            if (chosen !== undefined) onChoice(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
