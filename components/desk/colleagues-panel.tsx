/** The colleagues with what they are doing, and what can be done with the one that is chosen. */
import { useState } from 'preact/hooks'
import {
  type ColleagueActionView,
  type ColleagueView,
  colleagueActions,
  colleagueViews,
} from '../../lib/desk/colleague-view.ts'
import { say } from '../../lib/wording/say.ts'
import { ButtonGroup } from '../button-group.tsx'
import { ConsultIcon, type Icon, PhoneIcon, TakeIcon, TransferIcon } from '../icons.tsx'
import type { LineParts } from './line-parts.ts'
import { Person } from './person.tsx'
import { SearchField } from './search-field.tsx'

const ICONS: Readonly<Record<string, Icon>> = {
  makeCall: PhoneIcon,
  consultationCall: ConsultIcon,
  singleStepTransfer: TransferIcon,
  directedPickupCall: TakeIcon,
}

/** More are found by a search. */
const MOST_SHOWN = 100

export function ColleaguesPanel({ line }: { readonly line: LineParts }) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string>()
  const found = colleagueViews(line.session, line.format, query)
  return (
    <div class="colleagues">
      <SearchField
        label={say('colleagues.search')}
        value={query}
        onText={setQuery}
        onEnter={() => {
          setOpen(found[0]?.id)
          return true
        }}
      />
      {found.length === 0 ? (
        <p class="quiet">{say('colleagues.nobody')}</p>
      ) : (
        <ul class="rows">
          {found.slice(0, MOST_SHOWN).map((colleague) => (
            <Colleague
              key={colleague.id}
              colleague={colleague}
              line={line}
              open={open === colleague.id}
              onOpen={() => setOpen(open === colleague.id ? undefined : colleague.id)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ColleagueProps {
  readonly colleague: ColleagueView
  readonly line: LineParts
  readonly open: boolean
  readonly onOpen: () => void
}

function Colleague({ colleague, line, open, onOpen }: ColleagueProps) {
  const { session, capabilities, now, busy, intend } = line
  return (
    <li class="row">
      <button type="button" class="row-button" aria-expanded={open} onClick={onOpen}>
        <Person colleague={colleague} />
      </button>
      {open ? (
        <ColleagueActions
          actions={colleagueActions(session, capabilities, colleague, now)}
          who={colleague.who}
          busy={busy}
          onAct={({ asks }, event) => intend(asks, event)}
        />
      ) : null}
    </li>
  )
}

interface ColleagueActionsProps {
  readonly actions: readonly ColleagueActionView[]
  readonly who: string
  readonly busy: boolean
  readonly onAct: (action: ColleagueActionView, event: MouseEvent) => unknown
}

function ColleagueActions({ actions, who, busy, onAct }: ColleagueActionsProps) {
  return actions.length === 0 ? (
    <p class="quiet row-actions">{say('colleagues.nothing')}</p>
  ) : (
    <div class="row-actions">
      <ButtonGroup
        look="small"
        label={say('popup.openCard', { number: who })}
        busy={busy}
        buttons={actions.map((action) => ({
          id: action.id,
          view: action,
          icon: ICONS[action.id],
          onPress: (event) => onAct(action, event),
        }))}
      />
    </div>
  )
}
