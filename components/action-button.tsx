/** One button for one thing that can be done, and the reason where it cannot be done now. */
import { useRef, useState } from 'preact/hooks'
import type { ActionView } from '../lib/desk/view.ts'
import { BusyIcon, type Icon } from './icons.tsx'

/** What a button shows; an {@link ActionView} is one. */
export type ButtonView = Pick<ActionView, 'label' | 'hint' | 'enabled' | 'because' | 'emphasis'>

export interface ActionButtonProps {
  readonly view: ButtonView
  readonly icon?: Icon
  /** What was asked with this button is on its way. */
  readonly busy?: boolean
  /** For buttons whose label alone does not say on what they act. */
  readonly label?: string
  /** For buttons that open something: whether it is open. */
  readonly expanded?: boolean | undefined
  /**
   * The event goes along, so that who sends can see whether a person made it. Where a promise is answered,
   * the button shows from the press until it is settled that something is on its way.
   */
  readonly onPress: (event: MouseEvent) => unknown
  /** The button that is not possible now was pressed or reached: its reason is asked for. */
  readonly onReason?: (because: string) => void
  readonly onLeave?: () => void
}

/**
 * Stays reachable when it is not possible (`aria-disabled`, not `disabled`): a keyboard and a screen
 * reader come to it, and hear why.
 */
export function ActionButton(props: ActionButtonProps) {
  const { view, icon: OwnIcon, busy = false, label, expanded, onPress, onReason, onLeave } = props
  const [pending, setPending] = useState(0)
  const working = busy || pending > 0
  const Shown = working ? BusyIcon : OwnIcon
  const met = useRef(false)
  /** The second half of a double click whose first half was for the button that stood here before. */
  const isStray = ({ detail }: MouseEvent) => detail > 1 && !met.current
  const press = async (event: MouseEvent) => {
    const answer = onPress(event)
    if (!(answer instanceof Promise)) return
    setPending((before) => before + 1)
    await answer.catch(() => undefined)
    setPending((before) => before - 1)
  }
  const explanation = view.enabled ? view.hint : view.because
  const explain = () => {
    if (!view.enabled && view.because !== undefined) onReason?.(view.because)
  }
  return (
    <button
      type="button"
      class={`button ${view.emphasis}`}
      aria-disabled={view.enabled ? undefined : 'true'}
      aria-busy={working ? 'true' : undefined}
      aria-expanded={expanded}
      aria-label={label}
      aria-description={explanation}
      title={explanation}
      onFocus={explain}
      onBlur={onLeave}
      onClick={(event) => {
        if (isStray(event)) return
        met.current = true
        if (view.enabled) void press(event)
        else explain()
      }}
    >
      {Shown === undefined ? null : <Shown />}
      <span class="label">{view.label}</span>
    </button>
  )
}
