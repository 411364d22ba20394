/** Where calls that ended are told, and how that goes. */
import { useState } from 'preact/hooks'
import { type Failure, type HookState, isSafeAddress } from '../../lib/journal/web-hook.ts'
import { say } from '../../lib/wording/say.ts'
import { TextField } from '../field.tsx'
import { CheckIcon, SendIcon, WarningIcon } from '../icons.tsx'
import { dateAndTime } from '../when.ts'
import type { OptionsCallbacks } from './callbacks.ts'

export interface WebHookSectionProps {
  readonly address: string
  readonly state: HookState
  readonly callbacks: Pick<OptionsCallbacks, 'onWebHook' | 'onSendNow'>
}

type Outcome = 'idle' | 'trying' | 'told' | Failure

export function WebHookSection({ address, state, callbacks }: WebHookSectionProps) {
  const [text, setText] = useState(address)
  const [secret, setSecret] = useState('')
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const keep = async (next: string) => {
    setOutcome('trying')
    const failure = await callbacks.onWebHook(next, secret === '' ? undefined : secret)
    setSecret('')
    setOutcome(failure ?? (next === '' ? 'idle' : 'told'))
  }
  const isSafe = text === '' || isSafeAddress(text)
  return (
    <section aria-labelledby="webhook">
      <h2 id="webhook">{say('options.webHook')}</h2>
      <p class="quiet">{say('options.webHook.meaning')}</p>
      <form
        class="web-hook"
        onSubmit={(event) => {
          event.preventDefault()
          if (isSafe) void keep(text.trim())
        }}
      >
        <TextField
          name="hook-address"
          label={say('options.webHook.address')}
          inputMode="url"
          value={text}
          onText={setText}
          error={isSafe ? undefined : say('hook.failure.address')}
        />
        <TextField
          name="hook-secret"
          label={say('options.webHook.secret')}
          hint={say('options.webHook.secret.hint')}
          secret
          value={secret}
          onText={setSecret}
        />
        <div class="buttons">
          <button type="submit" class="button primary" aria-disabled={isSafe ? undefined : 'true'}>
            <span class="label">{say('options.webHook.keep')}</span>
          </button>
          {address === '' ? null : (
            <button
              type="button"
              class="button plain"
              onClick={() => {
                setText('')
                void keep('')
              }}
            >
              <span class="label">{say('options.webHook.off')}</span>
            </button>
          )}
        </div>
        <div role="status">{outcome === 'idle' ? null : <OutcomeLine outcome={outcome} />}</div>
      </form>
      {address === '' ? null : <HookStateLines state={state} onSendNow={callbacks.onSendNow} />}
    </section>
  )
}

function OutcomeLine({ outcome }: { readonly outcome: Exclude<Outcome, 'idle'> }) {
  if (outcome === 'trying') return <p class="quiet">{say('options.webHook.trying')}</p>
  if (outcome === 'told') {
    return (
      <p class="field-good">
        <CheckIcon />
        {say('options.webHook.told')}
      </p>
    )
  }
  return (
    <p class="field-error">
      <WarningIcon />
      {failureSentence(outcome)}
    </p>
  )
}

const failureSentence = (failure: Failure): string =>
  failure.kind === 'status'
    ? say('hook.failure.status', { status: String(failure.status) })
    : say(`hook.failure.${failure.kind}`)

function HookStateLines({
  state,
  onSendNow,
}: {
  readonly state: HookState
  readonly onSendNow: () => void
}) {
  const { waiting, deliveredAt, failedAt, failure, givenUp } = state
  return (
    <div class="hook-state">
      <dl class="facts-list">
        <dt>{say('options.webHook.delivered')}</dt>
        <dd>
          {deliveredAt === undefined ? say('options.webHook.never') : dateAndTime(deliveredAt)}
        </dd>
        <dt>{say('options.webHook.waiting')}</dt>
        <dd>{waiting}</dd>
        {givenUp === 0 ? null : (
          <>
            <dt>{say('options.webHook.givenUp')}</dt>
            <dd>{givenUp}</dd>
          </>
        )}
        {failure === undefined || failedAt === undefined ? null : (
          <>
            <dt>{say('options.webHook.failed')}</dt>
            <dd>
              {dateAndTime(failedAt)}: {failureSentence(failure)}
            </dd>
          </>
        )}
      </dl>
      {waiting === 0 ? null : (
        <div class="buttons">
          <button type="button" class="button plain" onClick={onSendNow}>
            <SendIcon />
            <span class="label">{say('options.webHook.sendNow')}</span>
          </button>
        </div>
      )}
    </div>
  )
}
