/** Which of a number's actions the card shows. */
import type { ActionView } from '../lib/desk/view.ts'
import type { NumberService } from '../lib/telephony/actions.ts'
import { say } from '../lib/wording/say.ts'

/**
 * Only what is possible; and while something is on its way, what was possible before it, so that the
 * button that was pressed does not go away under the finger. Primary ones first.
 */
export function offered<V extends ActionView>(
  actions: readonly V[],
  busy: boolean,
  before: readonly NumberService[],
): readonly V[] {
  const shown = actions.filter(
    ({ enabled, service }) => enabled || (busy && before.some((kept) => kept === service)),
  )
  const rank = (view: ActionView) => (view.emphasis === 'primary' ? 0 : 1)
  return shown.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * The one reason that matters when nothing is offered and no line says that something is on its way: in a call that is why it cannot be consulted,
 * without one why it cannot be made.
 */
export function whyNothing(
  actions: readonly ActionView[],
  shown: readonly ActionView[],
  busy: boolean,
): string | undefined {
  if (shown.length > 0 || busy) return undefined
  const reason = (service: NumberService) =>
    actions.find((view) => view.service === service)?.because
  const consult = reason('consultationCall')
  return consult === undefined || consult === say('reason.noCall') ? reason('makeCall') : consult
}
