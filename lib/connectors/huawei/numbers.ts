/** Numbers as the gateway has them, and as they are shown (huawei 3.4, 6.1). */
import type { HuaweiConfig } from './config.ts'

type Prefixed = Pick<HuaweiConfig, 'internationalPrefix'>

/** Digits after the international prefix from which on a number cannot be one of the house. */
const LONG_ENOUGH = 7

/** A number to dial: the wire has no `+`. */
export const toWire = ({ internationalPrefix }: Prefixed, number: string): string =>
  number.replace(/^\+/, internationalPrefix)

/** Far ends as the gateway names them: an agent's number may begin with a or A (huawei 5.2). */
export interface FarEnd {
  readonly number: string
  readonly agent: boolean
}

export function farEnd(
  { internationalPrefix: prefix }: Prefixed,
  text: string,
): FarEnd | undefined {
  const given = text.trim()
  if (given === '') return undefined
  const agent = /^[aA](\d+)$/.exec(given)?.[1]
  if (agent !== undefined) return { number: agent, agent: true }
  const beyond = prefix !== '' && given.startsWith(prefix) ? given.slice(prefix.length) : ''
  return /^[1-9]\d+$/.test(beyond) && beyond.length >= LONG_ENOUGH
    ? { number: `+${beyond}`, agent: false }
    : { number: given, agent: false }
}
