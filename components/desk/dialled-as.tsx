/** What will be dialled for the number in a field, where that is not what stands there. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/wording/say.ts'
import type { NumberFrom } from './callbacks.ts'
import type { LineParts } from './line-parts.ts'

/** Who knows how numbers would be dialled, and what that depends on. */
export type Foreseer = Pick<LineParts, 'foresee' | 'site'>

/** What will be dialled, where that is known and differs. */
export interface Foreseen {
  readonly number?: string
  /** It is being asked for, and there may be something to say, as there was of the digits before. */
  readonly awaited?: boolean
}

/** As soon as it is known; nothing meanwhile, for what was true of other digits is false of these. */
export function useDialledAs(
  { foresee, site }: Foreseer,
  number: string,
  from: NumberFrom,
): Foreseen {
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
  if (known?.as === undefined) return {}
  return known.of === of ? { number: known.as } : { awaited: asked !== '' }
}

/** Keeps the line, so that what stands under it does not jump with each key. */
const HELD_OPEN = '\u00a0'

/** Whoever listens is told once the typing rests: in milliseconds. */
const REST = 700

export function DialledAs({ id, number, awaited = false }: Foreseen & { readonly id: string }) {
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(number), REST)
    return () => clearTimeout(timer)
  }, [number])
  const words = (as: string | undefined) => as && say('page.card.dialled', { number: as })
  return (
    <div class="dialled-as">
      <p id={id} class="quiet" aria-hidden="true">
        {words(number) ?? (awaited ? HELD_OPEN : null)}
      </p>
      <p class="only-read" role="status">
        {words(number === undefined ? undefined : rested)}
      </p>
    </div>
  )
}
