/** Connects to a contact centre, and says in a sentence how it failed. */
import { useRef, useState } from 'preact/hooks'
import { type ConnectionConfig, IDENTIFICATION_TYPES } from '../../lib/connectors/configs.ts'
import type { Opening } from '../../lib/desk/desk.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { BusyIcon, MarkIcon, WarningIcon } from '../icons.tsx'
import { AdvancedFields } from './advanced-fields.tsx'
import {
  type ConnectDraft,
  DRAFT_FIELDS,
  type DraftErrors,
  type DraftField,
  draftOf,
  isIdentificationType,
  isOverHttp,
  meaningOf,
  tidied,
  withServer,
} from './connect-draft.ts'
import { CheckField, ChoiceField, TextField } from './field.tsx'

export interface ConnectFormProps {
  readonly opening: Opening
  /** The connection that is being changed. */
  readonly known?: ConnectionConfig | undefined
  /** Called within the press of the button: the browser asks for permission only then. */
  readonly onConnect: (config: ConnectionConfig, secret: string) => void
  readonly onCancel: () => void
  /** Back to the connection that stands; absent when there is none. */
  readonly onBack?: (() => void) | undefined
}

const AGENT_TYPES = IDENTIFICATION_TYPES.map((type) => ({
  value: type,
  label: say(`connect.agentType.${type}`),
}))

export function ConnectForm({ opening, known, onConnect, onCancel, onBack }: ConnectFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() =>
    draftOf(opening.phase === 'idle' ? known : opening.config),
  )
  const [errors, setErrors] = useState<DraftErrors>({})
  const trying = opening.phase === 'trying'

  const change = (part: Partial<ConnectDraft>) => setDraft({ ...draft, ...part })
  /** A field that was left says what is wrong with it; one that is being typed in only becomes right. */
  const check = (field: DraftField, checked = draft) => {
    const meaning = meaningOf(checked)
    setErrors({ ...errors, [field]: meaning.ok ? undefined : meaning.errors[field] })
  }
  const leave = (field: Exclude<DraftField, 'templates'>) => () => {
    if (draft[field] !== '') check(field)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (trying) return
    const meaning = meaningOf(draft)
    if (meaning.ok) {
      setErrors({})
      onConnect(meaning.config, meaning.secret)
      return
    }
    setErrors(meaning.errors)
    const first = DRAFT_FIELDS.find((field) => meaning.errors[field] !== undefined)
    if (first === 'templates') form.current?.querySelector('details')?.setAttribute('open', '')
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }

  return (
    <form ref={form} class="connect" noValidate onSubmit={submit}>
      <h1 class="connect-title">
        <MarkIcon />
        {say('connect.title')}
      </h1>
      <div role="alert">
        {opening.phase === 'failed' ? (
          <div class="banner" data-tone="error">
            <WarningIcon />
            <p>
              {sayProblem(opening.problem, 'connecting')} {say('connect.failed.kept')}
            </p>
          </div>
        ) : null}
      </div>
      <ChoiceField
        name="system"
        label={say('connect.system')}
        value="miralix"
        options={[{ value: 'miralix', label: say('miralix.name') }]}
        onChoice={() => {}}
      />
      <TextField
        name="server"
        inputMode="url"
        label={say('connect.address')}
        hint={say('connect.address.hint')}
        error={errors.server}
        value={draft.server}
        onText={(text) => setDraft(withServer(draft, text))}
        onLeave={() => {
          setDraft(tidied(draft))
          leave('server')()
        }}
      />
      {isOverHttp(draft) ? (
        <p class="field-warning" role="status">
          <WarningIcon />
          {say('connect.httpWarning')}
        </p>
      ) : null}
      <TextField
        name="account"
        label={say('connect.account')}
        hint={say('connect.account.hint')}
        error={errors.account}
        value={draft.account}
        onText={(account) => change({ account })}
        onLeave={leave('account')}
      />
      <div class="pair">
        <ChoiceField
          name="agentType"
          label={say('connect.agentType')}
          value={draft.agentType}
          options={AGENT_TYPES}
          onChoice={(agentType) => {
            if (!isIdentificationType(agentType)) return
            change({ agentType })
            if (draft.agent !== '') check('agent', { ...draft, agentType })
          }}
        />
        <TextField
          name="agent"
          label={say('connect.agent')}
          inputMode={draft.agentType === 'id' ? 'numeric' : 'text'}
          error={errors.agent}
          value={draft.agent}
          onText={(agent) => change({ agent })}
          onLeave={leave('agent')}
        />
      </div>
      <TextField
        name="secret"
        secret
        label={say('connect.secret')}
        hint={say('connect.secret.hint')}
        error={errors.secret}
        value={draft.secret}
        onText={(secret) => change({ secret })}
        onLeave={leave('secret')}
      />
      <CheckField
        label={say('connect.useTel')}
        hint={say('connect.useTel.hint')}
        checked={draft.useTel}
        onChange={(useTel) => change({ useTel })}
      />
      <AdvancedFields
        draft={draft}
        error={errors.templates}
        onChange={change}
        onLeave={() => check('templates')}
      />
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
