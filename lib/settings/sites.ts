/** Sites as the browser's permissions name them. */

/** The match pattern of an origin, without its port: Firefox knows no ports in patterns. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}
