/** Card and call bar: put into a frame when a person first needs one of them there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { meetingPlace } from '../../lib/page/meeting.ts'
import { teach } from '../../lib/wording/fetched.ts'
import { createBar } from './bar.tsx'
import { createCards } from './cards.ts'
import { takeLinks } from './links.ts'

export default defineUnlistedScript(() => {
  const meeting = meetingPlace.cordboard
  if (meeting === undefined) return
  meeting.teach = teach
  if (meetingPlace.cordboardLesson !== undefined) teach(meetingPlace.cordboardLesson)
  meeting.createSurfaces = (parts) => {
    const { window, links, signal } = parts
    const bar = window === window.top ? createBar(parts) : undefined
    const cards = createCards(parts)
    if (links) takeLinks(window, cards.openElement, signal)
    return {
      ...cards,
      showBar: (view) => bar?.show(view),
    }
  }
})
