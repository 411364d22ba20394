/** Single keys for the panel, the list of them, and what became of one that could do nothing. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type KeyName, meaningOfKey, PANEL_KEYS } from '../../lib/desk/panel-keys.ts'
import { nextCall } from '../../lib/desk/waiting-view.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import type { KeyedCalls } from '../desk/line-panel.tsx'
import { CheckField } from '../field.tsx'
import { CloseIcon, KeysIcon } from '../icons.tsx'
import { letterOf } from './letter.ts'

export interface PanelKeysProps extends KeyedCalls {
  /** A person may do without: what types by voice says many letters. */
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
}

const NAMES: Readonly<Record<KeyName, SentenceKey>> = {
  answer: 'answerCall',
  hangUp: 'keys.hangUp',
  holdOrSwap: 'keys.holdOrSwap',
  transfer: 'transferCall',
  mute: 'muteCall',
  keypad: 'call.keypad',
  next: 'waiting.next',
  dial: 'section.dial',
  colleagues: 'section.colleagues',
  waiting: 'section.waiting',
  numbers: 'section.numbers',
}

/** Long enough to be read. */
const SAID_FOR = 6000

export function PanelKeys(props: PanelKeysProps) {
  const { on, onSwitch } = props
  const [helping, setHelping] = useState(false)
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  // A key that is pressed as soon as something is seen means what is seen.
  useLayoutEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const letter = letterOf(event)
      if (letter === '?') {
        event.preventDefault()
        setHelping(true)
      }
      const name = Object.entries(PANEL_KEYS).find(([key]) => key === letter)?.[1]
      if (name === undefined || !latest.current.on) return
      event.preventDefault()
      const answer = press(name, latest.current, place.current, event)
      if (typeof answer === 'string') return setSaid(answer)
      const sending = say('phase.sending')
      setSaid(sending)
      // What became of it stands at the call.
      void answer.then(() => setSaid((now) => (now === sending ? '' : now)))
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return (
    <div ref={place} class="panel-keys">
      <button
        type="button"
        class="button bare"
        aria-label={say('keys.title')}
        title={say('keys.title')}
        aria-haspopup="dialog"
        onClick={() => setHelping(true)}
      >
        <KeysIcon />
      </button>
      <p class="key-said" role="status">
        {said}
      </p>
      {helping ? <Help on={on} onSwitch={onSwitch} onClose={() => setHelping(false)} /> : null}
    </div>
  )
}

/** Does what the key means. What is said when that is nothing; where something is sent, until it has been. */
function press(
  name: KeyName,
  { line, calls, onOpen }: KeyedCalls,
  place: HTMLElement | null,
  event: KeyboardEvent,
): string | Promise<unknown> {
  const meaning = meaningOfKey(name, calls)
  switch (meaning.is) {
    case 'action':
      return line.intend({ on: 'call', call: meaning.call, service: meaning.service }, event)
    case 'open':
      onOpen({ call: meaning.call, what: meaning.what })
      return ''
    case 'next': {
      const next = nextCall(line.session, line.capabilities, line.now)
      if (next?.enabled) return line.intend({ on: 'next' }, event)
      return next === undefined ? say('reason.notWaiting') : (next.because ?? '')
    }
    case 'section':
      return goTo(place?.closest('.line'), meaning.section) ? '' : say('keys.nothing.section')
    case 'refused':
      return meaning.because
    case 'nothing':
      return say(meaning.sentence)
  }
}

/** Opens a section and brings the keyboard to the first thing in it. */
function goTo(line: Element | null | undefined, id: string): boolean {
  const section = line?.querySelector<HTMLDetailsElement>(`[data-section="${id}"]`)
  if (!section) return false
  section.open = true
  const [first, ...others] = section.querySelectorAll<HTMLElement>('summary, input, button')
  const into = others[0] ?? first
  into?.focus()
  into?.scrollIntoView({ block: 'nearest' })
  return true
}

interface HelpProps {
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
  readonly onClose: () => void
}

function Help({ on, onSwitch, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="keys-help" aria-label={say('keys.title')} onClose={onClose}>
      <div class="keys-head">
        <h2>{say('keys.title')}</h2>
        <button
          type="button"
          class="button bare"
          aria-label={say('panel.close')}
          title={say('panel.close')}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      <dl class="key-list">
        {Object.entries(PANEL_KEYS).map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{say(NAMES[name])}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{say('keys.title')}</dd>
        </div>
      </dl>
      <CheckField
        role="switch"
        label={say('keys.on')}
        hint={say('keys.on.hint')}
        checked={on}
        onChange={onSwitch}
      />
    </dialog>
  )
}
