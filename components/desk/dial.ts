/** What can be done with the number that is being typed. */
import type { ActionView } from '../../lib/desk/view.ts'
import { toDialString } from '../../lib/dialling/dial-string.ts'
import { sayProblem } from '../../lib/wording/say.ts'

/** Why `text` cannot be dialled, as a sentence; nothing when it can. */
export function dialFault(text: string): string | undefined {
  const read = toDialString(text)
  return read.ok ? undefined : sayProblem(read.problem)
}

/** `fault` is why the text cannot be dialled; a reason of the moment goes before it. */
export function dialActions<V extends ActionView>(
  actions: readonly V[],
  fault: string | undefined,
): readonly V[] {
  return actions.map((view) =>
    view.enabled && fault !== undefined ? { ...view, enabled: false, because: fault } : view,
  )
}

/** What Enter does: the one primary action that is possible; with none or several nothing by itself. */
export function enterAction<V extends ActionView>(actions: readonly V[]): V | undefined {
  const possible = actions.filter(({ enabled, emphasis }) => enabled && emphasis === 'primary')
  return possible.length === 1 ? possible[0] : undefined
}
