/** What a person types to connect to Miralix OfficeTeam, and what it must look like. */

export const IDENTIFICATION_TYPES = ['id', 'email', 'syncId', 'sipUri'] as const
export type IdentificationType = (typeof IDENTIFICATION_TYPES)[number]

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** What each kind of identification must look like (miralix.md 2.4). */
export const IDENTIFICATION: Readonly<Record<IdentificationType, RegExp>> = {
  id: /^\d{1,10}$/,
  email: /^[^\s@/]+@[^\s@/]+$/,
  syncId: GUID,
  sipUri: /^sips?:[^\s@/]+@[^\s@/]+$/i,
}

export const ACCOUNT = /^[\w.-]+$/

/**
 * The services whose requests no page documents (miralix.md 3, NOT FOUND): an administrator who knows
 * his server better may give a path after `agents/{t}/{id}/`, with `{number}` in it.
 */
export const TEMPLATE_SERVICES = [
  'makeCall',
  'holdCall',
  'retrieveCall',
  'reconnectCall',
  'conferenceCall',
  'parkCall',
] as const

export const TEMPLATE = /^(?:PUT|POST) [\w/?=&{}.-]+$/

export const PLUS = ['encoded', 'zeros', 'raw'] as const

/** The account, where a person pasted the whole address with `/mot/{account}` in it. */
export function accountInAddress(text: string): string | undefined {
  return /\/mot\/([\w.-]+)/.exec(text)?.[1]
}
