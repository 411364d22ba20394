/** Buttons that belong together, with one line below them for reasons. */
import { useState } from 'preact/hooks'
import { ActionButton, type ButtonView } from './action-button.tsx'
import type { Icon } from './icons.tsx'

export interface GroupedButton {
  readonly id: string
  readonly view: ButtonView
  readonly icon?: Icon | undefined
  /** For buttons that open something: whether it is open. */
  readonly expanded?: boolean | undefined
  readonly onPress: (event: MouseEvent) => unknown
}

export interface ButtonGroupProps {
  readonly buttons: readonly GroupedButton[]
  /** Names the group for a screen reader, as in “Anna Jensen”. */
  readonly label: string
  /** Something that was asked for is on its way. */
  readonly busy: boolean
  /** A reason that already stands beside the buttons, and need not be said twice. */
  readonly said?: string | undefined
  /** `tiles`: side by side, many of them with icons over labels. `small`: for what waits. */
  readonly look?: 'row' | 'small' | 'tiles'
}

const LOOKS = { row: 'buttons', small: 'buttons small', tiles: 'tiles' } as const

export function ButtonGroup({ buttons, label, busy, said, look = 'row' }: ButtonGroupProps) {
  const [pressed, setPressed] = useState<string>()
  const [asked, setAsked] = useState<string>()
  const why = buttons.find(({ id, view }) => id === asked && !view.enabled)?.view.because
  if (buttons.length === 0) return null
  return (
    <div class="actions">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring the frame of a form. */}
      <div class={LOOKS[look]} data-count={buttons.length} role="group" aria-label={label}>
        {buttons.map(({ id, view, icon, expanded, onPress }) => (
          <ActionButton
            key={id}
            view={view}
            busy={busy && pressed === id}
            expanded={expanded}
            {...(icon === undefined ? {} : { icon })}
            onPress={(event) => {
              setPressed(id)
              setAsked(undefined)
              return onPress(event)
            }}
            onReason={() => setAsked(id)}
            onLeave={() => setAsked(undefined)}
          />
        ))}
      </div>
      <p class="why" role="status">
        {why === said ? undefined : why}
      </p>
    </div>
  )
}
