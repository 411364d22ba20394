import { SearchIcon } from '../icons.tsx'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** What Enter does, beside not sending a form. */
  readonly onEnter?: () => void
}

export function SearchField({ label, value, onText, onEnter }: SearchFieldProps) {
  return (
    <div class="search">
      <SearchIcon />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onEnter?.()
        }}
      />
    </div>
  )
}
