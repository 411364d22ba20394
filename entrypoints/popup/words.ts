/** What popup and panel can say: their own sentences, and those of the systems that they speak of. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Desk, systemsOf } from '../../lib/desk/desk.ts'
import { calls } from '../../lib/wording/en/calls.ts'
import { connect } from '../../lib/wording/en/connect.ts'
import { panel } from '../../lib/wording/en/panel.ts'
import { popup } from '../../lib/wording/en/popup.ts'
import { learn } from '../../lib/wording/say.ts'
import { systemWords } from '../../lib/wording/systems.ts'

learn({ ...calls, ...connect, ...popup, ...panel })

/**
 * Fetches the sentences of these systems; `undefined` while it is not known which. True as soon as the
 * first of them are there, and from then on: those of a system that joins later come beside what is shown.
 */
function useSystemWords(systems: readonly string[] | undefined): boolean {
  const begun = useRef(false)
  const [known, setKnown] = useState<readonly string[]>([])
  const missing = systems?.filter((system) => !known.includes(system))
  const wanted = missing?.join() ?? ''
  useEffect(() => {
    if (wanted === '') return
    const asked = wanted.split(',')
    const fetched = asked.map((system) => systemWords(system).then(learn))
    // A system whose sentences cannot be had is spoken of in codes, and still shown.
    void Promise.allSettled(fetched).then(() => setKnown((before) => [...before, ...asked]))
  }, [wanted])
  begun.current ||= missing?.length === 0
  return begun.current
}

/**
 * Whether all that is on this desk can be said; and to be called when another system will be spoken of.
 */
export function useWordsFor(
  desk: Desk | undefined,
): readonly [understood: boolean, onSystem: (system: string) => void] {
  const [chosen, setChosen] = useState<string>()
  const systems = desk && [...systemsOf(desk), ...(chosen === undefined ? [] : [chosen])]
  return [useSystemWords(systems), setChosen]
}
