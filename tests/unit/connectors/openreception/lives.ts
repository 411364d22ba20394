/** Made-up lives of calls on a server of the final dialect, event by event, with the server's own list. */
import fc from 'fast-check'

export const ME = '10'
const OTHER = '11'
const BEGAN = 1_700_000_000_000

interface LiveCall {
  readonly id: string
  readonly state: string
  readonly assigned_to: number
  readonly locked: boolean
}

export interface Sent {
  /** The frame as it stands on the wire. */
  readonly frame: string
  readonly at: number
}

export interface Life {
  readonly sent: readonly Sent[]
  /** The call as the list has it at the end; nothing once it has ended. */
  readonly listed: object | undefined
}

type Turn =
  | 'ring'
  | 'lock'
  | 'unlock'
  | 'queue'
  | 'mine'
  | 'theirs'
  | 'park'
  | 'transfer'
  | 'hangup'

const turns: fc.Arbitrary<Turn> = fc.constantFrom(
  'ring',
  'lock',
  'unlock',
  'queue',
  'mine',
  'theirs',
  'park',
  'transfer',
  'hangup',
)

const inbound = ({ id, state, assigned_to, locked }: LiveCall) => ({
  id,
  state,
  b_leg: null,
  inbound: true,
  locked,
  destination: '12340001',
  caller_id: `+45${id}`,
  greeting_played: false,
  assigned_to,
  channel: id,
  arrival_time: BEGAN,
  answered_at: 0,
  __or__rid: 1,
  __or__cid: 0,
})

/** What a server does with a call: only what is possible now, with the events of section 5.1. */
function live(id: string, wanted: readonly Turn[], from: number, talks: boolean): Life {
  let call: LiveCall | undefined = { id, state: 'CREATED', assigned_to: 0, locked: false }
  const sent: Sent[] = []
  const tell = (event: string, shown: LiveCall) => {
    const timestamp = from + sent.length
    const frame = JSON.stringify({ event, timestamp, call: inbound(shown) })
    sent.push({ frame, at: timestamp })
  }
  const change = (next: LiveCall, event: string) => {
    if (call?.state === 'QUEUED') tell('queue_leave', next)
    if (call?.state === 'PARKED') tell('call_unpark', next)
    tell(event, next)
    call = next
  }
  tell('call_offer', call)
  for (const wish of wanted) {
    // One mouth, one ear: the agent takes only one of the calls.
    const turn = wish === 'mine' && !talks ? 'theirs' : wish
    if (call === undefined) break
    const now: LiveCall = call
    const fresh = now.state === 'CREATED' || now.state === 'RINGING'
    const waits = fresh || now.state === 'QUEUED'
    if (turn === 'ring' && fresh && !now.locked) change({ ...now, state: 'RINGING' }, 'call_state')
    if (turn === 'lock' && fresh && !now.locked) {
      call = { ...now, locked: true }
      tell('call_lock', call)
    }
    if (turn === 'unlock' && now.locked) {
      call = { ...now, locked: false }
      tell('call_unlock', call)
    }
    if (turn === 'queue' && fresh && !now.locked) change({ ...now, state: 'QUEUED' }, 'queue_join')
    if ((turn === 'mine' || turn === 'theirs') && waits && !now.locked) {
      const assigned_to = Number(turn === 'mine' ? ME : OTHER)
      change({ ...now, state: 'SPEAKING', assigned_to }, 'call_pickup')
    } else if (turn === 'mine' && now.state === 'PARKED') {
      change({ ...now, state: 'SPEAKING' }, 'call_pickup')
    }
    if (turn === 'park' && now.state === 'SPEAKING')
      change({ ...now, state: 'PARKED' }, 'call_park')
    if (turn === 'transfer' && (now.state === 'SPEAKING' || now.state === 'PARKED')) {
      change({ ...now, state: 'TRANSFERRED' }, 'call_transfer')
    }
    if (turn === 'hangup') {
      change({ ...now, state: 'HUNGUP' }, 'call_hangup')
      call = undefined
    }
  }
  return { sent, listed: call === undefined ? undefined : inbound(call) }
}

/** Up to four calls at once, each with a life of its own. */
export const lives: fc.Arbitrary<readonly Life[]> = fc
  .array(fc.array(turns, { maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((wanted, i) => live(`call-${i}`, wanted, BEGAN + 1000 * i, i === 0)))
