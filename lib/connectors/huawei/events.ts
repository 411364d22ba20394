/**
 * From an event on the wire to a signal (huawei 5.2): ids as `callid` or `callId`, numbers as strings,
 * contents that are null, a string or an object. What it means for calls is the tracker's to know.
 */
import { z } from 'zod'

/** What an event tells of a call; absent is what it does not tell. */
export interface Told {
  /** The gateway's id of the call. */
  readonly reference?: string
  readonly caller?: string
  readonly called?: string
  /** Call type (huawei 6.2). */
  readonly feature?: number
  readonly mediaType?: number
  readonly mediaAbility?: number
  /** The other side's number, or the party that left. */
  readonly number?: string
  readonly partners?: readonly string[]
  readonly queue?: { readonly id?: string; readonly name?: string }
}

export type CallNews =
  | 'ringing'
  | 'autoAnswered'
  | 'announced'
  | 'farSideRings'
  | 'talking'
  | 'held'
  | 'retrieved'
  | 'conference'
  | 'callFailed'
  | 'consultFailed'
  | 'connectFailed'
  | 'notAnswered'
  | 'released'
  | 'partyLeft'
  | 'cameBack'
  | 'muted'
  | 'unmuted'

export type AgentNews =
  | 'busy'
  | 'wrapUp'
  | 'ready'
  | 'notReady'
  | 'forcedNotReady'
  | 'noLongerNotReady'
  | 'rest'
  | 'signedOut'

export type Signal =
  | {
      readonly on: 'agent'
      readonly news: AgentNews
      readonly reason?: string
      readonly loginTime?: string
    }
  | { readonly on: 'phone'; readonly news: 'alerting' | 'offHook' | 'onHook'; readonly told: Told }
  | { readonly on: 'call'; readonly news: CallNews; readonly told: Told }
  | { readonly on: 'outcome'; readonly told: Told; readonly succeeded: boolean }
  | { readonly on: 'cause'; readonly told: Told; readonly why: string }
  | { readonly on: 'message'; readonly told: Told; readonly text: string }
  | {
      readonly on: 'preview'
      readonly control: string
      readonly number: string
      readonly data?: string
    }
  /** The agent has dialled at the phone itself. */
  | { readonly on: 'dialled'; readonly number: string }
  /** Known, and nothing that is shown changes by it. */
  | { readonly on: 'nothing' }

export interface VendorEvent {
  readonly type: string
  /** Whose event it is; absent when it does not say. */
  readonly agent?: string
  /** When it came about, by the gateway's clock (huawei 5.1: newest builds). */
  readonly at?: number
  readonly content: unknown
}

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())
const given = text.nullish().catch(undefined)

const outline = z.looseObject({
  eventType: z.string().trim().min(1),
  workNo: given,
  eventGenTime: given,
})

/** `undefined` for what is no event at all. */
export function readEvent(value: unknown): VendorEvent | undefined {
  const read = outline.safeParse(value)
  if (!read.success) return undefined
  const { eventType, workNo, eventGenTime, ...rest } = read.data
  const at = Number(eventGenTime)
  return {
    type: eventType,
    ...(workNo ? { agent: workNo } : {}),
    ...(eventGenTime && Number.isFinite(at) ? { at } : {}),
    // Without its envelope an event has its content beside its type.
    content: 'content' in rest ? rest.content : rest,
  }
}

const fields = z.record(z.string(), z.unknown())

interface Content {
  /** The first of the named fields that says something. */
  field(...names: readonly string[]): string | undefined
  whole(name: string): number | undefined
  inner(name: string): Content
  /** The call id: the content itself, or a field of it. */
  readonly reference: string | undefined
}

function contentOf(content: unknown): Content {
  const record = fields.safeParse(content)
  const known = record.success ? record.data : {}
  const plain = text.safeParse(content)
  const field = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const read = text.safeParse(known[name])
      if (read.success && read.data !== '') return read.data
    }
    return undefined
  }
  return {
    field,
    whole(name) {
      const value = field(name)
      return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
    },
    inner: (name) => contentOf(known[name]),
    reference:
      field('callid', 'callId') ?? (plain.success && plain.data !== '' ? plain.data : undefined),
  }
}

type Read = (content: Content) => Signal | undefined

