/** The small card at a phone number on a page. */
import { useEffect, useRef } from 'preact/hooks'
import type { DialQuestion } from '../lib/channel/messages.ts'
import type { Offer } from '../lib/desk/page-views.ts'
import type { NumberService } from '../lib/telephony/actions.ts'
import { say } from '../lib/wording/say.ts'
import { ActionGroup } from './action-group.tsx'
import { offered, whyNothing } from './card-offer.ts'
import { moveFocus, useKeptFocus } from './focus.ts'
import { BusyIcon, CloseIcon } from './icons.tsx'
import { NoticeLine } from './notice-line.tsx'
import { Question } from './question.tsx'
import { forNumbers } from './services.ts'

export interface NumberCardProps {
  /** The number as a reader writes it. */
  readonly display: string
  /** `null` while it is not yet known what can be done. */
  readonly offer: Offer | null
  readonly onAct: (service: NumberService, event: MouseEvent) => unknown
  readonly onClose: () => void
  readonly onDismiss?: (command: string) => void
  /** What is to be answered before the number is dialled; then nothing else is offered. */
  readonly question?: CardQuestion | undefined
  /** What a person can say of this number, besides using it. */
  readonly teaching?: Teaching | undefined
  /** Whether the card takes the focus as it opens: yes from the keyboard, no from the pointer. */
  readonly autoFocus: boolean
}

export interface CardQuestion {
  readonly asked: DialQuestion
  readonly onYes: (event: MouseEvent) => void
  readonly onNo: () => void
}

export interface Teaching {
  readonly lesson: 'not' | 'is'
  readonly onTeach: (event: MouseEvent) => void
}

const TEACHING = { not: 'page.card.not', is: 'page.card.is' } as const

export function NumberCard(props: NumberCardProps) {
  const { display, offer, onAct, onClose, onDismiss, question, teaching, autoFocus } = props
  const card = useRef<HTMLDivElement>(null)
  const before = useRef<readonly NumberService[]>([])
  useKeptFocus(card)

  useEffect(() => {
    if (autoFocus) card.current?.focus()
  }, [autoFocus])

  const busy = offer?.notice?.tone === 'busy'
  const actions =
    offer === null ? [] : offered(offer.actions.filter(forNumbers), busy, before.current)
  useEffect(() => {
    if (!busy) before.current = actions.map(({ service }) => service)
  })

  const elsewhere = actions.find(({ by, enabled }) => by === 'device' && enabled)?.hint
  const why =
    offer === null ? undefined : (offer.sentence ?? whyNothing(offer.actions, actions, busy))
  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      aria-label={say('page.card.label', { number: display })}
      aria-busy={offer === null}
      tabIndex={-1}
      onKeyDown={(event) => {
        const step = STEPS[event.key]
        if (step !== undefined) {
          event.preventDefault()
          moveFocus(event.currentTarget, step)
        }
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
      }}
    >
      <h2 class="number">{offer?.display ?? display}</h2>
      {offer?.dialled === undefined ? null : (
        <p class="quiet">{say('page.card.dialled', { number: offer.dialled })}</p>
      )}
      {question === undefined ? null : (
        <Question {...question.asked} onYes={question.onYes} onNo={question.onNo} />
      )}
      {question !== undefined ? null : offer === null ? (
        <p class="quiet busy-line" role="status">
          <BusyIcon />
          {say('page.card.loading')}
        </p>
      ) : (
        <ActionGroup
          actions={actions}
          label={say('popup.openCard', { number: display })}
          busy={busy}
          onAct={onAct}
        />
      )}
      {elsewhere === undefined || question !== undefined ? null : <p class="quiet">{elsewhere}</p>}
      {why === undefined || question !== undefined ? null : <p class="quiet">{why}</p>}
      <NoticeLine notice={offer?.notice} onDismiss={onDismiss} />
      {teaching === undefined || question !== undefined ? null : (
        <button type="button" class="card-teach" onClick={teaching.onTeach}>
          {say(TEACHING[teaching.lesson])}
        </button>
      )}
      <button
        type="button"
        class="button bare card-close"
        aria-label={say('page.card.close')}
        title={say('page.card.close')}
        onClick={onClose}
      >
        <CloseIcon />
      </button>
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}
