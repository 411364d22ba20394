/** What a person types to connect to OpenReception, and what it must look like. */

/** `find`: the connector tries harmlessly which of the three the server speaks. */
export const DIALECT_CHOICES = ['find', 'wiki', 'alice', 'openreception'] as const
export type DialectChoice = (typeof DIALECT_CHOICES)[number]
export type Dialect = Exclude<DialectChoice, 'find'>

/** The agent's id: a number wherever a server was seen, and text on the wiki's page. */
export const AGENT_ID = /^[\w.-]{1,40}$/
/** The agent's own telephone; may be empty. */
export const EXTENSION = /^[\w.*#+-]{0,32}$/
/** Ids of a reception and of a contact; may be empty. */
export const RECORD_ID = /^\d{0,9}$/
export const DIALPLAN = /^[\w.+-]{0,64}$/
/** What stands between server and the protocol's own paths, without a slash at the end; may be empty. */
export const BASE_PATH = /^(?:\/[\w.~-]+)*$/

/** The names under which a number can travel in the wiki's dialect (openreception.md 3.2). */
export const WIKI_NUMBER_NAMES = ['pstn_number', 'extension'] as const

/** The base path, where a person pasted it with the server's address. */
export function basePathIn(text: string): string {
  const typed = text.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)
  const path = (url?.pathname ?? '').replace(/\/+$/, '')
  return BASE_PATH.test(path) ? path : ''
}
