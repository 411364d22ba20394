import { useState } from 'preact/hooks'

const KEY = 'single-keys'

/** Whether single keys act; on this computer's panel alone. */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off')
      setOn(next)
    },
  ]
}
