import type { Change, Device, LegState } from '../exchange/model.ts'
import { sameDevice } from '../exchange/model.ts'
import { endOfCalls, reconcile } from './after-call.ts'
import { talking, tellConference } from './call-events.ts'
import type { Desk, LegChange } from './desk.ts'
import { otherLeg } from './other-leg.ts'
import { ownLeg } from './own-leg.ts'
import type { Seat } from './seat.ts'

interface Follow {
  next(task: () => void): void
  isTelling(): boolean
}

/** Lets what the face does because of an event wait until that event has been told to everybody. */
export function createFollow(): Follow & { begin(): void; settle(): void } {
  let tasks: (() => void)[] = []
  let isTelling = false
  return {
    next: (task) => void tasks.push(task),
    isTelling: () => isTelling,
    begin() {
      isTelling = true
    },
    settle() {
      isTelling = true
      const due = tasks
      tasks = []
      for (const task of due) task()
      isTelling = false
    },
  }
}

/** Turns what happens in the exchange into the events of section 6.5. */
export function report(desk: Desk, follow: ReturnType<typeof createFollow>): void {
  const { exchange, seats, book } = desk

  exchange.subscribe((change) => {
    follow.begin()
    switch (change.type) {
      case 'leg':
        for (const seat of seats.values()) legChanged(desk, seat, change)
        break
      case 'callMerged':
        merged(desk, change)
        break
      case 'callEnded':
        book.forget(change.call.id)
        break
      default:
    }
  })
  exchange.onSettled(() => {
    for (const seat of seats.values()) {
      endOfCalls(desk, seat)
      // A request of this face changes state and exchange one after the other.
      if (!seat.isCommanded) reconcile(desk, seat)
      seat.isCommanded = false
    }
    follow.settle()
  })
}

function legChanged(desk: Desk, seat: Seat, change: LegChange): void {
  const line = seat.lines.find(({ call }) => call === change.call.id)
  if (sameDevice(change.device, { agent: seat.key })) ownLeg(desk, seat, change)
  else if (line) otherLeg(desk, seat, line, change)
}

/** Two calls have become one: whoever was in the first now speaks to those of the other. */
function merged(desk: Desk, { call, into, cause }: Extract<Change, { type: 'callMerged' }>): void {
  const { book, seats } = desk
  const consultation = book.of(call)
  const kept = book.of(into)
  if (consultation.data !== '') kept.data = consultation.data
  book.forget(call.id)
  for (const seat of seats.values()) {
    const line = seat.lines.find(
      (own) => (own.call === call.id || own.call === into.id) && own.state === 'connected',
    )
    if (!line || !isIn(into.legs, { agent: seat.key })) continue
    line.call = into.id
    if (cause === 'conference') {
      line.feature = '52'
      tellConference(desk, seat, line, into)
    } else {
      line.feature = kept.feature
      desk.tell(seat, 'AgentEvent_Talking', talking(desk, line, into))
    }
  }
}

const isIn = (legs: readonly { device: Device; state: LegState }[], device: Device): boolean =>
  legs.some((leg) => sameDevice(leg.device, device))
