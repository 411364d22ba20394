import type { TargetedSubmitEvent } from 'preact'
import { numberLabels } from '../data/contact-seed.ts'
import type { Contact } from '../data/contacts.ts'

const changedBy = (form: HTMLFormElement, contact: Contact): Contact => {
  const data = new FormData(form)
  const entered = (field: string) => String(data.get(field) ?? '').trim()
  const numbers = numberLabels
    .map((label) => [label, entered(label)] as const)
    .filter(([, written]) => written !== '')
  return {
    ...contact,
    name: entered('name') || contact.name,
    title: entered('title'),
    address: entered('address'),
    numbers: Object.fromEntries(numbers),
  }
}

export const EditForm = ({
  contact,
  onSave,
  onCancel,
}: {
  contact: Contact
  onSave: (changed: Contact) => void
  onCancel: () => void
}) => {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(changedBy(event.currentTarget, contact))
  }
  return (
    <form class="card form" onSubmit={submit} data-testid="edit-form">
      <h2>Edit contact</h2>
      <div class="fields">
        <label>
          Name
          <input name="name" defaultValue={contact.name} required data-testid="edit-name" />
        </label>
        <label>
          Title
          <input name="title" defaultValue={contact.title} data-testid="edit-title" />
        </label>
        {numberLabels.map((label) => (
          <label key={label}>
            {label}
            <input
              name={label}
              type="tel"
              defaultValue={contact.numbers[label] ?? ''}
              data-testid={`edit-${label.toLowerCase()}`}
            />
          </label>
        ))}
        <label class="wide">
          Address
          <textarea
            name="address"
            rows={3}
            defaultValue={contact.address}
            data-testid="edit-address"
          />
        </label>
      </div>
      <div class="form-foot">
        <button type="button" onClick={onCancel} data-testid="edit-cancel">
          Cancel
        </button>
        <button type="submit" class="primary" data-testid="edit-save">
          Save
        </button>
      </div>
    </form>
  )
}
