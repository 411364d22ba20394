/** From an address template (RFC 6570) to an address that a browser may be sent to. */
import { StdUriTemplate } from '@std-uritemplate/std-uritemplate'
import type { PopFields } from './fields.ts'

/**
 * `template`: it cannot be read. `address`: it gives no address. `scheme`: neither http nor https.
 * `password`: a name or password stands in it.
 */
export type PopFault = 'template' | 'address' | 'scheme' | 'password'

export type PopAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: PopFault }

export function popAddress(template: string, fields: PopFields): PopAddress {
  const text = expand(template.trim(), fields)
  if (text === undefined) return { ok: false, fault: 'template' }
  const url = URL.parse(text)
  if (url === null) return { ok: false, fault: 'address' }
  if (!/^https?:$/.test(url.protocol)) return { ok: false, fault: 'scheme' }
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'password' }
  return { ok: true, address: url.href }
}

/** What stands in braces, without operators and modifiers. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inner = '']) =>
    inner
      .replace(/^[+#./;?&]/, '')
      .split(',')
      .map((name) => name.replace(/(?:\*|:\d+)$/, '')),
  )

function expand(template: string, fields: PopFields): string | undefined {
  try {
    return StdUriTemplate.expand(template, fields)
  } catch {
    return undefined
  }
}
