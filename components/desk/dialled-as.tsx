/** What will be dialled for the number in a field, where that is not what stands there. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/wording/say.ts'
import type { NumberFrom } from './callbacks.ts'
import type { LineParts } from './line-parts.ts'

/** Who knows how numbers would be dialled, and what that depends on. */
export type Foreseer = Pick<LineParts, 'foresee' | 'site'>

/** As soon as it is known; nothing meanwhile, for what was true of other digits is false of these. */
export function useDialledAs(
  { foresee, site }: Foreseer,
  number: string,
  from: NumberFrom,
): string | undefined {
  const [known, setKnown] = useState<{ readonly of: string; readonly as: string | undefined }>()
  const asking = useRef(foresee)
  asking.current = foresee
  const asked = number.trim()
  const of = from === 'typed' ? `${asked} ${site}` : asked
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const as = asked === '' ? undefined : await asking.current(asked, from)
      if (wanted) setKnown({ of, as })
    }
    void look()
    return () => {
      wanted = false
    }
  }, [asked, from, of])
  return known?.of === of ? known.as : undefined
}

/** Whoever listens is told once the typing rests: in milliseconds. */
const REST = 700

export function DialledAs({
  id,
  number,
}: {
  readonly id: string
  readonly number?: string | undefined
}) {
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(number), REST)
    return () => clearTimeout(timer)
  }, [number])
  const words = (as: string | undefined) => as && say('page.card.dialled', { number: as })
  return (
    <div class="dialled-as">
      <p id={id} class="quiet" aria-hidden="true">
        {words(number)}
      </p>
      <p class="only-read" role="status">
        {words(number === undefined ? undefined : rested)}
      </p>
    </div>
  )
}
