/** What happened in one call, from beginning to end. */
import { type CallRecord, type Leg, legsOf, type Transfer } from '../../lib/journal/record.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { exactTimeOf } from '../when.ts'

export interface StoryProps {
  readonly record: CallRecord
  /** Writes a number for the reader. */
  readonly format: (number: string) => string
}

interface Moment {
  readonly at: Instant
  readonly text: string
  readonly doubtful?: boolean
}

export function Story({ record, format }: StoryProps) {
  return (
    <ol class="story">
      {momentsOf(record, format).map(({ at, text, doubtful }) => (
        <li key={`${at} ${text}`}>
          <time dateTime={new Date(at).toISOString()}>{exactTimeOf(at)}</time>
          <span>
            {text}
            {doubtful ? <span class="quiet"> {say('history.story.assumed')}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

type Named = Pick<Leg, 'name' | 'number' | 'withheld'>

/** Who a far end is, for the reader. */
export const whoOf = ({ name, number, withheld }: Named, format: StoryProps['format']): string =>
  name ??
  (number === undefined ? say(withheld ? 'caller.withheld' : 'caller.unknown') : format(number))

function momentsOf(record: CallRecord, format: StoryProps['format']): readonly Moment[] {
  const { main, consulted, direction, transfer, ending, over } = record
  const who = (leg: Named) => whoOf(leg, format)
  const dialled = direction === 'outbound'
  const moment = (at: Instant | undefined, key: SentenceKey, leg: Named): readonly Moment[] =>
    at === undefined ? [] : [{ at, text: say(key, { who: who(leg) }) }]
  const began = moment(
    main.startedAt,
    dialled ? 'history.story.dialled' : 'history.story.rang',
    main,
  )
  const answered = moment(
    main.answeredAt,
    dialled ? 'history.story.answered.they' : 'history.story.answered',
    main,
  )
  const beside = consulted.flatMap((leg) => [
    ...moment(leg.startedAt, 'history.story.consulted', leg),
    ...moment(leg.answeredAt, 'history.story.answered.they', leg),
    ...(transfer?.how === 'attended' ? [] : moment(leg.endedAt, 'history.story.left', leg)),
  ])
  const end = Math.max(...legsOf(record).map(({ endedAt = 0 }) => endedAt))
  const last = over && end > 0 ? [theEnd(end, transfer, ending, who)] : []
  return [...began, ...answered, ...beside, ...last].toSorted((a, b) => a.at - b.at)
}

function theEnd(
  at: Instant,
  transfer: Transfer | undefined,
  ending: CallRecord['ending'] = 'unknown',
  who: (leg: Named) => string,
): Moment {
  if (transfer === undefined) return { at, text: say(`history.ending.${ending}`) }
  return {
    at,
    text: say(`history.story.${transfer.how}`, { who: who(transfer) }),
    doubtful: transfer.certainty === 'assumed',
  }
}
