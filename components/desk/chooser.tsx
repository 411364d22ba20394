/** Where a call goes, and how: only what this system can do with this call can be chosen. */
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  destinationKinds,
  destinationWays,
  userDataLimit,
  type WayView,
} from '../../lib/desk/destinations.ts'
import type { CallView } from '../../lib/desk/view.ts'
import type { DestinationKind } from '../../lib/telephony/commands.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton } from '../action-button.tsx'
import { TransferIcon } from '../icons.tsx'
import { RadioChoice } from '../radio-choice.tsx'
import { dialFault } from './dial.ts'
import type { LineParts } from './line-parts.ts'
import { TargetField } from './target-field.tsx'
import { bytesIn, UserDataField } from './user-data-field.tsx'

export interface ChooserProps {
  readonly call: CallView
  readonly line: LineParts
  readonly busy: boolean
  readonly onClose: () => void
}

export function Chooser({ call: { id, who }, line, busy, onClose }: ChooserProps) {
  const { session, capabilities, now, intend } = line
  const place = useRef<HTMLFormElement>(null)
  const call = session.calls[id]
  const kinds = call === undefined ? [] : destinationKinds(capabilities, call)
  const [kind, setKind] = useState<DestinationKind>(firstKind(kinds, line))
  const [targets, setTargets] = useState<Partial<Readonly<Record<DestinationKind, string>>>>({})
  const [way, setWay] = useState<string>()
  const [userData, setUserData] = useState('')
  // To where something is typed or, where nothing is, to what is chosen.
  useEffect(() => {
    const form = place.current
    const first = form?.querySelector<HTMLElement>('input:not([type="radio"])')
    const target = first ?? form?.querySelector<HTMLElement>('input:checked')
    target?.focus()
  }, [])
  if (call === undefined) return null

  const target = (targets[kind] ?? '').trim()
  const ways = destinationWays(session, capabilities, { number: target, to: kind }, now, id)
  const chosen = ways.find((each) => each.id === way) ?? ways.find(({ enabled }) => enabled)
  const limit = userDataLimit(capabilities, call)
  const fault =
    faultOf(kind, target, chosen, bytesIn(userData) > limit) ??
    (busy ? say('reason.commandRunning') : undefined)

  const go = async (event: Event) => {
    event.preventDefault()
    if (chosen === undefined || fault !== undefined) return
    const { service, mode } = chosen
    const sent = await intend(
      {
        on: 'destination',
        call: id,
        number: target,
        to: kind,
        service,
        ...(mode === undefined ? {} : { mode }),
        ...(userData === '' ? {} : { userData }),
      },
      event,
      'typed',
    )
    if (sent) onClose()
  }

  return (
    <form
      ref={place}
      class="chooser inset"
      aria-label={say('chooser.label', { who })}
      onSubmit={go}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <RadioChoice
        look="pills"
        legend={say('chooser.where')}
        options={kinds.map((each) => ({ value: each.kind, label: each.label }))}
        value={kind}
        onChoice={setKind}
      />
      <TargetField
        key={kind}
        kind={kind}
        line={line}
        value={targets[kind] ?? ''}
        onTarget={(text) => setTargets({ ...targets, [kind]: text })}
      />
      <RadioChoice
        look="cards"
        legend={say('chooser.how')}
        options={ways.map((each) => ({
          value: each.id,
          label: each.label,
          hint: each.hint,
          because: each.because,
        }))}
        value={chosen?.id}
        onChoice={setWay}
      />
      {limit === 0 ? null : <UserDataField value={userData} limit={limit} onText={setUserData} />}
      <div class="buttons">
        <ActionButton
          view={{
            label: chosen?.verb ?? say('singleStepTransfer'),
            enabled: fault === undefined && chosen?.enabled === true,
            emphasis: 'primary',
            ...(fault === undefined ? {} : { because: fault }),
          }}
          icon={TransferIcon}
          busy={busy}
          onPress={go}
        />
        <button type="button" class="button plain" onClick={onClose}>
          <span class="label">{say('connect.cancel')}</span>
        </button>
      </div>
    </form>
  )
}

/** Colleagues first, where there are some to choose from. */
function firstKind(
  kinds: readonly { readonly kind: DestinationKind }[],
  { session }: LineParts,
): DestinationKind {
  const has = (kind: DestinationKind) => kinds.some((each) => each.kind === kind)
  if (has('agent') && Object.keys(session.colleagues).length > 0) return 'agent'
  return kinds[0]?.kind ?? 'number'
}

/** Why the button cannot be pressed yet, as a sentence. */
function faultOf(
  kind: DestinationKind,
  target: string,
  way: WayView | undefined,
  tooLong: boolean,
): string | undefined {
  if (target === '') return say(`chooser.missing.${kind}`)
  if (kind === 'number' || kind === 'ivr' || kind === 'accessCode') {
    const fault = dialFault(target)
    if (fault !== undefined) return fault
  }
  if (tooLong) return say('chooser.userData.tooLong')
  return way === undefined ? say('reason.noSuchDestination') : way.because
}
