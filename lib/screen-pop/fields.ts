/** What of a call can stand in the address of a screen pop. */
import { formatNumber, readNumber } from '../dialling/numbers.ts'
import { type Call, mainParty, type Session } from '../telephony/model.ts'

/** Those that a template can name, in the order in which they are explained. */
export const POP_FIELDS = [
  'number',
  'national',
  'digits',
  'raw',
  'name',
  'queue',
  'queueId',
  'called',
  'data',
  'direction',
  'agent',
  'call',
] as const
export type PopField = (typeof POP_FIELDS)[number]

/** What is not known of a call is left out, as RFC 6570 leaves out what is undefined. */
export type PopFields = Readonly<Partial<Record<PopField, string>>>

/**
 * `number` is E.164 where it can be read so, `national` as it is written at home (ISO 3166-1 alpha-2),
 * `digits` without any sign, `raw` as the system tells it.
 */
export function fieldsOf(call: Call, { agent }: Pick<Session, 'agent'>, home: string): PopFields {
  const party = mainParty(call)
  const raw = party?.withheld ? undefined : party?.number
  const found: Readonly<Record<PopField, string | undefined>> = {
    ...numberFields(raw, home),
    name: party?.name,
    queue: call.queue?.name,
    queueId: call.queue?.id,
    called: call.called,
    data: call.userData,
    direction: call.direction === 'unknown' ? undefined : call.direction,
    agent: agent.id,
    call: call.reference ?? call.id,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value))
}

/** One number in each of its forms. */
export function numberFields(raw: string | undefined, home: string) {
  const number = raw === undefined ? undefined : (readNumber(raw, home)?.dial ?? raw)
  return {
    number,
    national: number === undefined ? undefined : formatNumber(number, home),
    digits: number?.replace(/\D/g, ''),
    raw,
  }
}