const told = (content: Content): Told => {
  const partners = content
    .field('partner')
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  const skill = content.field('skillId')
  const name = content.field('skillName')
  const facts = {
    reference: content.reference,
    caller: content.field('caller'),
    called: content.field('called'),
    feature: content.whole('feature'),
    mediaType: content.whole('mediaType'),
    mediaAbility: content.whole('mediaAbility'),
    number: content.field('otherPhoneWorkno', 'otherPhone', 'number'),
    partners: partners?.length ? partners : undefined,
    queue:
      skill === undefined && name === undefined
        ? undefined
        : {
            ...(skill === undefined ? {} : { id: skill }),
            ...(name === undefined ? {} : { name }),
          },
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

const call =
  (news: CallNews): Read =>
  (content) =>
    content.reference === undefined ? undefined : { on: 'call', news, told: told(content) }

const agent =
  (news: AgentNews, field?: string): Read =>
  (content) => {
    const value = field === undefined ? undefined : content.field(field)
    return { on: 'agent', news, ...(value === undefined ? {} : { reason: value }) }
  }

const phone =
  (news: 'alerting' | 'offHook' | 'onHook'): Read =>
  (content) => ({ on: 'phone', news, told: told(content) })

/** The phone's state in linkage (huawei 5.2): on the line or not says nothing of a call. */
const PHONE_STATES: Readonly<Record<number, 'offHook' | 'onHook' | undefined>> = {
  0: 'offHook',
  1: 'onHook',
  2: 'offHook',
}

const preview: Read = (content) => {
  const [control, number, data] = [
    content.field('controlid', 'controlId'),
    // Preview_CallOut_Ex brings a list, to be tried in order.
    content.field('dialeddigits')?.split(',')[0]?.trim(),
    content.field('callData', 'calldata'),
  ]
  if (control === undefined || number === undefined || number === '') return undefined
  return { on: 'preview', control, number, ...(data === undefined ? {} : { data }) }
}

/** The fields are documented nowhere any more (huawei 9.5). */
const UNDOCUMENTED: Read = () => undefined
const NOTHING: Read = () => ({ on: 'nothing' })

/** Every event type of huawei 5.2. */
const READERS: Readonly<Record<string, Read>> = {
  AgentState_Busy: agent('busy'),
  AgentState_Work: agent('wrapUp'),
  AgentState_SetWork_Success: agent('wrapUp'),
  AgentState_Ready: agent('ready'),
  AgentState_Force_Ready: agent('ready'),
  AgentState_SetNotReady_Success: agent('notReady', 'reason'),
  AgentState_Force_SetNotReady: agent('forcedNotReady'),
  AgentState_CancelNotReady_Success: agent('noLongerNotReady'),
  AgentState_CancelRest_Success: agent('noLongerNotReady'),
  AgentState_CancelWork_Success: agent('ready'),
  AgentState_SetRest_Success: agent('rest', 'reason'),
  // A reminder only: the agent is still at rest.
  AgentState_Rest_Timeout: NOTHING,
  AgentOther_InService: NOTHING,
  AgentOther_ShutdownService: (content) => {
    const loginTime = content.field('loginTime')
    return { on: 'agent', news: 'signedOut', ...(loginTime === undefined ? {} : { loginTime }) }
  },
  Force_Logout: agent('signedOut'),
  AgentOther_Note: NOTHING,
  AgentOther_Bulletin: NOTHING,
  AgentOther_All_Agent_Busy: NOTHING,

  AgentEvent_Ringing: call('ringing'),
  AgentEvent_Auto_Answer: call('autoAnswered'),
  AgentEvent_Incoming_CallInfo: call('announced'),
  AgentEvent_Customer_Alerting: call('farSideRings'),
  AgentEvent_Talking: call('talking'),
  AgentEvent_Hold: call('held'),
  AgentEvent_Conference: call('conference'),
  AgentEvent_Call_Out_Fail: call('callFailed'),
  AgentEvent_Inside_Call_Fail: call('callFailed'),
  AgentEvent_Consult_Fail: call('consultFailed'),
  AgentEvent_Connect_Fail: call('connectFailed'),
  AgentEvent_No_Answer: call('notAnswered'),
  AgentEvent_No_Answer_From_Cti: NOTHING,
  AgentEvent_Call_Release: call('released'),
  AgentEvent_Customer_Release: call('partyLeft'),
  AgentEvent_ReturnFromIvr: call('cameBack'),
  AgentEvent_SuccTransResult: (content) => {
    const result = content.whole('result')
    if (content.reference === undefined || result === undefined) return undefined
    return { on: 'outcome', told: told(content), succeeded: result === 0 }
  },
  OUTBOUND_DETECT_EVENT: (content) => {
    const why = content.field('desc', 'detect')
    if (content.reference === undefined || why === undefined) return undefined
    return { on: 'cause', told: told(content), why }
  },
  AgentEvent_ReleaseRequest: NOTHING,
  AgentEvent_ReleaseResponse: NOTHING,
  AgentEvent_AbandonCall: NOTHING,
  AgentEvent_ControlWindow_Notify: NOTHING,
  AgentEvent_Orders_Notify: NOTHING,

  AgentEvent_Preview: preview,
  AgentEvent_Preview_CallOut: preview,
  AgentEvent_Preview_CallOut_Ex: preview,

  AgentOther_PhoneAlerting: phone('alerting'),
  AgentOther_PhoneOffhook: phone('offHook'),
  AgentOther_PhoneRelease: phone('onHook'),
  AgentOther_PhoneUnknow: NOTHING,

  AgentEvent_linkagePhoneStatus: (content) => {
    const news = PHONE_STATES[content.whole('result') ?? -1]
    return news === undefined ? { on: 'nothing' } : { on: 'phone', news, told: {} }
  },
  AgentEvent_linkagePhoneMute: call('muted'),
  AgentEvent_linkagePhoneUnMute: call('unmuted'),
  AgentEvent_linkagePhoneHold: call('held'),
  AgentEvent_linkagePhoneUnHold: call('retrieved'),
  AgentEvent_linkagePhoneCallOut: (content) => {
    const number = content.inner('addrCalled').field('address')
    return number === undefined ? undefined : { on: 'dialled', number }
  },
  AgentEvent_linkagePhoneTransferOut: NOTHING,

  AgentMediaEvent_Record: NOTHING,
  AgentMediaEvent_Record_Fail: NOTHING,
  AgentMediaEvent_StopRecordDone: NOTHING,
  AgentMediaEvent_Play: NOTHING,
  AgentMediaEvent_Play_Succ: NOTHING,
  AgentMediaEvent_Play_Fail: NOTHING,
  AgentMediaEvent_PausePlayDone: NOTHING,
  AgentMediaEvent_StopPlayDone: NOTHING,
  AgentOther_BeQcStart: NOTHING,
  AgentOther_BeQcStop: NOTHING,
  QC_AgentState_Notify: NOTHING,

  AgentEvent_MessageData: (content) => {
    const message = content.field('message')
    if (content.reference === undefined || message === undefined) return undefined
    return { on: 'message', told: told(content), text: spoken(message) }
  },
  AgentEvent_RequestConnect: NOTHING,
  AgentEvent_ImageCapture: NOTHING,

  AgentChat_Ring: UNDOCUMENTED,
  AgentChat_Connected: UNDOCUMENTED,
  AgentChat_Disconnected: UNDOCUMENTED,
  AgentChat_DataRecved: UNDOCUMENTED,
  AgentChat_CallOutCreated: UNDOCUMENTED,
  AgentChat_CalloutFailed: UNDOCUMENTED,

  AgentConf_RequestSuccess: NOTHING,
  AgentConf_RequestFailed: NOTHING,
  AgentConf_SelfJoinResult: NOTHING,
  AgentConf_SelfLeaveResult: NOTHING,
  AgentConf_Ringing: NOTHING,
  AgentConf_PresidentChanged: NOTHING,
  AgentConf_ParticipantChanged: NOTHING,
  AgentConf_Timeout: NOTHING,
  AgentConf_StopParticipantVoice: NOTHING,
}

/** `unknown`: no page names this type. `unreadable`: its content lacks what makes it one of its type. */
export function readSignal({ type, content }: VendorEvent): Signal | 'unknown' | 'unreadable' {
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (read === undefined) return 'unknown'
  return read(contentOf(content)) ?? 'unreadable'
}

const jsonMessage = z.looseObject({ content: z.string() })

/** Clients of the time put a JSON text into a message, with what was written in `content` (huawei 9.2). */
function spoken(message: string): string {
  if (!message.startsWith('{')) return message
  try {
    const read = jsonMessage.safeParse(JSON.parse(message))
    return read.success ? read.data.content : message
  } catch {
    return message
  }
}
