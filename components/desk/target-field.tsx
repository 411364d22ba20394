/** What a call is handed to: typed, or chosen from those who are there. */
import { useId, useState } from 'preact/hooks'
import { colleagueViews } from '../../lib/desk/colleague-view.ts'
import { queueViews } from '../../lib/desk/waiting-view.ts'
import type { DestinationKind } from '../../lib/telephony/commands.ts'
import { say } from '../../lib/wording/say.ts'
import { TextField } from '../field.tsx'
import { RadioChoice } from '../radio-choice.tsx'
import { DialledAs, useDialledAs } from './dialled-as.tsx'
import type { LineParts } from './line-parts.ts'
import { Person } from './person.tsx'
import { SearchField } from './search-field.tsx'

export interface TargetFieldProps {
  readonly kind: DestinationKind
  readonly line: LineParts
  readonly value: string
  readonly onTarget: (text: string) => void
}

export function TargetField({ kind, line, value, onTarget }: TargetFieldProps) {
  const { session } = line
  if (kind === 'agent' && Object.keys(session.colleagues).length > 0) {
    return <ColleagueTarget line={line} value={value} onTarget={onTarget} />
  }
  const queues = queueViews(session)
  if (kind === 'queue' && queues.length > 0) {
    return (
      <RadioChoice
        look="list"
        legend={say('destination.queue')}
        options={queues.map(({ id, name, waiting }) => ({
          value: id,
          label: (
            <>
              <span class="person-who">{name}</span>
              {waiting === undefined ? null : (
                <span class="quiet">{say('queue.waiting', { count: waiting })}</span>
              )}
            </>
          ),
        }))}
        value={value}
        onChoice={onTarget}
      />
    )
  }
  if (kind === 'number') return <NumberTarget line={line} value={value} onTarget={onTarget} />
  return (
    <TextField
      name={kind}
      label={say(`destination.${kind}`)}
      inputMode={kind === 'agent' ? 'text' : 'tel'}
      value={value}
      onText={onTarget}
    />
  )
}

function NumberTarget({ line, value, onTarget }: Omit<TargetFieldProps, 'kind'>) {
  const dialled = useDialledAs(line, value, 'typed')
  const id = useId()
  return (
    <div class="target">
      <TextField
        name="number"
        label={say('destination.number')}
        inputMode="tel"
        value={value}
        describedBy={id}
        onText={onTarget}
      />
      <DialledAs id={id} {...dialled} />
    </div>
  )
}

/** Beyond these a search is quicker than a list. */
const MOST_SHOWN = 50

function ColleagueTarget({ line, value, onTarget }: Omit<TargetFieldProps, 'kind'>) {
  const [query, setQuery] = useState('')
  const found = colleagueViews(line.session, line.format, query)
  return (
    <div class="target">
      <SearchField
        label={say('colleagues.search')}
        value={query}
        onText={setQuery}
        onEnter={() => {
          const [first] = found
          // Who is chosen already is what the form goes to.
          if (first?.id === value) return false
          if (first !== undefined) onTarget(first.id)
          return true
        }}
      />
      {found.length === 0 ? (
        <p class="quiet">{say('colleagues.nobody')}</p>
      ) : (
        <RadioChoice
          look="list"
          legend={say('destination.agent')}
          options={found.slice(0, MOST_SHOWN).map((colleague) => ({
            value: colleague.id,
            label: <Person colleague={colleague} />,
          }))}
          value={value}
          onChoice={onTarget}
        />
      )}
    </div>
  )
}
