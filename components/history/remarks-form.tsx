/** What a person adds to a call. Kept when the field is left: there is nothing to press. */
import { useId, useState } from 'preact/hooks'
import type { CallRecord, Remarks } from '../../lib/journal/record.ts'
import { say } from '../../lib/wording/say.ts'
import { Field } from '../field.tsx'
import { CheckIcon } from '../icons.tsx'

export interface RemarksFormProps {
  readonly record: CallRecord
  /** What can be chosen to say what came of it. */
  readonly dispositions: readonly string[]
  readonly onRemark: (remarks: Remarks) => Promise<void>
}

export function RemarksForm({ record, dispositions, onRemark }: RemarksFormProps) {
  const [note, setNote] = useState(record.note ?? '')
  const [disposition, setDisposition] = useState(record.disposition ?? '')
  const [saved, setSaved] = useState(false)
  const list = useId()
  const save = async (remarks: Remarks) => {
    if (
      Object.entries(remarks).every(([key, text]) => (record[key as keyof Remarks] ?? '') === text)
    )
      return
    await onRemark(remarks)
    setSaved(true)
  }
  return (
    <div class="remarks">
      <Field label={say('history.disposition')}>
        {(ties) => (
          <>
            <input
              {...ties}
              class="input"
              name="disposition"
              list={list}
              maxLength={60}
              value={disposition}
              onInput={(event) => {
                setSaved(false)
                setDisposition(event.currentTarget.value)
              }}
              onChange={() => void save({ disposition })}
            />
            <datalist id={list}>
              {dispositions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={say('history.note')}>
        {(ties) => (
          <textarea
            {...ties}
            class="input"
            name="note"
            rows={3}
            maxLength={5000}
            value={note}
            onInput={(event) => {
              setSaved(false)
              setNote(event.currentTarget.value)
            }}
            onChange={() => void save({ note })}
          />
        )}
      </Field>
      <p class="saved quiet" role="status">
        {saved ? (
          <>
            <CheckIcon />
            {say('history.saved')}
          </>
        ) : null}
      </p>
    </div>
  )
}
