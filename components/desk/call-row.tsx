/** One call: who, where from, what it is doing, how long, and what can be done. */
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { CallView, MemberView } from '../../lib/desk/view.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionButton } from '../action-button.tsx'
import { iconOf } from '../action-group.tsx'
import { Beside } from '../beside.tsx'
import { ButtonGroup, type GroupedButton } from '../button-group.tsx'
import {
  ChatIcon,
  KeypadIcon,
  LetGoIcon,
  MoreIcon,
  MuteIcon,
  STATE_ICONS,
  TransferIcon,
  UnmuteIcon,
} from '../icons.tsx'
import { later } from '../later.tsx'
import { forCalls } from '../services.ts'
import { Timer } from '../timer.tsx'
import type { LineParts } from './line-parts.ts'

const Chooser = later(async () => (await import('./chooser.tsx')).Chooser)
const Keypad = later(async () => (await import('./keypad.tsx')).Keypad)

/** More buttons than that are a keypad, not a choice; the others are one step away. */
const MOST_ACTIONS = 5
/** A call that waits is not what the agent looks at. */
const MOST_WHILE_HELD = 3

const mostOf = ({ kind }: CallView): number => (kind === 'held' ? MOST_WHILE_HELD : MOST_ACTIONS)

/** What a person has opened at a call. */
export type Opened = 'keypad' | 'chooser' | undefined

export interface CallRowProps {
  readonly call: CallView
  readonly line: LineParts
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
  /** What else belongs to the call: what was written in it. */
  readonly children?: ComponentChildren
}

export function CallRow({ call, line, opened, onOpen, children }: CallRowProps) {
  const [more, setMore] = useState(false)
  const Jack = call.media === 'chat' ? ChatIcon : STATE_ICONS[call.kind]
  const { busy, intend, now } = line
  const tiles = tilesOf({ call, line, opened, onOpen })
  return (
    <li class="call" data-kind={call.kind} data-assumed={call.assumed ? '' : undefined}>
      <span class="jack">
        <Jack />
      </span>
      <div class="call-facts">
        <div class="call-line">
          <h3 class="who" title={call.who}>
            {call.who}
          </h3>
          <Timer since={call.since} now={now} />
          {tiles.length <= mostOf(call) ? null : (
            <button
              type="button"
              class="button bare more"
              aria-expanded={more}
              aria-label={say('call.more', { who: call.who })}
              title={say('popup.more')}
              onClick={() => setMore(!more)}
            >
              <MoreIcon />
            </button>
          )}
        </div>
        <Beside
          parts={[
            { is: 'number', text: call.number },
            { is: 'where', text: call.where },
            { is: 'called', text: call.called && say('call.called', { number: call.called }) },
          ]}
        />
        <CallState call={call} />
        {call.userData === undefined ? null : (
          <p class="user-data">
            <span class="only-read">{say('call.userData')} </span>
            {call.userData}
          </p>
        )}
        {call.members.length === 0 ? null : (
          <Members
            members={call.members}
            onLetGo={(party, event) => intend({ on: 'party', call: call.id, party }, event)}
          />
        )}
      </div>
      {children}
      <CallTiles call={call} tiles={more ? tiles : tiles.slice(0, mostOf(call))} busy={busy} />
      {opened === 'keypad' && call.keypad !== undefined ? (
        <Keypad
          who={call.who}
          keypad={call.keypad}
          onDigits={(digits, event) => intend({ on: 'digits', call: call.id, digits }, event)}
          onClose={() => onOpen(undefined)}
        />
      ) : null}
      {opened === 'chooser' && call.chooser !== undefined ? (
        <Chooser call={call} line={line} busy={busy} onClose={() => onOpen(undefined)} />
      ) : null}
    </li>
  )
}

function CallState({ call }: { readonly call: CallView }) {
  const [explained, setExplained] = useState(false)
  const explanation = useId()
  return (
    <>
      <p class="state">
        <span class="state-word">{call.state}</span>
        {call.muted ? (
          <span class="muted">
            <MuteIcon />
            {say('state.muted')}
          </span>
        ) : null}
        {call.assumed ? (
          <button
            type="button"
            class="assumed"
            aria-expanded={explained}
            aria-controls={explanation}
            title={say('state.assumed.why')}
            onClick={() => setExplained(!explained)}
          >
            {say('state.assumed.mark')}
          </button>
        ) : null}
      </p>
      <p class="why" id={explanation} hidden={!(call.assumed && explained)}>
        {say('state.assumed.why')}
      </p>
    </>
  )
}

interface MembersProps {
  readonly members: readonly MemberView[]
  readonly onLetGo: (party: string, event: MouseEvent) => unknown
}

function Members({ members, onLetGo }: MembersProps) {
  return (
    <ul class="members" aria-label={say('call.members')}>
      {members.map(({ party, who, enabled, because }) => (
        <li key={party ?? who} class="member small">
          <span>{who}</span>
          {party === undefined ? null : (
            <ActionButton
              view={{
                label: say('call.letGo'),
                enabled,
                emphasis: 'plain',
                ...(because === undefined ? {} : { because }),
              }}
              icon={LetGoIcon}
              label={say('call.letGo.who', { who })}
              onPress={(event) => onLetGo(party, event)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where the two that open something stand among the others. */
const LAST: readonly string[] = [
  'chooser',
  'muteCall',
  'keypad',
  'reconnectCall',
  'clearQueuedCall',
]

/** All that can be done with a call, what most calls need first. */
function tilesOf(props: Omit<CallRowProps, 'children'>): readonly GroupedButton[] {
  const { call, line, opened, onOpen } = props
  const { intend } = line
  const opener = (id: 'keypad' | 'chooser'): readonly GroupedButton[] => {
    const possible = call[id]
    if (possible === undefined) return []
    return [
      {
        id,
        view: { ...possible, label: say(`call.${id}`), emphasis: 'plain' },
        icon: id === 'keypad' ? KeypadIcon : TransferIcon,
        expanded: opened === id,
        onPress: () => onOpen(opened === id ? undefined : id),
      },
    ]
  }
  const place = ({ id }: GroupedButton) => LAST.indexOf(id)
  return [
    ...call.actions.filter(forCalls).map(
      (view): GroupedButton => ({
        id: view.service,
        view,
        icon: view.service === 'muteCall' && call.muted ? UnmuteIcon : iconOf(view),
        onPress: (event) => intend({ on: 'call', call: call.id, service: view.service }, event),
      }),
    ),
    ...opener('chooser'),
    ...opener('keypad'),
  ].toSorted((one, other) => place(one) - place(other))
}

interface CallTilesProps {
  readonly call: CallView
  readonly tiles: readonly GroupedButton[]
  readonly busy: boolean
}

/** The first few as tiles, those one step away below them. A call that waits takes little room. */
function CallTiles({ call, tiles, busy }: CallTilesProps) {
  const label = say('call.actions', { who: call.who })
  const first = tiles.slice(0, mostOf(call))
  const rest = tiles.slice(mostOf(call))
  if (tiles.length === 0) return null
  return (
    <div class="call-actions">
      <ButtonGroup
        look={call.kind === 'held' ? 'small' : 'tiles'}
        label={label}
        busy={busy}
        buttons={first}
      />
      {rest.length === 0 ? null : (
        <ButtonGroup
          look={call.kind === 'held' ? 'small' : 'tiles'}
          label={label}
          busy={busy}
          buttons={rest}
        />
      )}
    </div>
  )
}
