/** Links that name a number: `tel:` of RFC 3966, and the older `callto:`. */

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
