/** Which of the commands that dialled has made a call that appears. */
import type { Call, CommandId, Instant, Session, SessionId } from '../telephony/model.ts'

/** A number that was asked to be dialled. */
export interface Dial {
  readonly session: SessionId
  readonly command: CommandId
  readonly number: string
  readonly at: Instant
  /** A call was found that it has made. */
  readonly claimed?: true
}

const KEPT = 60_000
const DIALLING = ['makeCall', 'consultationCall']
/** Digits that two ways to write a number share, with and without country code. */
const FEWEST_SHARED = 7

/** What was asked for lately; `write` writes a number as all numbers are kept. */
export function dialsAfter(
  known: readonly Dial[],
  session: Session,
  now: Instant,
  write: (number: string) => string,
): readonly Dial[] {
  const fresh = session.commands.flatMap(({ id, service, number, at, phase }): readonly Dial[] =>
    number !== undefined &&
    DIALLING.includes(service) &&
    phase !== 'refused' &&
    known.every(({ command }) => command !== id)
      ? [{ session: session.id, command: id, number: write(number), at }]
      : [],
  )
  const lately = [...known, ...fresh].filter(({ at }) => now - at < KEPT)
  return lately.length === known.length && fresh.length === 0 ? known : lately
}

/** The command that has made this call, as far as can be told. */
export function dialOf(
  call: Call,
  session: Session,
  number: string | undefined,
  dials: readonly Dial[],
): CommandId | undefined {
  if (call.direction !== 'outbound' && call.consultationFor === undefined) return undefined
  const own = dials.filter((dial) => dial.session === session.id && !dial.claimed)
  // Where a system does not show what was dialled, the only one will be it.
  const dial =
    number === undefined && own.length === 1
      ? own[0]
      : own.find((one) => isSameNumber(one.number, number))
  return dial?.command
}

const digits = (number: string) => number.replace(/\D/g, '')

function isSameNumber(one: string, other: string | undefined): boolean {
  const [a, b] = [digits(one), digits(other ?? '')]
  const shorter = Math.min(a.length, b.length)
  return a === b || (shorter >= FEWEST_SHARED && (a.endsWith(b) || b.endsWith(a)))
}
