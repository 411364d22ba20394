/** Addresses as people type them. */

/** Chromium makes a host even of words with spaces between them. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i

/** The origin a person means by what he typed: a missing scheme is https, a path is dropped. */
export function serverOrigin(text: string): string | undefined {
  const typed = text.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (url === null || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return undefined
  return url.username === '' && url.password === '' ? url.origin : undefined
}
