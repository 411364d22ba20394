/** Every return code that is documented (huawei 7), what kind of trouble it is and what is said of it. */
import type { ProblemKind } from '../../telephony/model.ts'
import type { SentenceKey } from '../../wording/say.ts'

export type CodeMeaning = readonly [kind: ProblemKind, sentence: SentenceKey]

const CODES: Readonly<Record<string, CodeMeaning>> = {
  '000-001': ['protocol', 'huawei.code.events'],
  '000-002': ['rejected', 'huawei.code.parameter'],
  '000-003': ['auth', 'huawei.code.expired'],
  '000-004': ['unreachable', 'huawei.code.switchover'],
  '000-005': ['rejected', 'huawei.code.monitorSelf'],
  '000-006': ['protocol', 'huawei.code.request'],
  '000-007': ['conflict', 'huawei.code.repeated'],
  '100-001': ['rejected', 'huawei.code.missing'],
  '100-002': ['conflict', 'huawei.code.elsewhere'],
  '100-003': ['unreachable', 'huawei.code.noResource'],
  '100-004': ['auth', 'huawei.code.password'],
  '100-005': ['protocol', 'huawei.code.signOutFailed'],
  '100-006': ['auth', 'huawei.code.signedOut'],
  '100-007': ['rejected', 'huawei.code.operation'],
  '100-008': ['conflict', 'huawei.code.alreadyOut'],
  '100-009': ['rejected', 'huawei.code.state'],
  '100-010': ['conflict', 'huawei.code.endCallFirst'],
  '100-011': ['rejected', 'huawei.code.signInSetting'],
  '100-012': ['rejected', 'huawei.code.agentType'],
  '100-013': ['rejected', 'huawei.code.phone'],
  '100-014': ['rejected', 'huawei.code.phoneRange'],
  '100-015': ['conflict', 'huawei.code.noTakeOver'],
  '100-016': ['protocol', 'huawei.code.ip'],
  '100-017': ['auth', 'huawei.code.portal'],
  '100-018': ['rejected', 'huawei.code.otherCentre'],
  '100-019': ['protocol', 'huawei.code.skillQuery'],
  '100-020': ['auth', 'huawei.code.passwordExpired'],
  '100-021': ['conflict', 'huawei.code.signingIn'],
  '101-001': ['notFound', 'huawei.code.noConference'],
  '101-002': ['rejected', 'huawei.code.notChair'],
  '101-003': ['conflict', 'huawei.code.inConference'],
  '101-004': ['rejected', 'huawei.code.notInspector'],
  '101-005': ['rejected', 'huawei.code.isChair'],
  '101-006': ['rejected', 'huawei.code.chairRemoved'],
  '101-007': ['rejected', 'huawei.code.chairLeaves'],
  '104-001': ['rejected', 'huawei.code.downloadOff'],
  '104-002': ['licence', 'huawei.code.downloadRight'],
  '104-003': ['rejected', 'huawei.code.recordingName'],
  '104-004': ['rejected', 'huawei.code.recordingDrive'],
  '104-005': ['notFound', 'huawei.code.recordingGone'],
  '104-006': ['rejected', 'huawei.code.recordingSpace'],
  '104-007': ['rejected', 'huawei.code.recordingFormat'],
  '104-008': ['rejected', 'huawei.code.recordingFormatUnset'],
  '104-009': ['rejected', 'huawei.code.recordingConversion'],
  '104-010': ['rejected', 'huawei.code.recordingPlace'],
  '104-012': ['unreachable', 'huawei.code.recordingStorage'],
  '105-001': ['unreachable', 'huawei.code.switchover'],
  '105-002': ['unreachable', 'huawei.code.recovering'],
  '105-003': ['unreachable', 'huawei.code.recovered'],
  '105-004': ['unreachable', 'huawei.code.recoveryFailed'],
  '105-005': ['auth', 'huawei.code.switched'],
  '105-006': ['auth', 'huawei.code.switched'],
  '105-007': ['auth', 'huawei.code.switched'],
  '106-001': ['rejected', 'huawei.code.chatOff'],
  '106-002': ['rejected', 'huawei.code.emptyMessage'],
  '106-003': ['rejected', 'huawei.code.sessionCount'],
  '106-004': ['rejected', 'huawei.code.sessionTarget'],
  '106-005': ['rejected', 'huawei.code.sessionKept'],
  '106-006': ['rejected', 'huawei.code.sessionKept'],
  '106-008': ['rejected', 'huawei.code.sessionCountKept'],
  '106-009': ['rejected', 'huawei.code.sessionKept'],
  '106-010': ['rejected', 'huawei.code.sessionKept'],
  '106-012': ['rejected', 'huawei.code.refused'],
  '110-016': ['auth', 'huawei.code.locked'],
  '200-001': ['rejected', 'huawei.code.number'],
  '200-002': ['notFound', 'huawei.code.callGone'],
  '200-003': ['notFound', 'huawei.code.nothingToMute'],
  '200-004': ['conflict', 'huawei.code.notMutable'],
  '200-005': ['notFound', 'huawei.code.nothingToConnect'],
  '200-006': ['notFound', 'huawei.code.nothingHeld'],
  '200-007': ['notFound', 'huawei.code.nothingMuted'],
  '200-008': ['conflict', 'huawei.code.notMuted'],
  '200-009': ['notFound', 'huawei.code.noCall'],
  '200-010': ['notFound', 'huawei.code.noActiveCall'],
  '200-011': ['notFound', 'huawei.code.nothingHeld'],
  '200-012': ['notFound', 'huawei.code.nothingToTransfer'],
  '200-013': ['notFound', 'huawei.code.nothingToHold'],
  '200-014': ['conflict', 'huawei.code.notHoldable'],
  '200-015': ['notFound', 'huawei.code.nothingHeld'],
  '200-016': ['conflict', 'huawei.code.notRetrievable'],
  '200-017': ['notFound', 'huawei.code.released'],
  '200-018': ['notFound', 'huawei.code.nothingToAsk'],
  '200-023': ['rejected', 'huawei.code.partyStays'],
  '200-024': ['rejected', 'huawei.code.partyStays'],
  '300-001': ['licence', 'huawei.code.noRightToAsk'],
  '300-002': ['notFound', 'huawei.code.noAgent'],
  '300-003': ['notFound', 'huawei.code.emptyGroup'],
  '300-004': ['notFound', 'huawei.code.emptyGroup'],
  '400-001': ['notFound', 'huawei.code.noCall'],
  '400-002': ['rejected', 'huawei.code.nothingToSave'],
  '400-003': ['notFound', 'huawei.code.noneHeld'],
  '800-001': ['rejected', 'huawei.code.message'],
  '999-001': ['rejected', 'huawei.code.server'],
}

