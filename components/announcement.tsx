/** What a screen reader is told of the calls without being asked. */
import type { BarCall } from '../lib/desk/page-views.ts'
import { say } from '../lib/wording/say.ts'

export interface Announcement {
  /** At once: a call rings. */
  readonly urgent: string
  /** When there is a pause: what each call is doing. */
  readonly calm: string
}

/** Changes with the state of the calls and not with the clock: timers are left out. */
export function announcement(calls: readonly BarCall[]): Announcement {
  const ringing = calls.filter(({ kind }) => kind === 'alerting')
  const others = calls.filter(({ kind }) => kind !== 'alerting')
  return {
    urgent: ringing
      .map(({ who, where }) =>
        where === undefined
          ? say('badge.ringing', { who })
          : say('badge.ringing.where', { who, where }),
      )
      .join('. '),
    calm: others.map((call) => `${call.who}: ${spokenState(call)}`).join('. '),
  }
}

function spokenState({ state, assumed }: BarCall): string {
  return assumed ? say('state.assumed', { state }) : state
}

export function Announcer({ calls }: { readonly calls: readonly BarCall[] }) {
  const { urgent, calm } = announcement(calls)
  return (
    <div class="only-read">
      <div role="alert">{urgent}</div>
      <div role="status">{calm}</div>
    </div>
  )
}
