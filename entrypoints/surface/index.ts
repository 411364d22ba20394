/** Card and call bar: put into a frame when a person first needs one of them there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { meetingPlace } from '../../lib/page/meeting.ts'
import { calls } from '../../lib/wording/en/calls.ts'
import { page } from '../../lib/wording/en/page.ts'
import { learn } from '../../lib/wording/say.ts'
import { createBar } from './bar.tsx'
import { createCards } from './cards.ts'

export default defineUnlistedScript(() => {
  const meeting = meetingPlace.cordboard
  if (meeting === undefined) return
  learn({ ...calls, ...page })
  meeting.createSurfaces = (parts) => {
    const { window } = parts
    const bar = window === window.top ? createBar(parts) : undefined
    return {
      ...createCards(parts),
      showBar: (view) => bar?.show(view),
    }
  }
})
