import { useLayoutEffect, useState } from 'preact/hooks'
import { BEGIN_KEY } from '../../lib/desk/desk.ts'
import { browser } from './browser.ts'
import { useStored } from './stored.ts'

/** The section that was asked for by a key, in this popup and not in the next. */
export function useBegin(): string | undefined {
  const asked = useStored<string>('session', BEGIN_KEY)?.value
  const [begin, setBegin] = useState<string>()
  useLayoutEffect(() => {
    if (asked === undefined) return
    setBegin(asked)
    void browser.storage.session.remove(BEGIN_KEY)
  }, [asked])
  return begin
}
