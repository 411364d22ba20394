/** A field to call, consult or transfer to a number that stands on no page. */
import { useId, useRef, useState } from 'preact/hooks'
import { numberActionViews } from '../../lib/desk/view.ts'
import type { NumberService } from '../../lib/telephony/actions.ts'
import type { Capabilities } from '../../lib/telephony/capabilities.ts'
import type { Instant, Session } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionGroup } from '../action-group.tsx'
import { WarningIcon } from '../icons.tsx'
import { forNumbers } from '../services.ts'
import { dialActions, dialFault, enterAction } from './dial.ts'

export interface DialFieldProps {
  readonly session: Session
  readonly capabilities: Capabilities
  readonly now: Instant
  readonly busy: boolean
  readonly onAct: (number: string, service: NumberService, event: Event) => void
}

export function DialField(props: DialFieldProps) {
  const { session, capabilities, now, busy, onAct } = props
  const [text, setText] = useState('')
  const [checked, setChecked] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  const id = useId()
  const fault = dialFault(text)
  const actions = dialActions(
    numberActionViews(session, capabilities, text, now).filter(forNumbers),
    fault,
  )
  const shownFault = checked ? fault : undefined
  const elsewhere = actions.find(({ by, enabled }) => by === 'device' && enabled)?.hint
  return (
    <form
      ref={place}
      class="dial"
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        const action = enterAction(actions)
        if (action !== undefined) onAct(text, action.service, event)
        else if (fault === undefined) place.current?.querySelector('button')?.focus()
      }}
    >
      <label for={id}>{say('popup.dial.label')}</label>
      <input
        id={id}
        class="input dial-input"
        name="number"
        type="tel"
        autocomplete="off"
        value={text}
        aria-invalid={shownFault === undefined ? undefined : 'true'}
        aria-describedby={`${id}-fault`}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setChecked(false)
        }}
        onBlur={() => setChecked(text !== '')}
      />
      <p id={`${id}-fault`} class="field-error" role="status">
        {shownFault === undefined ? null : (
          <>
            <WarningIcon />
            {shownFault}
          </>
        )}
      </p>
      <ActionGroup
        actions={actions}
        label={say('popup.dial.label')}
        busy={busy}
        said={shownFault}
        onAct={(service, event) => onAct(text, service, event)}
      />
      {elsewhere === undefined ? null : <p class="quiet">{elsewhere}</p>}
    </form>
  )
}
