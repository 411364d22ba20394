import type { Instant } from '../lib/telephony/model.ts'
import { duration } from './duration.ts'

/** Counts up from `since`. Stands outside every live region, so that it is not read out each second. */
export function Timer({ since, now }: { readonly since: Instant; readonly now: Instant }) {
  const { shown, spoken } = duration(since, now)
  return (
    <span class="timer">
      <span aria-hidden="true">{shown}</span>
      <span class="only-read">{spoken}</span>
    </span>
  )
}
