/** A text that is kept when its field is left, or Enter is pressed; what cannot be kept says why. */
import { useEffect, useState } from 'preact/hooks'
import { Field } from '../field.tsx'

export interface KeptFieldProps {
  readonly label: string
  readonly hint?: string
  readonly name: string
  readonly value: string
  readonly onKeep: (text: string) => void
  /** What is wrong with a text, as a sentence. */
  readonly faultOf?: (text: string) => string | undefined
  /** More than one: a field of several lines. */
  readonly rows?: number
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'url'
  readonly placeholder?: string
  readonly maxLength?: number
}

export function KeptField(props: KeptFieldProps) {
  const { label, hint, name, value, onKeep, faultOf, rows = 1, inputMode, ...more } = props
  const [text, setText] = useState(value)
  const [left, setLeft] = useState(false)
  useEffect(() => setText(value), [value])
  const fault = faultOf?.(text)
  const keep = () => {
    setLeft(true)
    if (fault === undefined && text !== value) onKeep(text)
  }
  const ways = {
    name,
    value: text,
    class: 'input',
    inputMode,
    autocomplete: 'off',
    spellcheck: false,
    onBlur: keep,
    ...more,
  } as const
  const type = (next: string) => {
    setText(next)
    setLeft(false)
  }
  return (
    <Field label={label} hint={hint} error={left ? fault : undefined}>
      {(ties) =>
        rows > 1 ? (
          <textarea
            {...ties}
            {...ways}
            rows={rows}
            onInput={(event) => type(event.currentTarget.value)}
          />
        ) : (
          <input
            {...ties}
            {...ways}
            type="text"
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep()
            }}
          />
        )
      }
    </Field>
  )
}

/** The lines of a text that have something on them. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
