/** How a call ended, as a word, an icon and a tone. */
import type { CallRecord } from '../../lib/journal/record.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import {
  type Icon,
  IncomingIcon,
  MissedIcon,
  OutgoingIcon,
  PhoneIcon,
  TransferIcon,
} from '../icons.tsx'

/** For colour: the same as a call's own states have. */
export type Tone = 'connected' | 'failed' | 'held' | 'other'

type Shown = CallRecord['ending'] | 'now'

const TONES: Readonly<Record<NonNullable<Shown>, Tone>> = {
  conversation: 'other',
  missed: 'failed',
  declined: 'failed',
  notReached: 'other',
  failed: 'failed',
  transferred: 'held',
  movedOn: 'other',
  unknown: 'other',
  now: 'connected',
}

export interface EndingView {
  readonly word: string
  readonly tone: Tone
  readonly Icon: Icon
}

export function endingView({ ending, over, direction }: CallRecord): EndingView {
  const shown = over ? (ending ?? 'unknown') : 'now'
  return {
    word: say(`history.ending.${shown}` satisfies SentenceKey),
    tone: TONES[shown],
    Icon: iconOf(shown, direction),
  }
}

function iconOf(shown: NonNullable<Shown>, direction: CallRecord['direction']): Icon {
  if (shown === 'missed' || shown === 'declined') return MissedIcon
  if (shown === 'transferred') return TransferIcon
  if (direction === 'outbound') return OutgoingIcon
  return direction === 'inbound' ? IncomingIcon : PhoneIcon
}
