/** What the forms of all systems have in common. */
import { serverOrigin } from '../../lib/connectors/entries.ts'
import { type AnyForm, type Draft, type FormField, SECRET, textOf } from './form.ts'

export const SERVER = 'server'

/** The server that is meant, where an address stands in the form. */
export const originOf = (draft: Draft): string | undefined => serverOrigin(textOf(draft, SERVER))

export const server = (
  hint: NonNullable<FormField['hint']>,
  origin: AnyForm['originOf'] = originOf,
): FormField => ({
  kind: 'text',
  name: SERVER,
  label: 'connect.address',
  hint,
  inputMode: 'url',
  fault: (draft) =>
    origin(draft) === undefined ? { sentence: 'connect.invalid.server' } : undefined,
  remark: (draft) => (origin(draft)?.startsWith('http:') ? 'connect.httpWarning' : undefined),
})

export const secret = (field: Pick<FormField, 'label' | 'hint' | 'fault'>): FormField => ({
  kind: 'secret',
  name: SECRET,
  ...field,
})

/** The address as it will be used, where it is one. */
export function tidied({ originOf: origin }: AnyForm, draft: Draft): Draft {
  const server = origin(draft)
  return server === undefined ? draft : { ...draft, [SERVER]: server }
}
