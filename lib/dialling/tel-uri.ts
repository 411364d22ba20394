/** Links that name a number: `tel:` of RFC 3966, the older `callto:`, and `sip:` of RFC 3261. */

export interface TelUri {
  /** The number as written; a local one is completed by its `phone-context` when that is a number. */
  readonly number: string
  readonly extension?: string
}

/** Reads a `tel:` or `callto:` link; `undefined` when it is another link or not a link at all. */
export function readTelUri(text: string): TelUri | undefined {
  const scheme = /^\s*(?:tel|callto):(?:\/\/)?/i.exec(text)
  if (scheme === null) return undefined
  const [subscriber = '', ...rest] = decoded(text.slice(scheme[0].length)).split(';')
  const parameters = new Map(
    rest.map((parameter): [string, string] => {
      const [name = '', value = ''] = parameter.split('=')
      return [name.trim().toLowerCase(), value.trim()]
    }),
  )
  const context = parameters.get('phone-context')
  const local = !subscriber.trim().startsWith('+')
  const extension = parameters.get('ext')?.replace(/[^\d*#]/g, '')
  return {
    number: local && context?.startsWith('+') ? context + subscriber : subscriber,
    ...(extension ? { extension } : {}),
  }
}

/** The number that a link names, as a `tel:` or `callto:` URI; `undefined` where it names none. */
export function numberOfLink(href: string): string | undefined {
  const written = href.trim()
  const read = /^(?:tel|callto):/i.test(written) ? written : fromSip(written)
  return read !== undefined && /\d/.test(read) ? read : undefined
}

/** RFC 3261, 19.1.6: the user of a SIP address is a number where it is written as one. */
function fromSip(href: string): string | undefined {
  const user = /^sips?:(?:\/\/)?([+\d*#][\d*#().-]*)(?:;[^@]*)?(?:@|$|\?)/i.exec(href)?.[1]
  return user === undefined ? undefined : `tel:${user}`
}

/** Writes a number, and its extension, so that {@link readTelUri} reads the same. */
export function writeTelUri({ number, extension }: TelUri): string {
  return extension === undefined ? `tel:${number}` : `tel:${number};ext=${extension}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
