/** One field of a connect form, drawn as its description says. */
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { CheckField, ChoiceField, Field, TextField } from '../field.tsx'
import { WarningIcon } from '../icons.tsx'
import { checked, type FormField, YES } from './form.ts'

export interface FormFieldViewProps {
  readonly field: FormField
  readonly value: string
  readonly error: string | undefined
  /** What is worth saying of what stands there. */
  readonly remark: SentenceKey | undefined
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

export function FormFieldView({ remark, ...props }: FormFieldViewProps) {
  return (
    <>
      <PlainField {...props} />
      {remark === undefined ? null : (
        <p class="field-warning" role="status">
          <WarningIcon />
          {say(remark)}
        </p>
      )}
    </>
  )
}

function PlainField(props: Omit<FormFieldViewProps, 'remark'>) {
  const { field, value, error, onChange, onLeave } = props
  const { name, kind } = field
  const common = {
    label: say(field.label),
    ...(field.hint === undefined ? {} : { hint: say(field.hint) }),
  }
  switch (kind) {
    case 'text':
    case 'secret':
      return (
        <TextField
          {...common}
          name={name}
          secret={kind === 'secret'}
          {...(kind === 'text' && field.inputMode !== undefined
            ? { inputMode: field.inputMode }
            : {})}
          error={error}
          value={value}
          onText={onChange}
          onLeave={onLeave}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...common}
          name={name}
          value={value}
          options={field.options.map((option) => ({ ...option, label: say(option.label) }))}
          onChoice={onChange}
        />
      )
    case 'check':
      return (
        <CheckField {...common} checked={value === YES} onChange={(on) => onChange(checked(on))} />
      )
    case 'lines':
      return (
        <Field {...common} error={error}>
          {(ties) => (
            <textarea
              {...ties}
              class="input paths"
              name={name}
              rows={3}
              spellcheck={false}
              value={value}
              onInput={(event) => onChange(event.currentTarget.value)}
              onBlur={onLeave}
            />
          )}
        </Field>
      )
  }
}
