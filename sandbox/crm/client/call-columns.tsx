import type { ComponentChildren } from 'preact'
import type { CallRecord } from '../data/calls.ts'
import { age, dateAndTime, duration } from './format.ts'

export type Column = {
  readonly id: string
  readonly label: string
  readonly compare: (a: CallRecord, b: CallRecord) => number
  /** `now` is in milliseconds since the epoch. */
  readonly cell: (call: CallRecord, now: number) => ComponentChildren
}

const byText = (text: (call: CallRecord) => string) => {
  const { compare } = new Intl.Collator('da')
  return (a: CallRecord, b: CallRecord) => compare(text(a), text(b))
}

export const startedColumn: Column = {
  id: 'started',
  label: 'Started',
  compare: (a, b) => a.startedAt - b.startedAt,
  cell: ({ startedAt }) => dateAndTime(startedAt),
}

export const columns: readonly Column[] = [
  startedColumn,
  {
    id: 'age',
    label: 'Age',
    compare: (a, b) => b.startedAt - a.startedAt,
    cell: ({ startedAt }, now) => age(now - startedAt),
  },
  {
    id: 'direction',
    label: 'Direction',
    compare: byText(({ direction }) => direction),
    cell: ({ direction }) => (
      <span class="direction" data-direction={direction}>
        {direction}
      </span>
    ),
  },
  {
    id: 'party',
    label: 'Contact',
    compare: byText(({ party }) => party),
    cell: ({ party }) => party,
  },
  {
    id: 'number',
    label: 'Number',
    compare: byText(({ number }) => number),
    cell: ({ number }) => number,
  },
  {
    id: 'agent',
    label: 'Agent',
    compare: byText(({ agent }) => agent),
    cell: ({ agent }) => agent,
  },
  {
    id: 'duration',
    label: 'Duration',
    compare: (a, b) => a.seconds - b.seconds,
    cell: ({ seconds }) => (seconds === 0 ? '–' : duration(seconds)),
  },
  {
    id: 'reference',
    label: 'Reference',
    compare: (a, b) => a.serial - b.serial,
    cell: ({ reference }) => reference,
  },
]
