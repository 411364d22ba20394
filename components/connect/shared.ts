/** What the forms of all systems have in common. */
import { serverOrigin } from '../../lib/connectors/entries.ts'
import { type Draft, type FormField, SECRET, textOf } from './form.ts'

export const SERVER = 'server'

export const server = (hint: FormField['hint']): FormField => ({
  kind: 'text',
  name: SERVER,
  label: 'connect.address',
  ...(hint === undefined ? {} : { hint }),
  inputMode: 'url',
  fault: (draft) =>
    originOf(draft) === undefined ? { sentence: 'connect.invalid.server' } : undefined,
})

export const secret = (field: Pick<FormField, 'label' | 'hint' | 'fault'>): FormField => ({
  kind: 'secret',
  name: SECRET,
  ...field,
})

/** The server that is meant, where an address stands in the form. */
export const originOf = (draft: Draft): string | undefined => serverOrigin(textOf(draft, SERVER))

/** The address as it will be used, where it is one. */
export function tidied(draft: Draft): Draft {
  const origin = originOf(draft)
  return origin === undefined ? draft : { ...draft, [SERVER]: origin }
}

export const isOverHttp = (draft: Draft): boolean => originOf(draft)?.startsWith('http:') ?? false
