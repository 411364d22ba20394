/** Addresses as a person types them. */

/** Chromium makes a host even of words with spaces between them. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i
const SCHEME = /^[a-z]+:\/\//i
const PORT = /:\d+(?:\/|$)/

/**
 * The origin a person means by what he typed: a missing scheme is https, a path is dropped. A system
 * that is never at 443 names its `port`: it is taken where neither scheme nor port was typed.
 */
export function serverOrigin(text: string, port?: number): string | undefined {
  const typed = text.trim()
  const plain = !SCHEME.test(typed)
  const url = URL.parse(plain ? `https://${typed}` : typed)
  if (url === null || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  if (plain && port !== undefined && !PORT.test(typed)) url.port = String(port)
  return url.origin
}
