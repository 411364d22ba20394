/** A number of the person's own, marked and used as on any page. */
import { useId, useState } from 'preact/hooks'
import { type Notice, numberActionViews } from '../../lib/desk/view.ts'
import { toDialString } from '../../lib/dialling/dial-string.ts'
import type { NumberService } from '../../lib/telephony/actions.ts'
import type { Capabilities } from '../../lib/telephony/capabilities.ts'
import type { Instant, Session } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { DialledAs, type Foreseer, useDialledAs } from '../desk/dialled-as.tsx'
import { TextField } from '../field.tsx'
import { NumberCard } from '../number-card.tsx'

export interface TryNumberProps {
  readonly session: Session
  readonly capabilities: Capabilities
  readonly now: Instant
  readonly notice: Notice | undefined
  readonly foresee: Foreseer['foresee']
  readonly onAct: (number: string, service: NumberService, event: MouseEvent) => void
  readonly onDismiss: (command: string) => void
}

export function TryNumber(props: TryNumberProps) {
  const { session, capabilities, now, notice, foresee, onAct, onDismiss } = props
  const [text, setText] = useState('')
  const [open, setOpen] = useState<'pointer' | 'keyboard'>()
  const dial = toDialString(text)
  const dialled = useDialledAs({ foresee, site: undefined }, text, 'reader')
  const id = useId()
  return (
    <div class="try">
      <TextField
        name="number"
        label={say('welcome.try.number')}
        inputMode="tel"
        value={text}
        describedBy={id}
        onText={(typed) => {
          setText(typed)
          setOpen(undefined)
        }}
      />
      <DialledAs id={id} {...dialled} />
      {dial.ok ? (
        <>
          <p class="quiet">{say('welcome.try.meaning')}</p>
          <p class="sample">
            {say('welcome.try.sample')}{' '}
            <button
              type="button"
              class="sample-number"
              aria-expanded={open !== undefined}
              onPointerEnter={() => setOpen('pointer')}
              onClick={(event) => setOpen(event.detail === 0 ? 'keyboard' : 'pointer')}
            >
              {text.trim()}
            </button>
          </p>
          {open === undefined ? null : (
            <NumberCard
              display={text.trim()}
              offer={{
                display: text.trim(),
                ...(dialled.number === undefined ? {} : { dialled: dialled.number }),
                actions: numberActionViews(session, capabilities, dial.number, now),
                ...(notice === undefined ? {} : { notice }),
              }}
              autoFocus={open === 'keyboard'}
              onAct={(service, event) => onAct(text.trim(), service, event)}
              onDismiss={onDismiss}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      ) : null}
    </div>
  )
}
