/** One thing that can be done, or the reason why it cannot. */
import type { Beside, Capabilities, Support } from './capabilities.ts'
import type { Command, Service } from './commands.ts'
import { type Call, type Instant, ownCalls, type Session } from './model.ts'

export const REASONS = [
  'offline',
  'commandRunning',
  'justSent',
  'notSupported',
  'notYours',
  'notRinging',
  'noCall',
  'notActive',
  'notHeld',
  'noHeldCall',
  'noSecondCall',
  'onACall',
  'tooManyCalls',
  'notWaiting',
  'alreadySo',
  'notAnswered',
  'locked',
  'takenByOther',
  'heldCallFirst',
  'notDialled',
  'notVoice',
  'notAChat',
  'notPreview',
  'internalCall',
  'noSuchDestination',
  'noSuchParty',
] as const
export type Reason = (typeof REASONS)[number]

/** `by: 'device'`: the number is handed to the program that this computer keeps for `tel:` links. */
export type Action =
  | { readonly possible: true; readonly command: Command; readonly by: 'server' | 'device' }
  | {
      readonly possible: false
      readonly because: Reason
      /** For `notSupported`: the entry of the desk of sentences that says why. */
      readonly detail?: string
    }

/** How long the button that was just pressed rests, whatever the server says, in milliseconds. */
export const REST_AFTER_SENT = 2000

export const no = (because: Reason, detail?: string): Action =>
  detail === undefined ? { possible: false, because } : { possible: false, because, detail }

export const yes = (command: Command): Action => ({ possible: true, by: 'server', command })

/** These are said again and again; the others rest after each time. */
const REPEATED: readonly Service[] = ['generateDigits', 'sendMessage']

/** What holds for every action, before the one in question is looked at. */
export function guarded(
  session: Session,
  capabilities: Capabilities,
  service: Service,
  now: Instant,
  decide: () => Action,
): Action {
  const support: Support = capabilities.services[service]
  if (support.by === 'nobody') return no('notSupported', support.because)
  if (session.link !== 'online' && support.by === 'server') return no('offline')
  if (session.commands.some((command) => command.phase === 'sending')) return no('commandRunning')
  const resting = session.commands.some(
    (command) =>
      !REPEATED.includes(service) &&
      command.service === service &&
      command.phase === 'accepted' &&
      now - command.at < REST_AFTER_SENT,
  )
  return resting ? no('justSent') : decide()
}

/** The agent is heard in it, as far as is known. */
export const talking = (call: Call) =>
  call.connection?.state === 'connected' || call.connection?.state === 'unknown'

/** Why nothing can begin beside the agent's own voice calls; undefined when it can. */
export function besides(beside: Beside, session: Session): Reason | undefined {
  const own = ownCalls(session).filter(({ media }) => media !== 'chat')
  if (beside === 'anyCall' || own.length === 0) return undefined
  if (own.some(({ connection }) => connection?.state !== 'held')) return 'onACall'
  return beside === 'heldCalls' ? undefined : 'heldCallFirst'
}
