/** The buttons for one call or one number, with one line below them for reasons. */
import { useState } from 'preact/hooks'
import type { ActionView } from '../lib/desk/view.ts'
import { ActionButton } from './action-button.tsx'
import {
  ConsultIcon,
  HangUpIcon,
  HoldIcon,
  type Icon,
  OpenOutIcon,
  PhoneIcon,
  SwapIcon,
  TakeBackIcon,
  TransferIcon,
} from './icons.tsx'

type ShownService = ActionView['service']

const ICONS: Partial<Record<ShownService, Icon>> = {
  makeCall: PhoneIcon,
  answerCall: PhoneIcon,
  pickupCall: PhoneIcon,
  clearConnection: HangUpIcon,
  holdCall: HoldIcon,
  parkCall: HoldIcon,
  retrieveCall: TakeBackIcon,
  reconnectCall: TakeBackIcon,
  alternateCall: SwapIcon,
  consultationCall: ConsultIcon,
  conferenceCall: ConsultIcon,
  transferCall: TransferIcon,
  singleStepTransfer: TransferIcon,
}

export interface ActionGroupProps<S extends ShownService = ShownService> {
  readonly actions: readonly (ActionView & { readonly service: S })[]
  /** Names the group for a screen reader, as in “Anna Jensen”. */
  readonly label: string
  /** Something that was asked for is on its way. */
  readonly busy: boolean
  /** A reason that already stands beside the buttons, and need not be said twice. */
  readonly said?: string | undefined
  readonly onAct: (service: S, event: MouseEvent) => void
}

export function ActionGroup<S extends ShownService>(props: ActionGroupProps<S>) {
  const { actions, label, busy, said, onAct } = props
  const [pressed, setPressed] = useState<S>()
  const [asked, setAsked] = useState<S>()
  const why = actions.find(({ service, enabled }) => service === asked && !enabled)?.because
  if (actions.length === 0) return null
  return (
    <div class="actions">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring the frame of a form. */}
      <div class="buttons" role="group" aria-label={label}>
        {actions.map((view) => (
          <ActionButton
            key={view.service}
            view={view}
            busy={busy && pressed === view.service}
            {...iconOf(view)}
            onPress={(event) => {
              setPressed(view.service)
              setAsked(undefined)
              onAct(view.service, event)
            }}
            onReason={() => setAsked(view.service)}
            onLeave={() => setAsked(undefined)}
          />
        ))}
      </div>
      <p class="why" role="status">
        {why === said ? undefined : why}
      </p>
    </div>
  )
}

function iconOf({ service, by }: ActionView): { readonly icon?: Icon } {
  const icon = by === 'device' ? OpenOutIcon : ICONS[service]
  return icon === undefined ? {} : { icon }
}
