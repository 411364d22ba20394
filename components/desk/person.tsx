import type { ColleagueView } from '../../lib/desk/colleague-view.ts'

/** A colleague in one line: who, what is dialled, and what he is doing. */
export function Person({ colleague }: { readonly colleague: ColleagueView }) {
  const { who, number, state, phone, words } = colleague
  return (
    <span class="person" data-agent={state} data-phone={phone}>
      <span class="dot" />
      <span class="person-who" title={who}>
        {who}
      </span>
      {number === undefined ? null : <span class="person-number">{number}</span>}
      <span class="person-state">{words}</span>
    </span>
  )
}
