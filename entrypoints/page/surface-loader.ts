import type { BarView } from '../../lib/desk/page-views.ts'
import type { Meeting, SurfaceParts, Surfaces } from '../../lib/page/meeting.ts'

export interface SurfaceLoader {
  /** Card and call bar, put into this frame the first time; `undefined` when that failed, or it is all over. */
  readonly load: () => Promise<Surfaces | undefined>
  /** Loads the call bar with the first calls that it is to show. */
  readonly showBar: (view: BarView | null) => void
}

export function surfaceLoader(meeting: Meeting, parts: SurfaceParts): SurfaceLoader {
  let loaded: Surfaces | undefined
  let bar: BarView | null = null

  const load = async () => {
    if (!meeting.createSurfaces) await parts.ask('page.surface', {})
    if (parts.signal.aborted) return
    loaded ??= meeting.createSurfaces?.(parts)
    return loaded
  }

  return {
    load,
    showBar(view) {
      bar = view
      if (loaded || view) void load().then((surfaces) => surfaces?.showBar(bar))
    },
  }
}
