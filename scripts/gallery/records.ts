/** Calls of a day as the journal keeps them. */
import type { CallRecord, Leg } from '../../lib/journal/record.ts'
import { NOW } from './desks.ts'

const ago = (minutes: number) => NOW - minutes * 60_000

const leg = (number: string, minutes: number, more: Partial<Leg> = {}): Leg => ({
  key: `line-1/${number}/${minutes}`,
  number,
  startedAt: ago(minutes),
  answeredAt: ago(minutes) + 6000,
  endedAt: ago(minutes) + 190_000,
  ...more,
})

const record = (main: Leg, more: Partial<CallRecord> = {}): CallRecord => ({
  id: main.key,
  session: 'line-1',
  system: 'huawei',
  agent: { id: '291', name: 'Derek Andersen' },
  media: 'voice',
  direction: 'inbound',
  main,
  queue: { id: '5', name: 'Support' },
  consulted: [],
  ending: 'conversation',
  over: true,
  certainty: 'confirmed',
  ...more,
})

const { answeredAt: _never, ...MISSED } = leg('+4533121416', 31)

export const RECORDS: readonly CallRecord[] = [
  record(leg('+4561774427', 12, { name: 'Søren Kjær' }), {
    ending: 'transferred',
    consulted: [leg('+4551902236', 10, { name: 'Bodil Aagaard' })],
    transfer: {
      how: 'attended',
      certainty: 'confirmed',
      number: '+4551902236',
      name: 'Bodil Aagaard',
    },
    note: 'Invoice 2026-1142 was sent twice.',
    disposition: 'Complaint',
  }),
  record(MISSED, { ending: 'missed', callBack: true }),
  record(leg('+493012345678', 44, { name: 'Vertriebsgesellschaft Müller & Söhne' }), {
    direction: 'outbound',
  }),
  record(leg('+8613812345678', 1500, { name: '李娜' })),
]
