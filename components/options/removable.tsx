/** A list whose items can be taken out. */
import { useRef } from 'preact/hooks'
import { useKeptFocus } from '../focus.ts'

export interface RemovableItem {
  readonly id: string
  readonly text: string
  readonly button: string
  /** As it is read without the item beside it. */
  readonly buttonLabel: string
  readonly onRemove: () => void
}

export interface RemovableProps {
  readonly title: string
  /** What is said where there is nothing in it. */
  readonly none?: string
  readonly items: readonly RemovableItem[]
}

export function Removable({ title, none, items }: RemovableProps) {
  const list = useRef<HTMLDivElement>(null)
  useKeptFocus(list)
  return (
    <div ref={list} class="removable" tabIndex={-1}>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <ul>
          {items.map(({ id, text, button, buttonLabel, onRemove }) => (
            <li key={id}>
              <span>{text}</span>
              <button
                type="button"
                class="button plain"
                aria-label={buttonLabel}
                onClick={onRemove}
              >
                <span class="label">{button}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
