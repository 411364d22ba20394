/** A connect form as data: its fields, what each must look like, and what they mean together. */
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'

/** What stands in the form, by the names of its fields. A check is `yes` or empty. */
export type Draft = Readonly<Record<string, string>>

/** What is wrong with a field, as a sentence. */
export interface Fault {
  readonly sentence: SentenceKey
  readonly values?: Readonly<Record<string, string>>
}

interface FieldBase {
  readonly name: string
  readonly label: SentenceKey
  readonly hint?: SentenceKey
  /** For administrators; right as it is for almost everybody. */
  readonly advanced?: true
  readonly initial?: string
  readonly fault?: (draft: Draft) => Fault | undefined
  /** What is worth saying of what is accepted. */
  readonly remark?: (draft: Draft) => SentenceKey | undefined
}

export type FormField = FieldBase &
  (
    | {
        readonly kind: 'text'
        readonly inputMode?: 'numeric' | 'url' | 'text'
        /** Stands beside the field before it. */
        readonly beside?: true
      }
    /** Shown as dots, and never known again once it was sent. */
    | { readonly kind: 'secret' }
    /** Several lines, for what has no better form. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'check' }
    | {
        readonly kind: 'choice'
        readonly options: readonly { readonly value: string; readonly label: SentenceKey }[]
      }
  )

/** What is known of every connection, of whatever system. */
export type AnyConfig = { readonly system: string; readonly server: string }

export interface SystemForm<C extends AnyConfig = ConnectionConfig> {
  readonly system: string
  readonly name: SentenceKey
  /** In the order of the form; one of them is called `server`, one `secret`. */
  readonly fields: readonly FormField[]
  /** The server that is meant, where an address stands in the form. */
  readonly originOf: (draft: Draft) => string | undefined
  /** What else changes when a person has changed a field. */
  readonly follow?: (draft: Draft, changed: string) => Draft
  /** The form as it was filled in for a connection of this system; nothing for one of another. */
  readonly draftOf: (config: AnyConfig) => Draft
  /** What a form without faults means. */
  readonly configOf: (draft: Draft) => C
}

/** A form, whatever it means. */
export type AnyForm = Omit<SystemForm<AnyConfig>, 'configOf'>

/** A form whose connections are of its own system only. */
export function systemForm<C extends AnyConfig>(
  form: Omit<SystemForm<C>, 'draftOf'> & {
    readonly system: C['system']
    readonly draftOf: (config: C) => Draft
  },
): SystemForm<C> {
  const isOwn = (config: AnyConfig): config is C => config.system === form.system
  return { ...form, draftOf: (config) => (isOwn(config) ? form.draftOf(config) : {}) }
}

export type DraftErrors = Readonly<Record<string, string | undefined>>

export type DraftMeaning<C> =
  | { readonly ok: true; readonly config: C; readonly secret: string }
  | { readonly ok: false; readonly errors: DraftErrors }

export const SECRET = 'secret'

export const YES = 'yes'
export const checked = (on: boolean): string => (on ? YES : '')

export const textOf = (draft: Draft, name: string): string => (draft[name] ?? '').trim()

/** One of `options`; the first where something else stands there. */
export function oneOf<T extends string>(options: readonly [T, ...T[]], text: string): T {
  return options.find((option) => option === text) ?? options[0]
}

/** `sentence` where the field does not look as it must. */
export const mustMatch =
  (name: string, pattern: RegExp, sentence: SentenceKey) =>
  (draft: Draft): Fault | undefined =>
    pattern.test(textOf(draft, name)) ? undefined : { sentence }

/** The form as it is first seen, or as it was filled in for `config`; a secret is never known here. */
export function draftFor(form: AnyForm, config?: AnyConfig): Draft {
  const initial = Object.fromEntries(form.fields.map(({ name, initial = '' }) => [name, initial]))
  return config === undefined ? initial : { ...initial, ...form.draftOf(config) }
}

export function changed(form: AnyForm, draft: Draft, name: string, value: string): Draft {
  const next = { ...draft, [name]: value }
  return form.follow?.(next, name) ?? next
}

/** What the form says, or each field's own sentence. */
export function meaningOf<C extends AnyConfig>(form: SystemForm<C>, draft: Draft): DraftMeaning<C> {
  const errors = Object.fromEntries(
    form.fields.flatMap((field) => {
      const fault = field.fault?.(draft)
      return fault === undefined ? [] : [[field.name, say(fault.sentence, fault.values)]]
    }),
  )
  return Object.keys(errors).length === 0
    ? { ok: true, config: form.configOf(draft), secret: textOf(draft, SECRET) }
    : { ok: false, errors }
}
