/** Digits for the far end: a menu that asks, a code. Pressed or typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Possibility } from '../../lib/desk/view.ts'
import { say } from '../../lib/wording/say.ts'
import { CloseIcon } from '../icons.tsx'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const

/** More are sent one command after the other. */
const MOST_AT_ONCE = 32

export interface KeypadProps {
  readonly who: string
  readonly keypad: Possibility
  /** Settled when the digits are known to have been sent, or not. */
  readonly onDigits: (digits: string, event: Event) => Promise<unknown>
  readonly onClose: () => void
}

export function Keypad({ who, keypad, onDigits, onClose }: KeypadProps) {
  const [pressed, setPressed] = useState('')
  const waiting = useRef('')
  const sending = useRef(false)
  const first = useRef<HTMLButtonElement>(null)
  /** One command at a time: what is typed meanwhile goes along with the next. */
  const press = async (digit: string, event: Event) => {
    setPressed((before) => before + digit)
    waiting.current += digit
    if (sending.current) return
    sending.current = true
    while (waiting.current !== '') {
      const digits = waiting.current.slice(0, MOST_AT_ONCE)
      waiting.current = waiting.current.slice(MOST_AT_ONCE)
      await onDigits(digits, event)
    }
    sending.current = false
  }
  useEffect(() => first.current?.focus(), [])
  return (
    <fieldset
      class="keypad inset"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onClose()
        }
        const key = KEYS.find((each) => each === event.key)
        if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        void press(key, event)
      }}
    >
      <legend class="only-read">{say('call.keypad.label', { who })}</legend>
      <p class="keypad-line">
        <output class="number">{pressed === '' ? say('call.keypad.hint') : pressed}</output>
        <button
          type="button"
          class="button bare"
          aria-label={say('panel.close')}
          title={say('panel.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </p>
      <div class="keys">
        {KEYS.map((key, i) => (
          <button
            key={key}
            type="button"
            class="button plain key"
            ref={i === 0 ? first : null}
            title={keypad.because}
            onClick={(event) => void press(key, event)}
          >
            {key}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