/** Whole stretches of codes that are documented together. */
const STRETCHES: readonly (readonly [family: string, from: number, to: number, CodeMeaning])[] = [
  ['107', 0, 999, ['auth', 'huawei.code.configuration']],
  ['110', 2, 12, ['auth', 'huawei.code.passwordRefused']],
  ['110', 17, 22, ['auth', 'huawei.code.passwordRefused']],
  ['500', 1, 9, ['conflict', 'huawei.code.recordState']],
  ['600', 1, 5, ['notFound', 'huawei.code.noQueue']],
  ['700', 14, 14, ['rejected', 'huawei.code.chatRefused']],
  ['700', 16, 17, ['rejected', 'huawei.code.chatRefused']],
  ['700', 23, 24, ['rejected', 'huawei.code.chatRefused']],
  ['700', 100, 100, ['rejected', 'huawei.code.chatRefused']],
  ['900', 1, 5, ['rejected', 'huawei.code.message']],
]

/** Huawei 7, 100-003: only the text tells a lack of licences from a lack of servers. */
const SPEAKS_OF_AGENTS =
  /(?:number|many|max\w*|limit|exceed\w*).*agents?|agents?.*(?:number|max|limit|exceed)/i
const TOO_MANY: CodeMeaning = ['licence', 'huawei.code.tooMany']
const UNLISTED: CodeMeaning = ['rejected', 'huawei.code']

/** What a code other than `0` means; one that no page lists is shown with the gateway's own message. */
export function meaningOf(code: string, message: string): CodeMeaning {
  if (code === '100-003' && SPEAKS_OF_AGENTS.test(message)) return TOO_MANY
  if (Object.hasOwn(CODES, code)) return CODES[code] ?? UNLISTED
  const [, family, number] = /^(\d{3})-(\d{3})$/.exec(code) ?? []
  const stretch = STRETCHES.find(
    ([known, from, to]) => known === family && Number(number) >= from && Number(number) <= to,
  )
  return stretch?.[3] ?? UNLISTED
}

/** The pass is not taken: either code comes for a wrong or expired GUID (huawei 2.2). */
export const SIGNED_OUT = '100-006'
export const EXPIRED = '000-003'
/** Huawei 7: sign in again, which is documented for the first three. */
export const SIGN_IN_AGAIN: readonly string[] = ['105-005', '105-006', '105-007', '000-001']
/** Huawei 7: the call that was meant has ended. */
export const NO_CALL: readonly string[] = ['200-002', '200-013', '200-017']
