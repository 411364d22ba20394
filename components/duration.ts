/** How long a call has lasted, for the eye and for the ear. */
import type { Instant } from '../lib/telephony/model.ts'
import { say } from '../lib/wording/say.ts'

export interface Duration {
  /** `mm:ss`, from an hour on `h:mm:ss`. */
  readonly shown: string
  readonly spoken: string
}

const two = (count: number) => String(count).padStart(2, '0')

/** From `since` to `now`; a clock that was set back shows nothing shorter than zero. */
export function duration(since: Instant, now: Instant): Duration {
  const total = Math.max(0, Math.floor((now - since) / 1000))
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor(total / 60) % 60
  const seconds = total % 60
  const values = {
    hours: String(hours),
    minutes: String(minutes),
    seconds: String(seconds),
  }
  if (hours > 0) {
    return {
      shown: `${hours}:${two(minutes)}:${two(seconds)}`,
      spoken: say('timer.hours', values),
    }
  }
  return {
    shown: `${two(minutes)}:${two(seconds)}`,
    spoken: minutes > 0 ? say('timer.minutes', values) : say('timer.seconds', values),
  }
}
