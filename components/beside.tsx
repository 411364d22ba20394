/** What stands beside a name: numbers, which are never broken, and where a call is from. */
export interface BesidePart {
  readonly is: 'number' | 'where' | 'called'
  readonly text: string | undefined
}

export function Beside({ parts }: { readonly parts: readonly BesidePart[] }) {
  const known = parts.filter(({ text }) => text !== undefined)
  return known.length === 0 ? null : (
    <p class="beside">
      {known.map(({ is, text }) => (
        <span key={is} class={is}>
          {text}
        </span>
      ))}
    </p>
  )
}
