/** Every sentence is said somewhere: what nobody says any more is to be taken off the desk. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { miralixEntry, openreceptionEntry } from '../../../lib/connectors/entries.ts'
import { CHECKS } from '../../../lib/diagnostics/report.ts'
import { CAUTION_REASONS } from '../../../lib/dialling/cautions.ts'
import { REASONS } from '../../../lib/telephony/action.ts'
import { CALL_SERVICES, NUMBER_SERVICES } from '../../../lib/telephony/actions.ts'
import { DESTINATION_KINDS, SERVICES, TRANSFER_MODES } from '../../../lib/telephony/commands.ts'
import { LIVE_STATES } from '../../../lib/telephony/model.ts'
import { en } from '../../../lib/wording/en.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const sources = globSync(
  ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'wxt.config.ts'],
  {
    cwd: root,
  },
)
  .filter((path) => !/^lib\/wording\/(?:en|de|da|zh)/.test(path))
  .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
  .join('\n')

/** Keys that are built of parts, and so never whole in a source: `state.${…}`, `${service}.number`. */
const BUILT: readonly string[] = [
  ...SERVICES,
  ...[...CALL_SERVICES, ...NUMBER_SERVICES].flatMap((name) => [
    `hint.${name}`,
    `hint.${name}.device`,
  ]),
  ...NUMBER_SERVICES.flatMap((name) => [`${name}.number`, `${name}.link`]),
  ...REASONS.map((name) => `reason.${name}`),
  ...LIVE_STATES.map((name) => `state.${name}`),
  ...['loggedOff', 'notReady', 'ready', 'busy', 'workingAfterCall', 'unknown'].map(
    (name) => `agent.${name}`,
  ),
  ...['ready', 'notReady', 'rest', 'paused', 'workingAfterCall'].map((id) => `agentState.${id}`),
  ...['free', 'busy', 'unregistered', 'unknown'].map((name) => `phone.${name}`),
  ...DESTINATION_KINDS.flatMap((name) => [`destination.${name}`, `chooser.missing.${name}`]),
  ...['consultationCall', 'singleStepConference', ...TRANSFER_MODES].flatMap((name) => [
    `way.${name}`,
    `way.${name}.hint`,
  ]),
  ...['all', 'callBack', 'missed', 'inbound', 'outbound', 'transferred'].map(
    (name) => `history.show.${name}`,
  ),
  ...['full', 'closed'].map((name) => `history.trouble.${name}`),
  ...[
    'conversation',
    'missed',
    'declined',
    'notReached',
    'failed',
    'transferred',
    'movedOn',
    'unknown',
    'now',
  ].map((name) => `history.ending.${name}`),
  ...['attended', 'blind'].map((name) => `history.story.${name}`),
  ...['address', 'permission', 'unreachable', 'slow', 'redirect'].map(
    (name) => `hook.failure.${name}`,
  ),
  ...CAUTION_REASONS.flatMap((name) => [
    `dial.ask.${name}`,
    `dial.refused.${name}`,
    `rules.caution.${name}`,
  ]),
  ...['allow', 'askFirstTime', 'ask', 'refuse'].flatMap((name) => [
    `rules.caution.${name}`,
    `rules.step.care.${name}`,
  ]),
  ...['empty', 'sign', 'set', 'group', 'rest', 'groups'].map((name) => `rules.pattern.${name}`),
  ...['sign', 'group'].map((name) => `rules.replacement.${name}`),
  ...['country', 'extension', 'asIs'].map((name) => `rules.step.read.${name}`),
  ...['rewrote', 'wentBack', 'undialable', 'noMatch', 'broken', 'exit', 'outside'].map(
    (name) => `rules.step.${name}`,
  ),
  ...['template', 'address', 'scheme', 'password'].map((name) => `pop.fault.${name}`),
  ...['alerting', 'answered'].map((name) => `pop.when.${name}`),
  ...['inbound', 'all'].map((name) => `pop.calls.${name}`),
  ...['broken', 'otherProgram', 'calls'].map((name) => `transfer.fault.${name}`),
  ...CHECKS.flatMap((name) => [`diag.is.${name}`, `diag.todo.${name}`]),
  ...['redirected', 'aborted', 'failed', 'opened', 'closed'].map((name) => `diag.status.${name}`),
  'call.chooser',
  'call.keypad',
  ...['connecting', 'online', 'retrying', 'stopped'].map((name) => `link.${name}`),
  ...['sending', 'accepted'].map((name) => `phase.${name}`),
  ...miralixEntry.IDENTIFICATION_TYPES.map((name) => `connect.agentType.${name}`),
  ...miralixEntry.PLUS.map((name) => `connect.plus.${name}`),
  ...openreceptionEntry.DIALECT_CHOICES.map((name) => `connect.openreception.dialect.${name}`),
  ...openreceptionEntry.WIKI_NUMBER_NAMES.map((name) => `connect.openreception.wikiNumber.${name}`),
]
/** Sentences of a stage, `${sentence}.${stage}`, are said where the sentence itself is. */
const STAGE = '.connecting'

function isSaid(key: string): boolean {
  if (BUILT.includes(key)) return true
  if ([`'${key}'`, `"${key}"`].some((quoted) => sources.includes(quoted))) return true
  const staged = key.endsWith(STAGE) ? key.slice(0, -STAGE.length) : undefined
  return staged !== undefined && Object.hasOwn(en, staged) && isSaid(staged)
}

describe('every sentence', () => {
  it('is said somewhere', () => {
    expect(Object.keys(en).filter((key) => !isSaid(key))).toEqual([])
  })

  it('that says why is said for a reason there is', () => {
    const reasons = Object.keys(en).flatMap((key) =>
      key.startsWith('reason.') ? [key.slice('reason.'.length)] : [],
    )
    expect(reasons.toSorted()).toEqual([...REASONS].toSorted())
  })
})

describe('the scan', () => {
  it('knows every beginning that keys are built of', () => {
    const beginnings = [...sources.matchAll(/say\(\s*`([\w.]+\.)\$\{/g)].map(
      ([, text = '']) => text,
    )
    expect(beginnings.length).toBeGreaterThan(0)
    for (const beginning of beginnings) {
      expect(BUILT.some((key) => key.startsWith(beginning))).toBe(true)
    }
  })

  it('would notice a sentence that nobody says', () => {
    expect(isSaid('nobody.saysThis')).toBe(false)
  })
})
