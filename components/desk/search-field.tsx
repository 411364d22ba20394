import { SearchIcon } from '../icons.tsx'

export interface SearchFieldProps {
  readonly label: string
  /** What can be entered; the label where nothing is said. */
  readonly placeholder?: string
  readonly value: string
  readonly onText: (text: string) => void
  /** What Enter does; with `false` it does what it does in a form: sends it. */
  readonly onEnter?: () => boolean
}

export function SearchField(props: SearchFieldProps) {
  const { label, placeholder = label, value, onText, onEnter } = props
  return (
    <div class="search">
      <SearchIcon />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onEnter?.() !== false) event.preventDefault()
        }}
      />
    </div>
  )
}
