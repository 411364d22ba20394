/** The icons: Lucide's, in the colour of the text, silent for a screen reader; and our own mark. */
import ArrowLeftRight from 'lucide/dist/esm/icons/arrow-left-right.mjs'
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs'
import Check from 'lucide/dist/esm/icons/check.mjs'
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import Clock from 'lucide/dist/esm/icons/clock.mjs'
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs'
import Grip from 'lucide/dist/esm/icons/grip.mjs'
import GripVertical from 'lucide/dist/esm/icons/grip-vertical.mjs'
import Hash from 'lucide/dist/esm/icons/hash.mjs'
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs'
import Info from 'lucide/dist/esm/icons/info.mjs'
import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs'
import Link from 'lucide/dist/esm/icons/link.mjs'
import LoaderCircle from 'lucide/dist/esm/icons/loader-circle.mjs'
import Lock from 'lucide/dist/esm/icons/lock.mjs'
import Merge from 'lucide/dist/esm/icons/merge.mjs'
import MessageCircle from 'lucide/dist/esm/icons/message-circle.mjs'
import Mic from 'lucide/dist/esm/icons/mic.mjs'
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs'
import PanelRightOpen from 'lucide/dist/esm/icons/panel-right-open.mjs'
import Pause from 'lucide/dist/esm/icons/pause.mjs'
import Phone from 'lucide/dist/esm/icons/phone.mjs'
import PhoneCall from 'lucide/dist/esm/icons/phone-call.mjs'
import PhoneForwarded from 'lucide/dist/esm/icons/phone-forwarded.mjs'
import PhoneIncoming from 'lucide/dist/esm/icons/phone-incoming.mjs'
import PhoneMissed from 'lucide/dist/esm/icons/phone-missed.mjs'
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs'
import PhoneOutgoing from 'lucide/dist/esm/icons/phone-outgoing.mjs'
import Play from 'lucide/dist/esm/icons/play.mjs'
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs'
import RotateCcwClock from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs'
import Search from 'lucide/dist/esm/icons/search.mjs'
import SendHorizontal from 'lucide/dist/esm/icons/send-horizontal.mjs'
import Settings2 from 'lucide/dist/esm/icons/settings-2.mjs'
import SquareArrowOutUpRight from 'lucide/dist/esm/icons/square-arrow-out-up-right.mjs'
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import Undo2 from 'lucide/dist/esm/icons/undo-2.mjs'
import Unlink from 'lucide/dist/esm/icons/unlink.mjs'
import User from 'lucide/dist/esm/icons/user.mjs'
import UserMinus from 'lucide/dist/esm/icons/user-minus.mjs'
import Users from 'lucide/dist/esm/icons/users.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'
import { type ComponentChildren, h, type VNode } from 'preact'
import type { CallView } from '../lib/desk/view.ts'

export type Icon = () => VNode

const frame = (shape: ComponentChildren, more = ''): VNode => (
  <svg
    class={`icon ${more}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {shape}
  </svg>
)

const draw = (node: typeof Phone, more?: string): VNode =>
  frame(
    node.map(([tag, attributes]) => h(tag, attributes)),
    more,
  )

export const PhoneIcon: Icon = () => draw(Phone)
export const AnswerIcon: Icon = () => draw(PhoneCall)
export const HangUpIcon: Icon = () => draw(PhoneOff)
export const SwapIcon: Icon = () => draw(ArrowLeftRight)
export const TransferIcon: Icon = () => draw(PhoneForwarded)
export const ConsultIcon: Icon = () => draw(PhoneOutgoing)
export const ConferenceIcon: Icon = () => draw(Merge)
export const HoldIcon: Icon = () => draw(Pause)
export const TakeBackIcon: Icon = () => draw(Play)
export const GoBackIcon: Icon = () => draw(Undo2)
export const OutgoingIcon: Icon = () => draw(PhoneOutgoing)
export const IncomingIcon: Icon = () => draw(PhoneIncoming)
export const MissedIcon: Icon = () => draw(PhoneMissed)
export const ExpandIcon: Icon = () => draw(ChevronDown)
export const TakeIcon: Icon = () => draw(PhoneIncoming)
export const MuteIcon: Icon = () => draw(MicOff)
export const UnmuteIcon: Icon = () => draw(Mic)
export const KeypadIcon: Icon = () => draw(Grip)
export const CloseIcon: Icon = () => draw(X)
export const MoreIcon: Icon = () => draw(Ellipsis)
export const GripIcon: Icon = () => draw(GripVertical)
export const RefreshIcon: Icon = () => draw(RefreshCw)
export const WarningIcon: Icon = () => draw(TriangleAlert)
export const CheckIcon: Icon = () => draw(Check)
export const InfoIcon: Icon = () => draw(Info)
export const GearIcon: Icon = () => draw(Settings2)
export const LinkIcon: Icon = () => draw(Link)
export const LinkOffIcon: Icon = () => draw(Unlink)
export const OpenOutIcon: Icon = () => draw(SquareArrowOutUpRight)
export const DownIcon: Icon = () => draw(ChevronDown, 'chevron')
export const LockIcon: Icon = () => draw(Lock)
export const SearchIcon: Icon = () => draw(Search)
export const SendIcon: Icon = () => draw(SendHorizontal)
export const ChatIcon: Icon = () => draw(MessageCircle)
export const PersonIcon: Icon = () => draw(User)
export const PeopleIcon: Icon = () => draw(Users)
export const LetGoIcon: Icon = () => draw(UserMinus)
export const PanelIcon: Icon = () => draw(PanelRightOpen)
export const KeysIcon: Icon = () => draw(Keyboard)
export const NumbersIcon: Icon = () => draw(Hash)
export const WaitingIcon: Icon = () => draw(Hourglass)
export const RecentIcon: Icon = () => draw(RotateCcwClock)
/** Turns by the class `spinner`; stands still for who wants no motion. */
export const BusyIcon: Icon = () => draw(LoaderCircle, 'spinner')

/** The board's own mark: two jacks and the cord between them. */
export const MarkIcon: Icon = () =>
  frame(
    <>
      <circle cx="5.5" cy="6" r="3" />
      <circle cx="18.5" cy="6" r="3" />
      <path d="M5.5 9v4.5a6.5 6.5 0 0 0 13 0V9" />
    </>,
  )

export const STATE_ICONS: Readonly<Record<CallView['kind'], Icon>> = {
  initiated: () => draw(PhoneOutgoing),
  queued: () => draw(Clock),
  alerting: () => draw(BellRing),
  connected: () => draw(Phone),
  held: () => draw(Pause),
  failed: () => draw(TriangleAlert),
  unknown: () => draw(Phone),
  other: () => draw(Phone),
}
