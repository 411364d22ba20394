/** How our surfaces look and behave over the page. */
import barStyle from '../../components/styles/bar.css?inline'
import baseStyle from '../../components/styles/base.css?inline'
import cardStyle from '../../components/styles/card.css?inline'
import tokens from '../../components/styles/tokens.css?inline'
import { meetingPlace } from '../../lib/page/meeting.ts'
import { openSurface, type Surface } from '../../lib/page/top-layer.ts'

const STYLE = { card: cardStyle, bar: barStyle } as const

/** An empty surface over the page. `signal` ends its listeners; who opened it removes it. */
export function ourSurface(
  document: Document,
  kind: keyof typeof STYLE,
  signal: AbortSignal,
): Surface {
  const surface = openSurface(document, tokens + baseStyle + STYLE[kind], (host) =>
    meetingPlace.cordboard?.hosts.add(host),
  )
  // A press on one of our buttons leaves the focus where the person was writing.
  surface.content.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
  return surface
}

export const viewport = (window: Window) => ({
  width: window.document.documentElement.clientWidth || window.innerWidth,
  height: window.innerHeight,
})
