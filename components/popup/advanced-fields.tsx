/** What an administrator may have to set; right as it is for almost everybody. */
import { say } from '../../lib/wording/say.ts'
import { type ConnectDraft, isPlus } from './connect-draft.ts'
import { CheckField, ChoiceField, Field } from './field.tsx'

const PLUS: readonly { readonly value: ConnectDraft['plus']; readonly label: string }[] = [
  { value: 'encoded', label: say('connect.plus.encoded') },
  { value: 'zeros', label: say('connect.plus.zeros') },
  { value: 'raw', label: say('connect.plus.raw') },
]

export interface AdvancedFieldsProps {
  readonly draft: ConnectDraft
  readonly error: string | undefined
  readonly onChange: (part: Partial<ConnectDraft>) => void
  readonly onLeave: () => void
}

export function AdvancedFields({ draft, error, onChange, onLeave }: AdvancedFieldsProps) {
  return (
    <details class="fold">
      <summary>{say('connect.advanced')}</summary>
      <div class="fold-body">
        <ChoiceField
          name="plus"
          label={say('connect.plus')}
          value={draft.plus}
          options={PLUS}
          onChoice={(plus) => {
            if (isPlus(plus)) onChange({ plus })
          }}
        />
        <CheckField
          label={say('connect.retrieveBySwap')}
          checked={draft.retrieveBySwap}
          onChange={(retrieveBySwap) => onChange({ retrieveBySwap })}
        />
        <Field label={say('connect.templates')} hint={say('connect.templates.hint')} error={error}>
          {(ties) => (
            <textarea
              {...ties}
              class="input paths"
              name="templates"
              rows={3}
              spellcheck={false}
              value={draft.templates}
              onInput={(event) => onChange({ templates: event.currentTarget.value })}
              onBlur={onLeave}
            />
          )}
        </Field>
      </div>
    </details>
  )
}
