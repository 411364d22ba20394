/** A field to call, consult or transfer to a number that stands on no page. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type KnownPerson, type Suggestion, suggestions } from '../../lib/desk/suggestions.ts'
import { numberActionViews } from '../../lib/desk/view.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionGroup } from '../action-group.tsx'
import { PersonIcon, RecentIcon, WarningIcon } from '../icons.tsx'
import { forNumbers } from '../services.ts'
import type { NumberFrom } from './callbacks.ts'
import { dialActions, dialFault, enterAction } from './dial.ts'
import { DialledAs, useDialledAs } from './dialled-as.tsx'
import type { LineParts } from './line-parts.ts'

interface Entered {
  readonly text: string
  readonly from: NumberFrom
}

const NOTHING: Entered = { text: '', from: 'typed' }

export function DialField({ line }: { readonly line: LineParts }) {
  const { session, capabilities, now, format, busy, intend } = line
  const [{ text, from }, setNumber] = useState(NOTHING)
  const [checked, setChecked] = useState(false)
  const [asked, setAsked] = useState<string>()
  const known = useKnown(line, asked)
  const place = useRef<HTMLFormElement>(null)
  const id = useId()
  const fault = dialFault(text)
  const dialled = useDialledAs(line, text, from)
  const actions = dialActions(
    numberActionViews(session, capabilities, text, now).filter(forNumbers),
    fault,
  )
  const shownFault = checked ? fault : undefined
  const elsewhere = actions.find(({ by, enabled }) => by === 'device' && enabled)?.hint
  const act = async (service: (typeof actions)[number]['service'], event: Event) => {
    const sent = await intend({ on: 'number', number: text, service }, event, from)
    // What was sent is not to be sent once more; what was not is kept.
    if (sent) setNumber((now) => (now.text === text ? NOTHING : now))
  }
  return (
    <form
      ref={place}
      class="dial"
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        const action = enterAction(actions)
        if (action !== undefined) void act(action.service, event)
        else if (fault === undefined) place.current?.querySelector('button')?.focus()
      }}
    >
      <label for={id}>{say('popup.dial.label')}</label>
      <NumberInput
        id={id}
        text={text}
        invalid={shownFault !== undefined}
        found={suggestions(session, format, text, known)}
        onAsk={setAsked}
        onText={(typed, source) => {
          setNumber({ text: typed, from: source })
          setAsked(typed)
          setChecked(false)
        }}
        onLeave={() => setChecked(text !== '')}
      >
        <DialledAs id={`${id}-dialled`} {...dialled} />
      </NumberInput>
      <p id={`${id}-fault`} class="field-error" role="status">
        {shownFault === undefined ? null : (
          <>
            <WarningIcon />
            {shownFault}
          </>
        )}
      </p>
      <ActionGroup
        actions={actions}
        label={say('popup.dial.label')}
        busy={busy}
        said={shownFault}
        onAct={act}
      />
      {elsewhere === undefined ? null : <p class="quiet">{elsewhere}</p>}
    </form>
  )
}

/** Those of the history that fit, as soon as they are found; until then those found before. */
function useKnown({ lookUp }: LineParts, text: string | undefined): readonly KnownPerson[] {
  const [known, setKnown] = useState<readonly KnownPerson[]>([])
  const latest = useRef(0)
  const asking = useRef(lookUp)
  asking.current = lookUp
  useEffect(() => {
    if (text === undefined) return
    latest.current += 1
    const turn = latest.current
    void asking.current(text.trim()).then((found) => {
      if (turn === latest.current) setKnown(found)
    })
  }, [text])
  return known
}

interface NumberInputProps {
  readonly id: string
  readonly text: string
  readonly invalid: boolean
  readonly found: readonly Suggestion[]
  readonly onText: (text: string, from: NumberFrom) => void
  /** Suggestions are wanted for this text, although nobody changed it. */
  readonly onAsk: (text: string) => void
  readonly onLeave: () => void
  /** What is said of the text, and has to be seen beside the list. */
  readonly children: ComponentChildren
}

/** Suggests who may be meant; arrow keys go through the list, Enter takes what is pointed at. */
function NumberInput(props: NumberInputProps) {
  const { id, text, invalid, found, onText, onAsk, onLeave, children } = props
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = open && found.length > 0
  const pointed = shown ? found[at] : undefined
  const many = shown ? found.length : 0
  useLayoutEffect(() => {
    if (many > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [many])
  const choose = (number: string) => {
    onText(number, 'reader')
    setOpen(false)
    setAt(-1)
  }
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => {
      if (!open) onAsk(text)
      setOpen(true)
      if (found.length > 0) setAt((at + 1) % found.length)
    },
    ArrowUp: () => {
      if (found.length > 0) setAt(at <= 0 ? found.length - 1 : at - 1)
    },
    Enter: pointed && (() => choose(pointed.number)),
    Escape: shown ? () => setOpen(false) : undefined,
  }
  return (
    <div class="combo">
      <input
        id={id}
        class="input dial-input"
        name="number"
        type="tel"
        // biome-ignore lint/a11y/noRedundantRoles: without a list the role is a text field's.
        role="combobox"
        list={undefined}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={pointed === undefined ? undefined : `${id}-${at}`}
        autocomplete="off"
        value={text}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={`${id}-dialled ${id}-fault`}
        onInput={(event) => {
          onText(event.currentTarget.value, 'typed')
          setOpen(true)
          setAt(-1)
        }}
        onBlur={() => {
          setOpen(false)
          onLeave()
        }}
        onKeyDown={(event) => {
          const act = keys[event.key]
          // What comes of it is seen under the list.
          if (event.key === 'Enter') setOpen(false)
          if (act === undefined) return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
      {children}
      <div
        ref={list}
        id={`${id}-list`}
        class="suggestions"
        role="listbox"
        aria-label={say('dial.suggestions')}
        hidden={!shown}
      >
        {shown
          ? found.map(({ id: key, who, number, from }, i) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
              <div
                key={key}
                id={`${id}-${i}`}
                class="suggestion"
                role="option"
                aria-selected={i === at}
                // The field keeps the focus, and the list stays until the press is over.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(number)}
              >
                {from === 'colleague' ? <PersonIcon /> : <RecentIcon />}
                <span class="person-who">{who}</span>
                {who === number ? null : <span class="person-number">{number}</span>}
              </div>
            ))
          : null}
      </div>
    </div>
  )
}
