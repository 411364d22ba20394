const initialsOf = (name: string) => {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
}

const tintOf = (name: string) =>
  [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5

export const Avatar = ({ name, large = false }: { name: string; large?: boolean }) => (
  <span class={large ? 'avatar large' : 'avatar'} data-tint={tintOf(name)} aria-hidden="true">
    {initialsOf(name)}
  </span>
)
