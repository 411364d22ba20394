import * as z from 'zod'
import type { Switches } from '../switches.ts'
import { createSwitches } from '../switches.ts'

/** Section 11 of the protocol page: one switch for each silence or contradiction of the documents. */

const count = z.int().min(0)
const ms = z.int().min(1)

const disasterCodes = [
  '000-004',
  '105-001',
  '105-002',
  '105-003',
  '105-004',
  '105-005',
  '105-006',
  '105-007',
] as const

const mediaErrors = [
  'off',
  '106-001',
  '106-004',
  '106-005',
  '106-006',
  '106-009',
  '106-010',
  '106-012',
  '100-006',
  '000-003',
] as const

const noises = ['jsonKey', 'eventGenTime', 'NUL', 'no envelope'] as const

const schema = z
  .strictObject({
    authMode: z.enum(['dynamic', 'static']),
    /** How often the GUID is renewed, and how long one lives (dynamic), in milliseconds. */
    guidInterval: ms,
    guidTimeout: ms,
    badGuidCode: z.enum(['100-006', '000-003']),
    /** How long an empty poll waits; off answers at once. */
    pollWait: z.union([z.literal('off'), z.strictObject({ times: ms, intervalMs: ms })]),
    /** Seconds without a poll until the agent is signed out. */
    signOutAfter: z.union([z.literal('off'), z.number().positive()]),
    linkageMethod: z.enum(['both', 'POST', 'PUT']),
    /** The HTTP status of the method that `linkageMethod` refuses. */
    linkageRefusal: z.literal([405, 404]),
    /** The desk phone that an agent with phone linkage has; only eSpace 7910 can be lifted from here. */
    phoneType: z.enum(['eSpace 7910', 'other']),
    skillIdName: z.enum(['either', 'skillId', 'skillid']),
    agentIdRange: z.enum(['101 to 59999', '101 to 999999', '1 to 59999']),
    signInConflict: z.enum(['100-002', '100-015', 'none']),
    vdnFull: z.enum(['off', '100-003']),
    passwordExpired: z.enum(['off', '100-020', '110-016']),
    /** LOGIN_PWD_DECRYPT_ENABLE: a password in clear is refused as a wrong one. */
    passwordCipher: z.enum(['off', 'SM']),
    skilltype: z.enum(['only 0', 'any']),
    requestWhileHeld: z.enum(['100-007', '200-014', 'success']),
    requestSelfRecording: z.enum(['100-007', 'success']),
    requestGone: z.enum(['100-007', '000-002']),
    waitWhileIdle: z.enum(['100-007', 'empty array', 'list']),
    /** `ints` types caller and called as numbers; `short` lacks `trunkNo` and `logontimes`. */
    waitShape: z.enum(['strings', 'ints', 'short']),
    /** Whether `gethold` holds the conversation that is up by itself (section 14, number 17). */
    getholdWhileTalking: z.enum(['200-016', 'swaps']),
    /** Section 7: the document and the demo name different codes for `connecthold`. */
    connectHoldCodes: z.enum(['documented', 'demo']),
    /** Of which calls `connecthold` tells the release. */
    connectHoldReleases: z.enum(['both', 'held', 'current']),
    mediaTransferResult: z.enum(['off', '{}']),
    /** The result that a success transfer ends with: 0, another number (it fails), or none. */
    succTrans: z.union([z.int(), z.literal('never arrives')]),
    mediaErrors: z.enum(mediaErrors),
    /** What stands in a reserved `result`. */
    resultShape: z.enum(['{}', 'absent', 'null', '""']),
    messageKey: z.enum(['message', 'msg']),
    retcodeType: z.enum(['string', 'number']),
    /** The HTTP status of a failure. */
    httpErrors: z.literal([200, 400]),
    callIdKey: z.enum(['documented', 'callid', 'callId']),
    contentNoise: z.union([z.enum(['off', 'all']), z.array(z.enum(noises))]),
    stringTypes: z.enum(['documented', 'strings', 'numbers']),
    signInTypes: z.enum(['both', 'JSON types only', 'strings only']),
    /** The reason that `AgentState_SetNotReady_Success` shows for a busy that was asked for. */
    setNotReadyReason: z.union([z.literal('as asked'), z.literal([2, 7])]),
    autoEnterIdle: z.union([z.literal('as in sign-in'), z.boolean()]),
    busyWhileTalking: z.enum(['deferred', 'at once']),
    /** Seconds that a call rings at an agent. */
    noAnswer: z.union([z.literal('off'), z.number().min(5).max(120)]),
    syncClearsQueue: z.enum(['on', 'off']),
    /** Whether a waiting poll is answered before the command that caused the event, or after it. */
    eventBeforeAnswer: z.enum(['random', 'before', 'after']),
    /** `sent` sets the load balancer's cookie at sign-in; `required` answers 105-006 without it. */
    stickyCookie: z.enum(['off', 'sent', 'required']),
    /** From now on for so many seconds. 105-005 to 105-007 end every session of the failed node. */
    disaster: z.union([
      z.literal('off'),
      z.strictObject({ code: z.enum(disasterCodes), seconds: z.number().positive() }),
    ]),
    cors: z.enum(['none', 'full', 'without Expose-Headers']),
    secondPoller: z.enum(['steals', '000-007']),
    /** So many of the next commands are answered `"0"` and have no effect. */
    loss: count,
    /** So many of the next commands and polls are never answered. */
    timeout: z.strictObject({
      commands: count.default(0),
      polls: count.default(0),
      carriedOut: z.boolean().default(false),
    }),
    /** Where `AgentEvent_Incoming_CallInfo` stands; `snatchpickup`'s page has it after `Talking`. */
    incomingCallInfo: z.enum(['after Talking', 'before Ringing', 'off']),
    /** Documented null; clients of 2018 read the call in it. */
    phoneAlertingContent: z.enum(['null', 'call']),
    outboundDetect: z.enum(['on', 'off']),
    recording: z.enum(['off', 'on']),
    /** Seconds until an IVR flow gives a suspended call back. */
    ivrSeconds: z.number().positive(),
  })
  .refine(({ guidInterval, guidTimeout }) => guidInterval < guidTimeout, {
    error: 'guidInterval must be less than guidTimeout',
  })

