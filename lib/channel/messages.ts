/**
 * What the parts of the extension say to each other. Two registers: `page` is what a content script, and
 * so in the worst case a hostile page's process, may ask; `own` is for the extension's own pages. Every
 * message is parsed with zod before it is believed.
 */
import { z } from 'zod'
import { connectionConfig } from '../connectors/configs.ts'
import { changeSchema } from '../settings/schema.ts'
import { portableSchema } from '../settings/transfer.ts'
import { BUTTON_SERVICES, NUMBER_SERVICES, PAGE_CALL_SERVICES } from '../telephony/actions.ts'
import { DESTINATION_SERVICES } from '../telephony/capabilities.ts'
import { DESTINATION_KINDS, TRANSFER_MODES } from '../telephony/commands.ts'
import { diagnosticsRequests } from './diagnostics-messages.ts'
import { journalRequests } from './journal-messages.ts'

const gesture = z.uuid()
const numberText = z.string().min(1).max(100)

/** As lib/page/taught.ts makes them. */
const lesson = z.enum(['not', 'is'])
const pattern = z.union([
  z.object({ shape: z.string().min(1).max(100), after: z.string().min(1).max(100) }),
  z.object({ text: z.string().min(1).max(100) }),
])

const callId = z.string().max(200)
/** The gesture that was answered with the question which this one says yes to. */
const answers = z.uuid().optional()

/**
 * Something a person asked for with one gesture, on one of our own pages. Numbers are as they were typed
 * or as a page shows them.
 */
export const intent = z.discriminatedUnion('on', [
  z.object({ on: z.literal('call'), call: callId, service: z.enum(BUTTON_SERVICES) }),
  z.object({
    on: z.literal('number'),
    number: numberText,
    service: z.enum(NUMBER_SERVICES),
    answers,
  }),
  /** Lets one far end of several go. */
  z.object({ on: z.literal('party'), call: callId, party: numberText }),
  z.object({ on: z.literal('digits'), call: callId, digits: z.string().regex(/^[\d*#]{1,32}$/) }),
  z.object({ on: z.literal('message'), call: callId, text: z.string().min(1).max(10_000) }),
  /** One of the legal combinations of lib/telephony; without `call` the voice call is meant. */
  z.object({
    on: z.literal('destination'),
    call: callId.optional(),
    number: numberText,
    to: z.enum(DESTINATION_KINDS),
    service: z.enum(DESTINATION_SERVICES),
    mode: z.enum(TRANSFER_MODES).optional(),
    userData: z.string().max(20_000).optional(),
    answers,
  }),
  z.object({
    on: z.literal('agentState'),
    option: z.string().max(40),
    reason: z.int().min(0).optional(),
    seconds: z.int().min(1).optional(),
  }),
  /** Takes the waiting call whose turn it is. */
  z.object({ on: z.literal('next') }),
  /** Takes the call that rings at a colleague. */
  z.object({ on: z.literal('colleague'), agent: z.string().max(200) }),
])
export type Intent = z.infer<typeof intent>

/** From a page: only what card and call bar have buttons for. */
const pageIntent = z.discriminatedUnion('on', [
  z.object({
    on: z.literal('call'),
    call: callId,
    service: z.enum(PAGE_CALL_SERVICES),
  }),
  z.object({
    on: z.literal('number'),
    number: numberText,
    service: z.enum(NUMBER_SERVICES),
    answers,
  }),
])

/** The text of a block, and what the page's structure says over and before it. */
const pageBlock = z.object({
  text: z.string().max(20_000),
  heading: z.string().max(100).optional(),
  /** With the line before that one, where it is short. */
  before: z.string().max(200).optional(),
})

export const pageRequests = {
  /** The script begins: may it, and how. */
  'page.start': z.object({}),
  /** Which numbers are in these texts. */
  'page.find': z.object({ blocks: z.array(pageBlock).max(200) }),
  /** Card and call bar are needed in this frame. */
  'page.surface': z.object({}),
  /** What can be done with this number now. */
  'page.offer': z.object({ number: numberText }),
  'page.intent': z.object({ gesture, intent: pageIntent }),
  /** The calls, for the bar of a visible page. */
  'page.bar': z.object({}),
  /** The number under the pointer as the context menu opens, or that there is none; or a selected text that can be taught. */
  'page.menu': z.object({ number: numberText.nullable(), teachable: z.boolean() }),
  'page.hideBar': z.object({}),
  /** A person says what a text of this site is: no phone number, or one. */
  'page.teach': z.object({ lesson, pattern }),
} as const

export const ownRequests = {
  /** What was typed into the connect form, kept while the browser asks for permission. */
  'connection.draft': z.object({
    config: connectionConfig,
    /** Empty where a system knows none. */
    secret: z.string().max(500),
    /** The session that this connection takes the place of, once it is open. */
    replaces: z.string().optional(),
  }),
  /** Tries what was drafted, and opens the session. */
  'connection.open': z.object({ takeOver: z.boolean().optional() }),
  'connection.cancel': z.object({}),
  /** Tries the session again that needs a person. */
  'connection.retry': z.object({ session: z.string(), takeOver: z.boolean().optional() }),
  /** Signs out; the answer is what the server has against it, and then the session stands. */
  'connection.close': z.object({ session: z.string(), anyway: z.boolean().optional() }),
  /** `origin` is the site that the number was seen on. */
  'own.intent': z.object({
    gesture,
    session: z.string(),
    intent,
    origin: z.url().optional(),
  }),
  'own.refresh': z.object({ gesture, session: z.string() }),
  'command.dismiss': z.object({ session: z.string(), command: z.string() }),
  'diagnostics.rawAnswer': z.object({ session: z.string() }),
  /** The numbers of all frames of a tab, in the order in which they are read. */
  'tab.numbers': z.object({ tab: z.int() }),
  'site.set': z.object({ origin: z.url(), on: z.boolean() }),
  /** Takes back what a site was taught. */
  'taught.forget': z.object({ origin: z.url(), lesson, pattern }),
  'sites.mode': z.object({ mode: z.enum(['everywhere', 'chosen', 'everywhereBut', 'off']) }),
  'settings.change': changeSchema,
  /** All settings that can be taken to another computer. */
  'settings.replace': portableSchema,
  /** How a number would be dialled, without dialling it. */
  'dialling.try': z.object({ number: z.string().max(100), origin: z.url().optional() }),
  /** What would be dialled, for a reader, where that is not what is typed. */
  'dialling.foresee': z.object({ number: z.string().max(100), origin: z.url().optional() }),
  ...journalRequests,
  ...diagnosticsRequests,
} as const

export const requests = { ...pageRequests, ...ownRequests } as const
export type Requests = typeof requests
export type RequestType = keyof Requests
export type Payload<T extends RequestType> = z.input<Requests[T]>

/** What a person is asked before a number is dialled, in sentences; `yes` names what would be done. */
export interface DialQuestion {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
}

/**
 * What became of an intent: sent, handed to the computer, refused with a sentence, answered with a
 * question, or dropped as a repeat.
 */
export interface IntentReply {
  readonly kind: 'sent' | 'handedOver' | 'refused' | 'unknown' | 'repeated' | 'asked'
  readonly sentence?: string
  /** For `handedOver`: the address that the asking side opens. */
  readonly open?: string
  /** For `asked`: the same intent, with this gesture's id as `answers`, says yes. */
  readonly question?: DialQuestion
}
