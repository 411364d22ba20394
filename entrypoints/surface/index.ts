/** Card and call bar: put into a frame when a person first needs one of them there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { meetingPlace } from '../../lib/page/meeting.ts'
import { teach } from '../../lib/wording/fetched.ts'
import { createBar } from './bar.tsx'
import { createCards } from './cards.ts'

export default defineUnlistedScript(() => {
  const meeting = meetingPlace.cordboard
  if (meeting === undefined) return
  meeting.teach = teach
  if (meeting.lesson !== undefined) teach(meeting.lesson)
  meeting.createSurfaces = (parts) => {
    const { window } = parts
    const bar = window === window.top ? createBar(parts) : undefined
    return {
      ...createCards(parts),
      showBar: (view) => bar?.show(view),
    }
  }
})
