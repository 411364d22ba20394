import type { MiralixSwitches } from './switches.ts'

/** Every fixed word of the paths of section 13, as its request line spells it. */
const words = [
  'mot',
  'agents',
  'users',
  'queues',
  'call',
  'calls',
  'busycall',
  'roles',
  'recordings',
  'answer',
  'pickup',
  'clear',
  'Consultation',
  'alternate',
  'transfer',
  'singleStepTransfer',
  'pickupCall',
  'sipUri',
  'id',
  'email',
  'syncId',
] as const

const requestLine = new Map(words.map((word) => [word.toLowerCase(), word]))

/**
 * The path in the spelling of the request lines, for routing. What the switch does not allow is left
 * as it was sent, so that no route knows it.
 */
export function routedPath(path: string, pathCase: MiralixSwitches['pathCase']): string {
  return path.split('/').map(spelling(pathCase)).join('/')
}

function spelling(pathCase: MiralixSwitches['pathCase']): (segment: string) => string {
  switch (pathCase) {
    case 'insensitive':
      return (segment) => requestLine.get(segment.toLowerCase()) ?? segment
    case 'request-line only':
      return (segment) => segment
    case 'sample only':
      return (segment) => {
        if (segment === 'Consultation') return 'not-in-the-samples'
        return segment === 'consultation' ? 'Consultation' : segment
      }
  }
}

/** Query parameters in order. Null when a value cannot be decoded. */
export function readQuery(
  query: string,
  plusDecoding: MiralixSwitches['plusDecoding'],
): readonly (readonly [name: string, value: string])[] | null {
  const decode = (text: string) =>
    decodeURIComponent(plusDecoding === 'space' ? text.replaceAll('+', ' ') : text)
  try {
    return query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [decode(name), decode(value.join('='))] as const
      })
  } catch {
    return null
  }
}

/** UTC with 3 to 7 fractional digits, as in `2020-10-22T10:29:53.1696606Z`. */
export function timestamp(ms: number, digits: MiralixSwitches['timestampDigits']): string {
  const [seconds = '', fraction = ''] = new Date(ms).toISOString().replace('Z', '').split('.')
  return `${seconds}.${fraction.padEnd(digits, '0')}Z`
}

const dialable = /^\+?[\d*#]{2,20}$/

/** What a server would dial after trimming; null for anything but digits, `*`, `#` and a leading `+`. */
export function dialString(endpoint: string): string | null {
  const trimmed = endpoint.trim()
  return dialable.test(trimmed) ? trimmed : null
}
