/** Who is at the far end of a call, which way it goes and what it is made of, from what an event tells. */
import type { Direction, Media } from '../../telephony/model.ts'
import type { Told } from './events.ts'
import { farEnd } from './numbers.ts'
import type { Line } from './tracked.ts'

/** Huawei 6.2; preview, predictive and callback calls reach somebody outside. */
const DIRECTION: Readonly<Record<number, Direction | undefined>> = {
  0: 'inbound',
  6: 'internal',
  7: 'outbound',
  43: 'outbound',
  44: 'outbound',
  45: 'outbound',
  51: 'internal',
  52: 'internal',
}

/** Text, message, e-mail, web chat, SMS, social and WeChat (huawei 6.3). */
const WRITTEN: readonly number[] = [1, 17, 50, 51, 52, 53, 56]
const SEEN: readonly number[] = [2, 3, 6]

/** `undefined` when the event does not tell. */
export function mediaOf({ mediaType, mediaAbility }: Told): Media | undefined {
  if (mediaType === undefined && mediaAbility === undefined) return undefined
  if (mediaAbility === 5 || (mediaType !== undefined && WRITTEN.includes(mediaType))) return 'chat'
  const video = mediaType === 19 || (mediaAbility !== undefined && SEEN.includes(mediaAbility))
  return video ? 'video' : 'voice'
}

export interface Far {
  readonly direction: Direction
  readonly number?: string
}

export function farOf({ caller, called, feature }: Told, line: Line): Far {
  const ends = [caller, called].map((text) => farEnd(line, text ?? ''))
  const isOwn = (index: number) => {
    const number = ends[index]?.number
    return number === line.agent || number === line.phone
  }
  const known = feature === undefined ? undefined : DIRECTION[feature]
  const order = known === 'outbound' ? [1, 0] : [0, 1]
  const far = order.filter((index) => !isOwn(index)).map((index) => ends[index])
  const other = far.find((end) => end !== undefined)
  const guessed = isOwn(0) ? 'outbound' : ends[0] === undefined ? 'unknown' : 'inbound'
  const direction = other?.agent === true ? 'internal' : (known ?? guessed)
  return { direction, ...(other === undefined ? {} : { number: other.number }) }
}
