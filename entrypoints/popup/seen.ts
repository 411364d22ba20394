import { useCallback, useEffect, useRef } from 'preact/hooks'
import { type Seen, seenAll, seenOf } from '../../lib/desk/chat-view.ts'
import type { Desk } from '../../lib/desk/desk.ts'
import { browser } from './browser.ts'
import { useStored } from './stored.ts'

const KEY = 'seen'
const NOTHING: Seen = {}

/** What has been seen of the conversations, in this page or another of ours; and to see all of one. */
export function useSeen(desk: Desk | undefined): readonly [Seen, (call: string) => void] {
  const seen = useStored<Seen>('session', KEY)?.value ?? NOTHING
  const latest = useRef({ seen, desk })
  useEffect(() => {
    latest.current = { seen, desk }
  }, [seen, desk])
  const onSeen = useCallback((id: string) => {
    const { seen: before, desk: now } = latest.current
    const sessions = Object.values(now?.snapshot.sessions ?? {})
    const call = sessions.map(({ calls }) => calls[id]).find((one) => one !== undefined)
    if (call === undefined) return
    const next = seenAll(seenOf(before, sessions), call)
    if (next !== before) void browser.storage.session.set({ [KEY]: next })
  }, [])
  return [seen, onSeen]
}
