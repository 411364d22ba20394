/** What the gateway takes (huawei 2.10): every field is measured before anything is sent. */
import type { Problem } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'
import { problem } from '../problems.ts'
import { BUSY_REASONS, REST_CAUSES, REST_SECONDS } from './capabilities.ts'

const CALLED = /^[\d*#]{1,24}$/
const ADDRESS = /^\d{1,24}$/
const ADDRESS_OUTSIDE = /^[\dA-Ea-e*#]{1,24}$/
const PARTY = /^.{1,24}$/
const CALL_DATA_BYTES = 16_384
const SESSION_DATA_BYTES = 2048
/** 1.9 KB (huawei 9.2). */
const MESSAGE_BYTES = 1945

const encoder = new TextEncoder()

/** How many bytes a text is on the wire: a Chinese letter is three. */
const bytesOf = (text: string): number => encoder.encode(text).length

const refuse = (sentence: SentenceKey, values: Readonly<Record<string, string>>): Problem =>
  problem('invalid', sentence, undefined, values)

const shape = (pattern: RegExp, sentence: SentenceKey) => (value: string) =>
  pattern.test(value) ? undefined : refuse(sentence, { value })

const size = (most: number, least: number, sentence: SentenceKey) => (text: string | undefined) => {
  if (text === undefined) return undefined
  const bytes = bytesOf(text)
  return bytes >= least && bytes <= most ? undefined : refuse(sentence, { size: String(bytes) })
}

const range =
  ({ from, to }: { readonly from: number; readonly to: number }, sentence: SentenceKey) =>
  (value: string) =>
    /^\d{1,6}$/.test(value) && Number(value) >= from && Number(value) <= to
      ? undefined
      : refuse(sentence, { value })

/** Each measures one field, and says what is wrong with it: its name and its range. */
export const limits = {
  called: shape(CALLED, 'huawei.limit.called'),
  address: shape(ADDRESS, 'huawei.limit.address'),
  addressOutside: shape(ADDRESS_OUTSIDE, 'huawei.limit.addressOutside'),
  digits: shape(CALLED, 'huawei.limit.digits'),
  password: (value: string) =>
    value.length <= 32 ? undefined : refuse('huawei.limit.password', {}),
  party: shape(PARTY, 'huawei.limit.party'),
  queue: shape(/^\d{1,9}$/, 'huawei.limit.queue'),
  agent: range({ from: 101, to: 999_999 }, 'huawei.limit.agent'),
  callData: size(CALL_DATA_BYTES, 0, 'huawei.limit.callData'),
  sessionData: size(SESSION_DATA_BYTES, 0, 'huawei.limit.sessionData'),
  message: size(MESSAGE_BYTES, 1, 'huawei.limit.message'),
  busyReason: range(BUSY_REASONS, 'huawei.limit.busyReason'),
  restCause: range(REST_CAUSES, 'huawei.limit.restCause'),
  restSeconds: range(REST_SECONDS, 'huawei.limit.restSeconds'),
} as const
