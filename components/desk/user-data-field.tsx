/** What appears on the next person's screen together with the call. */
import { say } from '../../lib/wording/say.ts'
import { Field } from '../field.tsx'

const encoder = new TextEncoder()

/** On the wire, in UTF-8: a Chinese letter is three. */
export const bytesIn = (text: string): number => encoder.encode(text).length

export interface UserDataFieldProps {
  readonly value: string
  /** In bytes. */
  readonly limit: number
  readonly onText: (text: string) => void
}

export function UserDataField({ value, limit, onText }: UserDataFieldProps) {
  const left = limit - bytesIn(value)
  return (
    <details class="fold">
      <summary>{say('chooser.userData')}</summary>
      <Field
        label={say('chooser.userData.label')}
        hint={say('chooser.userData.left', { count: Math.max(0, left) })}
        error={left < 0 ? say('chooser.userData.tooLong') : undefined}
      >
        {(ties) => (
          <textarea
            {...ties}
            class="input"
            name="userData"
            rows={2}
            value={value}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
    </details>
  )
}
