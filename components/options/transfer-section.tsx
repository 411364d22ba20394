/** Settings to a file and from one, and back to how they were at first. */
import { useRef, useState } from 'preact/hooks'
import type { Portable, TransferFault, TransferResult } from '../../lib/settings/transfer.ts'
import { say } from '../../lib/wording/say.ts'
import { CheckIcon, WarningIcon } from '../icons.tsx'
import { Question } from '../question.tsx'
import type { OptionsCallbacks } from './callbacks.ts'

export interface TransferSectionProps {
  readonly callbacks: Pick<
    OptionsCallbacks,
    'onSaveSettings' | 'onReadSettings' | 'onReplaceSettings' | 'onResetSettings'
  >
}

type State =
  | { readonly at: 'rest' | 'reset' | 'done' }
  | { readonly at: 'chosen'; readonly settings: Portable }
  | { readonly at: 'failed'; readonly fault: TransferFault }

export function TransferSection({ callbacks }: TransferSectionProps) {
  const { onSaveSettings, onReadSettings, onReplaceSettings, onResetSettings } = callbacks
  const [state, setState] = useState<State>({ at: 'rest' })
  const file = useRef<HTMLInputElement>(null)
  const take = (read: TransferResult) =>
    setState(
      read.ok ? { at: 'chosen', settings: read.settings } : { at: 'failed', fault: read.fault },
    )
  const rest = () => setState({ at: 'rest' })
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{say('transfer.title')}</h2>
      <p class="quiet">{say('transfer.meaning')}</p>
      <div class="buttons">
        <button type="button" class="button plain" onClick={onSaveSettings}>
          <span class="label">{say('transfer.save')}</span>
        </button>
        <button type="button" class="button plain" onClick={() => file.current?.click()}>
          <span class="label">{say('transfer.read')}</span>
        </button>
        <button type="button" class="button danger" onClick={() => setState({ at: 'reset' })}>
          <span class="label">{say('transfer.reset')}</span>
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept="application/json,.json"
          aria-label={say('transfer.read')}
          onChange={async (event) => {
            const field = event.currentTarget
            const [chosen] = field.files ?? []
            if (chosen !== undefined) take(await onReadSettings(chosen))
            field.value = ''
          }}
        />
      </div>
      <div role="status">
        {state.at === 'failed' ? (
          <p class="field-error">
            <WarningIcon />
            {faultSentence(state.fault)}
          </p>
        ) : null}
        {state.at === 'done' ? (
          <p class="field-good">
            <CheckIcon />
            {say('transfer.done')}
          </p>
        ) : null}
      </div>
      {state.at === 'chosen' ? (
        <Question
          title={say('transfer.question')}
          text={say('transfer.question.text')}
          yes={say('transfer.yes')}
          no={say('transfer.no')}
          onYes={() => {
            onReplaceSettings(state.settings)
            setState({ at: 'done' })
          }}
          onNo={rest}
        />
      ) : null}
      {state.at === 'reset' ? (
        <Question
          title={say('transfer.reset.question')}
          text={say('transfer.reset.text')}
          yes={say('transfer.reset.yes')}
          no={say('transfer.no')}
          onYes={() => {
            onResetSettings()
            setState({ at: 'done' })
          }}
          onNo={rest}
        />
      ) : null}
    </section>
  )
}

function faultSentence(fault: TransferFault): string {
  switch (fault.kind) {
    case 'damaged':
      return say('transfer.fault.damaged', { at: fault.at })
    case 'newer':
      return say('transfer.fault.newer', { version: String(fault.version) })
    default:
      return say(`transfer.fault.${fault.kind}`)
  }
}
