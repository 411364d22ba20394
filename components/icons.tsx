/** Our own icons: 16 px, in the colour of the text, silent for a screen reader. */
import type { ComponentChildren, VNode } from 'preact'
import type { CallView } from '../lib/desk/view.ts'

export type Icon = () => VNode

const draw = (shape: ComponentChildren): Icon =>
  function DrawnIcon() {
    return (
      <svg
        class="icon"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {shape}
      </svg>
    )
  }

const dots = (...at: readonly (readonly [number, number])[]) =>
  at.map(([x, y]) => <circle cx={x} cy={y} r="1.1" fill="currentColor" stroke="none" />)

const HANDSET =
  'M5.1 2.2 3.3 2.8a1.4 1.4 0 0 0-1 1.5 10.4 10.4 0 0 0 9.4 9.4 1.4 1.4 0 0 0 1.5-1l.6-1.8-3.1-1.7-1.4 1.2a7 7 0 0 1-3.7-3.7l1.2-1.4z'

export const PhoneIcon = draw(<path d={HANDSET} />)
const OutgoingIcon = draw(
  <>
    <path d={HANDSET} />
    <path d="M10 6l4-4M10.8 2H14v3.2" />
  </>,
)
export const HangUpIcon = draw(
  <path d="M1.7 9.2c3.6-3.3 9-3.3 12.6 0l-.4 2a.9.9 0 0 1-1.1.7l-2.2-.5-.5-2.1a7.6 7.6 0 0 0-4.2 0l-.5 2.1-2.2.5a.9.9 0 0 1-1.1-.7z" />,
)
const BellIcon = draw(
  <>
    <path d="M3 11.5c1-1 1.3-2 1.3-4.2a3.7 3.7 0 0 1 7.4 0c0 2.2.3 3.2 1.3 4.2z" />
    <path d="M6.7 13.7a1.5 1.5 0 0 0 2.6 0" />
  </>,
)
export const SwapIcon = draw(
  <path d="M2.5 5.5h10.5M10.2 2.7 13 5.5l-2.8 2.8M13.5 10.5H3M5.8 7.7 3 10.5l2.8 2.8" />,
)
export const TransferIcon = draw(
  <>
    <circle cx="3.5" cy="8" r="1.8" />
    <path d="M5.3 8H14M10.8 4.8 14 8l-3.2 3.2" />
  </>,
)
export const ConsultIcon = draw(
  <>
    <path d="M9.5 9.5H5L2.5 11.5v-8A1.5 1.5 0 0 1 4 2h5a1.5 1.5 0 0 1 1.5 1.5V5" />
    <path d="M6.8 11.7h3.7l3 2.3V7.7H9.2" />
  </>,
)
export const HoldIcon = draw(<path d="M5.5 3.5v9M10.5 3.5v9" stroke-width="2" />)
export const TakeBackIcon = draw(<path d="M5 3.2v9.6L12.5 8z" />)
export const CloseIcon = draw(<path d="m4 4 8 8M12 4l-8 8" />)
export const MoreIcon = draw(dots([3.5, 8], [8, 8], [12.5, 8]))
export const GripIcon = draw(dots([6, 4], [6, 8], [6, 12], [10, 4], [10, 8], [10, 12]))
export const RefreshIcon = draw(
  <path d="M13.3 6.5A5.5 5.5 0 0 0 3.4 5M2.7 9.5A5.5 5.5 0 0 0 12.6 11M3 2v3.2h3.2M13 14v-3.2H9.8" />,
)
export const WarningIcon = draw(
  <>
    <path d="M8 2.2 14.3 13H1.7z" />
    <path d="M8 6.5v3M8 11.3v.1" />
  </>,
)
export const CheckIcon = draw(<path d="m3 8.5 3.2 3.2L13 4.8" />)
export const InfoIcon = draw(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.5M8 5v.1" />
  </>,
)
const ClockIcon = draw(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.7V8l2.2 1.5" />
  </>,
)
export const GearIcon = draw(
  <>
    <path d="M2.5 4.5h6M12.5 4.5h1M2.5 11.5h1M7.5 11.5h6" />
    <circle cx="10.5" cy="4.5" r="1.8" />
    <circle cx="5.5" cy="11.5" r="1.8" />
  </>,
)
export const LinkIcon = draw(
  <path d="M6.5 9.5l3-3M7.3 4.7l1.5-1.5a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.7 11.3l-1.5 1.5a2.8 2.8 0 0 1-4-4l1.5-1.5" />,
)
export const LinkOffIcon = draw(
  <path d="M7.3 4.7l1.5-1.5a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.7 11.3l-1.5 1.5a2.8 2.8 0 0 1-4-4l1.5-1.5M2.5 2.5l11 11" />,
)
export const OpenOutIcon = draw(<path d="M7 3.5H3.5v9h9V9M9.5 2.5h4v4M13.3 2.7 7.5 8.5" />)
/** Turns by the class `spinner`; stands still for who wants no motion. */
export const BusyIcon = draw(<path class="spinner" d="M8 2.5A5.5 5.5 0 1 1 2.5 8" />)

/** The board's own mark: two jacks and the cord between them. */
export const MarkIcon = draw(
  <>
    <circle cx="3.8" cy="4.2" r="1.9" />
    <circle cx="12.2" cy="4.2" r="1.9" />
    <path d="M3.8 6.2v2.6a4.2 4.2 0 0 0 8.4 0V6.2" />
  </>,
)

export const STATE_ICONS: Readonly<Record<CallView['kind'], Icon>> = {
  initiated: OutgoingIcon,
  queued: ClockIcon,
  alerting: BellIcon,
  connected: PhoneIcon,
  held: HoldIcon,
  failed: WarningIcon,
  unknown: PhoneIcon,
  other: PhoneIcon,
}
