/** The buttons for one number, or for one call on a page. */
import type { ActionView } from '../lib/desk/view.ts'
import { ButtonGroup, type ButtonGroupProps } from './button-group.tsx'
import {
  AnswerIcon,
  ConferenceIcon,
  ConsultIcon,
  GoBackIcon,
  HangUpIcon,
  HoldIcon,
  type Icon,
  MuteIcon,
  OpenOutIcon,
  PhoneIcon,
  SwapIcon,
  TakeBackIcon,
  TakeIcon,
  TransferIcon,
} from './icons.tsx'

type ShownService = ActionView['service']

const ICONS: Partial<Record<ShownService, Icon>> = {
  makeCall: PhoneIcon,
  makePreviewCall: PhoneIcon,
  answerCall: AnswerIcon,
  pickupCall: TakeIcon,
  clearConnection: HangUpIcon,
  holdCall: HoldIcon,
  parkCall: HoldIcon,
  retrieveCall: TakeBackIcon,
  reconnectCall: GoBackIcon,
  alternateCall: SwapIcon,
  consultationCall: ConsultIcon,
  conferenceCall: ConferenceIcon,
  transferCall: TransferIcon,
  singleStepTransfer: TransferIcon,
  muteCall: MuteIcon,
}

export interface ActionGroupProps<S extends ShownService = ShownService> {
  readonly actions: readonly (ActionView & { readonly service: S })[]
  /** Names the group for a screen reader, as in “Anna Jensen”. */
  readonly label: string
  /** Something that was asked for is on its way. */
  readonly busy: boolean
  /** A reason that already stands beside the buttons, and need not be said twice. */
  readonly said?: string | undefined
  readonly look?: ButtonGroupProps['look']
  readonly onAct: (service: S, event: MouseEvent) => unknown
}

export function ActionGroup<S extends ShownService>(props: ActionGroupProps<S>) {
  const { actions, label, busy, said, look = 'row', onAct } = props
  return (
    <ButtonGroup
      label={label}
      busy={busy}
      said={said}
      look={look}
      buttons={actions.map((view) => ({
        id: view.service,
        view,
        icon: iconOf(view),
        onPress: (event) => onAct(view.service, event),
      }))}
    />
  )
}

export const iconOf = ({ service, by }: ActionView): Icon | undefined =>
  by === 'device' ? OpenOutIcon : ICONS[service]
