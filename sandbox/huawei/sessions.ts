import type { Clock } from '../exchange/clock.ts'
import type { Switches } from '../switches.ts'
import { createMailbox } from './mailbox.ts'
import type { Guid, Seat, Session, Settings } from './seat.ts'
import type { HuaweiSwitches } from './switches.ts'

export interface Sessions {
  open(seat: Seat, settings: Settings): Session
  /** The newest GUID of a session, as `Set-GUID` carries it. */
  guidOf(session: Session): string
  renew(session: Session): void
  /** Whether a poll's answer carries a new GUID now (dynamic mode). */
  isRenewalDue(session: Session): boolean
  /** The session that a GUID belongs to, and the number of that GUID in it, from 1. */
  find(guid: string): { readonly session: Session; readonly nth: number } | null
  /** Ends a session at once; its polls end with it. */
  end(session: Session): void
  /** Starts the time after which a client that does not poll is signed out, or stops it. */
  watch(session: Session, isPolling: boolean): void
  /** The node fails: its sessions are gone, and the next sign-in comes to another one. */
  failNode(): void
  node(): string
  reset(): void
}

export function createSessions(
  clock: Clock,
  switches: Switches<HuaweiSwitches>,
  signOut: (session: Session) => void,
): Sessions {
  let live: Session[] = []
  let nodeNumber = 0
  const node = () => `AgentGateway${nodeNumber}`

  const issue = (session: Session) =>
    session.guids.push({
      value: `${crypto.randomUUID()}.${session.node}`,
      issuedAt: clock.now(),
    })

  const isAlive = ({ issuedAt }: Guid) =>
    switches.current.authMode === 'static' || clock.now() - issuedAt < switches.current.guidTimeout

  const end = (session: Session) => {
    live = live.filter((other) => other !== session)
    session.idleTimer()
    if (session.seat.session === session) session.seat.session = null
    session.mailbox.close()
  }

  return {
    open(seat, settings) {
      const session: Session = {
        seat,
        settings,
        loginTime: clock.now(),
        mailbox: createMailbox(clock),
        guids: [],
        node: node(),
        stage: 'opening',
        idleTimer: () => {},
      }
      issue(session)
      live.push(session)
      seat.session = session
      return session
    },

    guidOf: ({ guids }) => guids.at(-1)?.value ?? '',
    renew: issue,
    isRenewalDue(session) {
      const { authMode, guidInterval } = switches.current
      const newest = session.guids.at(-1)
      return authMode === 'dynamic' && !!newest && clock.now() - newest.issuedAt >= guidInterval
    },

    find(guid) {
      for (const session of live) {
        const at = session.guids.findIndex(({ value }) => value === guid)
        const found = session.guids[at]
        if (found) return isAlive(found) ? { session, nth: at + 1 } : null
      }
      return null
    },

    end,

    watch(session, isPolling) {
      const { signOutAfter } = switches.current
      session.idleTimer()
      session.idleTimer = () => {}
      if (isPolling || signOutAfter === 'off' || !live.includes(session)) return
      session.idleTimer = clock.after(signOutAfter * 1000, () => signOut(session))
    },

    failNode() {
      nodeNumber += 1
      for (const session of live) end(session)
    },

    node,

    reset() {
      for (const session of live) end(session)
      nodeNumber = 0
    },
  }
}
