/** The calls that ring at the agent, as notifications and a tone tell of them. Pure. */
import type { Intent } from '../channel/messages.ts'
import type { Desk } from '../desk/desk.ts'
import { callViews } from '../desk/view.ts'
import { type Instant, ownCalls, type SessionId } from '../telephony/model.ts'
import { say } from '../wording/say.ts'

export interface RingingCall {
  /** The same for one call as long as it rings, and of no other call. */
  readonly id: string
  readonly session: SessionId
  readonly title: string
  readonly message: string
  /** At most two, as systems draw no more of them. */
  readonly buttons: readonly { readonly label: string; readonly intent: Intent }[]
}

/** What is offered on a call that rings, in this order. */
const OFFERED = ['answerCall', 'clearConnection'] as const

/** The calls that ring now, of all sessions. */
export function ringingCalls(desk: Desk, now: Instant): readonly RingingCall[] {
  const format = (number: string) => desk.numbers[number] ?? number
  return desk.lines.flatMap(({ session: id, capabilities }) => {
    const session = desk.snapshot.sessions[id]
    if (session === undefined) return []
    // A command on its way changes nothing about what a call that rings can be answered with.
    const unhindered = { ...session, commands: [] }
    return callViews(unhindered, capabilities, format, now)
      .filter(({ kind }) => kind === 'alerting')
      .map(({ id: call, who, number, where, actions }) => ({
        id: `ringing ${id} ${call}`,
        session: id,
        title: say('ringing.title', { who }),
        message: [number, where].filter(Boolean).join(' · '),
        buttons: OFFERED.flatMap((service) =>
          actions
            .filter((action) => action.service === service && action.enabled)
            .map(({ label }) => ({ label, intent: { on: 'call' as const, call, service } })),
        ),
      }))
  })
}

/** Whether a tone may be heard: something rings, and the agent speaks with nobody. */
export function mayRing({ snapshot }: Desk): boolean {
  const calls = Object.values(snapshot.sessions).flatMap(ownCalls)
  const is = (state: string) => calls.some(({ connection }) => connection?.state === state)
  return is('alerting') && !is('connected')
}
