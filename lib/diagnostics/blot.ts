/** Takes secrets, and if wished telephone numbers, out of what is shown and saved. */

const BLOT = '…'
/** Query parameters that name what nobody else is to have. */
const SECRET_NAME =
  /token|secret|pass|pwd|guid|auth|key|session|sid|sign|cookie|credential|jwt|code/i
/** Signs in a row that no person would write: ids of sessions and the like. */
const RANDOM = /^(?=.*\d)[\w-]{24,}$/

/** An address without user, password and fragment, and with secrets in its path and query blotted out. */
export function blotAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null) return BLOT
  const path = url.pathname
    .split('/')
    .map((part) => (RANDOM.test(part) ? BLOT : part))
    .join('/')
  const query = [...url.searchParams]
    .map(([name, value]) => {
      const isSecret = SECRET_NAME.test(name) || RANDOM.test(value)
      return `${name}=${isSecret ? BLOT : value}`
    })
    .join('&')
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}`
}

/** Leaves the last two digits of whatever may be a telephone number. */
export const blotNumbers = (text: string): string =>
  text.replace(/(?:%2B|\+)?\d(?:[\s().-]?\d){4,}/gi, (number) => BLOT + number.slice(-2))

/** Takes out what is known to be secret, however it is written into the text. */
export function blotSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      base64(secret),
    ])
    .toSorted((a, b) => b.length - a.length)
  return [...new Set(forms)].reduce((left, form) => left.replaceAll(form, BLOT), text)
}

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