export type HuaweiSwitches = z.output<typeof schema>

const defaults: HuaweiSwitches = {
  authMode: 'dynamic',
  guidInterval: 60_000,
  guidTimeout: 120_000,
  badGuidCode: '100-006',
  pollWait: { times: 100, intervalMs: 100 },
  signOutAfter: 120,
  linkageMethod: 'both',
  linkageRefusal: 405,
  phoneType: 'eSpace 7910',
  skillIdName: 'either',
  agentIdRange: '101 to 59999',
  signInConflict: '100-002',
  vdnFull: 'off',
  passwordExpired: 'off',
  passwordCipher: 'off',
  skilltype: 'only 0',
  requestWhileHeld: '100-007',
  requestSelfRecording: '100-007',
  requestGone: '100-007',
  waitWhileIdle: '100-007',
  waitShape: 'strings',
  getholdWhileTalking: '200-016',
  connectHoldCodes: 'documented',
  connectHoldReleases: 'both',
  mediaTransferResult: 'off',
  succTrans: 0,
  mediaErrors: 'off',
  resultShape: '{}',
  messageKey: 'message',
  retcodeType: 'string',
  httpErrors: 200,
  callIdKey: 'documented',
  contentNoise: 'off',
  stringTypes: 'documented',
  signInTypes: 'both',
  setNotReadyReason: 'as asked',
  autoEnterIdle: 'as in sign-in',
  busyWhileTalking: 'deferred',
  noAnswer: 20,
  syncClearsQueue: 'on',
  eventBeforeAnswer: 'random',
  stickyCookie: 'off',
  disaster: 'off',
  cors: 'none',
  secondPoller: 'steals',
  loss: 0,
  timeout: { commands: 0, polls: 0, carriedOut: false },
  incomingCallInfo: 'after Talking',
  phoneAlertingContent: 'null',
  outboundDetect: 'on',
  recording: 'off',
  ivrSeconds: 10,
}

export const createHuaweiSwitches = (): Switches<HuaweiSwitches> => createSwitches(schema, defaults)

/** Uses up one lost command. False when none is left. */
export function spendLoss(switches: Switches<HuaweiSwitches>): boolean {
  const { loss } = switches.current
  if (loss > 0) switches.current = { ...switches.current, loss: loss - 1 }
  return loss > 0
}

/** Uses up one answer that never comes. Null when none is due, otherwise whether the work is done. */
export function spendTimeout(
  switches: Switches<HuaweiSwitches>,
  kind: 'commands' | 'polls',
): { readonly carriedOut: boolean } | null {
  const { timeout } = switches.current
  if (timeout[kind] === 0) return null
  switches.current = {
    ...switches.current,
    timeout: { ...timeout, [kind]: timeout[kind] - 1 },
  }
  return { carriedOut: timeout.carriedOut }
}

/** Whether events carry this kind of noise. */
export function isNoisy({ contentNoise }: HuaweiSwitches, noise: (typeof noises)[number]): boolean {
  if (contentNoise === 'off') return false
  // `all` leaves the envelope: without it there is no place for the rest.
  return contentNoise === 'all' ? noise !== 'no envelope' : contentNoise.includes(noise)
}
