/** What a call server says in the body of an answer, whichever member it says it in. */
import { z } from 'zod'
import { parseJson } from './frame.ts'

const document = z.looseObject({
  status: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
})

export interface StatusDocument {
  readonly status: string
  /** What a person could be told: the server's own words, shortened; empty where there are none. */
  readonly reason: string
  /** All that was said; servers of 2013 mixed up title and text (openreception.md 3.2). */
  readonly said: readonly string[]
}

const LONGEST_REASON = 120

/** Reads JSON and plain text alike: no dialect promises a content type. */
export function statusDocument(body: string): StatusDocument {
  const json = parseJson(body)
  const parsed = document.safeParse(json)
  if (!parsed.success) {
    const text = json === undefined && !/^\s*</.test(body) ? body.trim() : ''
    return { status: '', reason: shortened(text), said: text === '' ? [] : [text] }
  }
  const { status = '', description, error, reason } = parsed.data
  const said = [description, error, reason, status].filter(
    (part) => part !== undefined && part !== '',
  )
  return {
    status,
    reason: shortened(description ?? error ?? reason ?? ''),
    said: said.filter((part) => part !== undefined),
  }
}

const shortened = (text: string): string =>
  text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text
