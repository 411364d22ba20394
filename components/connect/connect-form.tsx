/** Connects to a contact centre, and says in a sentence how it failed. */
import { useRef, useState } from 'preact/hooks'
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import type { Opening } from '../../lib/desk/desk.ts'
import { say } from '../../lib/wording/say.ts'
import { ChoiceField } from '../field.tsx'
import { BusyIcon, MarkIcon } from '../icons.tsx'
import { changed, type Draft, draftFor, type FormField, meaningOf } from './form.ts'
import { FormFieldView } from './form-field.tsx'
import { OpeningProblem } from './opening-problem.tsx'
import { SERVER, tidied } from './shared.ts'
import { FORMS, formOf } from './systems.ts'

export interface ConnectFormProps {
  readonly opening: Opening
  /** The connection that is being changed. */
  readonly known?: ConnectionConfig | undefined
  /** Chosen already, beside the form; the title stands there too. */
  readonly system?: string | undefined
  /** Called within the press of the button: the browser asks for permission only then. */
  readonly onConnect: (config: ConnectionConfig, secret: string) => void
  /** Ends the session that somebody has elsewhere, and opens this one. */
  readonly onTakeOver: () => void
  readonly onCancel: () => void
  /** Back to the connection that stands; absent when there is none. */
  readonly onBack?: (() => void) | undefined
}

export function ConnectForm(props: ConnectFormProps) {
  const { opening, known, onConnect, onTakeOver, onCancel, onBack } = props
  const place = useRef<HTMLFormElement>(null)
  const before = opening.phase === 'idle' ? known : opening.config
  const [system, setSystem] = useState(formOf(props.system ?? before?.system).system)
  // What was typed for one system is still there when a person comes back to it.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const [spoken, setSpoken] = useState<ReadonlySet<string>>(new Set())
  const form = formOf(system)
  const draft = drafts[system] ?? draftFor(form, before)
  const meaning = meaningOf(form, draft)
  // From the press until the background tells what came of it.
  const [pressedAt, setPressedAt] = useState<Opening>()
  const trying = opening.phase === 'trying' || opening === pressedAt

  const setDraft = (next: Draft) => setDrafts({ ...drafts, [system]: next })
  /** A field says what is wrong with it once it was left, not while it is typed in for the first time. */
  const speak = (fields: readonly FormField[]) =>
    setSpoken(new Set([...spoken, ...fields.map(({ name }) => name)]))
  const filledIn = () => form.fields.filter(({ name }) => draft[name] !== '')
  const change = (field: FormField, value: string) => {
    setDraft(changed(form, draft, field.name, value))
    if (field.kind === 'choice') speak(filledIn())
  }
  const leave = (field: FormField) => {
    if (field.name === SERVER) setDraft(tidied(form, draft))
    if (draft[field.name] !== '') speak([field])
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (trying) return
    if (meaning.ok) {
      setPressedAt(opening)
      return onConnect(meaning.config, meaning.secret)
    }
    speak(form.fields)
    const first = form.fields.find(({ name }) => meaning.errors[name] !== undefined)
    if (first?.advanced) place.current?.querySelector('details')?.setAttribute('open', '')
    place.current?.querySelector<HTMLElement>(`[name="${first?.name}"]`)?.focus()
  }
  const draw = (field: FormField) => (
    <FormFieldView
      key={field.name}
      field={field}
      value={draft[field.name] ?? ''}
      error={meaning.ok || !spoken.has(field.name) ? undefined : meaning.errors[field.name]}
      remark={field.remark?.(draft)}
      onChange={(value) => change(field, value)}
      onLeave={() => leave(field)}
    />
  )

  const advanced = form.fields.filter((field) => field.advanced)
  return (
    <form ref={place} class="connect" noValidate onSubmit={submit}>
      {props.system === undefined ? (
        <h1 class="connect-title">
          <MarkIcon />
          {say('connect.title')}
        </h1>
      ) : null}
      <OpeningProblem opening={opening} onTakeOver={onTakeOver} onCancel={onCancel} />
      {props.system === undefined ? (
        <ChoiceField
          name="system"
          label={say('connect.system')}
          value={system}
          options={FORMS.map((each) => ({ value: each.system, label: say(each.name) }))}
          onChoice={(chosen) => {
            setSystem(chosen)
            setSpoken(new Set())
          }}
        />
      ) : null}
      {inRows(form.fields.filter((field) => !field.advanced)).map((row) =>
        row.length === 1 ? row.map(draw) : <div class="pair">{row.map(draw)}</div>,
      )}
      {advanced.length === 0 ? null : (
        <details class="fold">
          <summary>{say('connect.advanced')}</summary>
          <div class="fold-body">{advanced.map(draw)}</div>
        </details>
      )}
      <p class="only-read" role="status">
        {trying ? say('connect.trying') : ''}
      </p>
      <div class="connect-end">
        <button
          type="submit"
          class="button primary wide"
          aria-disabled={trying ? 'true' : undefined}
          aria-busy={trying ? 'true' : undefined}
        >
          {trying ? <BusyIcon /> : null}
          <span class="label">{trying ? say('connect.trying') : say('connect.submit')}</span>
        </button>
        {trying ? (
          <button type="button" class="button plain" onClick={onCancel}>
            <span class="label">{say('connect.cancel')}</span>
          </button>
        ) : onBack === undefined ? null : (
          <button type="button" class="button plain" onClick={onBack}>
            <span class="label">{say('connect.back')}</span>
          </button>
        )}
      </div>
    </form>
  )
}

/** Fields that stand side by side. */
function inRows(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const rows: FormField[][] = []
  for (const field of fields) {
    const row = field.kind === 'text' && field.beside ? rows.at(-1) : undefined
    if (row === undefined) rows.push([field])
    else row.push(field)
  }
  return rows
}
