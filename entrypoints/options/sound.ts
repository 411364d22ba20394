import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { SoundFacts } from '../../components/options/ringing-section.tsx'
import type { RingingSettings } from '../../lib/settings/services.ts'
import { say } from '../../lib/wording/say.ts'
import { playRingtone } from '../offscreen/tone.ts'

/** Milliseconds after which a test is over by itself. */
const TEST = 5000
const TEST_NOTICE = 'test'

/** Not in every browser. */
interface Levels {
  getPermissionLevel?(): Promise<string>
}

type Devices = Pick<SoundFacts, 'devices' | 'hidden'>

export interface Sound {
  readonly facts: SoundFacts
  readonly onTestTone: () => void
  readonly onTestNotice: () => void
  readonly onNameDevices: () => void
}

/** What can be heard and shown on this computer, kept true while the page is open. */
export function useSound(ringing: RingingSettings | undefined): Sound {
  const [devices, setDevices] = useState<Devices>({ devices: undefined, hidden: false })
  const [forbidden, setForbidden] = useState(false)
  const [testing, setTesting] = useState(false)
  const stop = useRef<(() => void) | undefined>(undefined)

  const look = () => void readDevices().then(setDevices)
  const end = () => {
    stop.current?.()
    stop.current = undefined
    setTesting(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: both do the same whenever they are made.
  useEffect(() => {
    look()
    void isForbidden().then(setForbidden)
    navigator.mediaDevices?.addEventListener('devicechange', look)
    return () => {
      navigator.mediaDevices?.removeEventListener('devicechange', look)
      end()
    }
  }, [])

  return {
    facts: { ...devices, forbidden, testing },
    onTestTone() {
      if (stop.current !== undefined || ringing === undefined) return end()
      const silence = playRingtone(ringing.volume, ringing.device?.id)
      const over = setTimeout(end, TEST)
      stop.current = () => {
        clearTimeout(over)
        silence()
      }
      setTesting(true)
    },
    onTestNotice() {
      void browser.notifications
        .create(TEST_NOTICE, {
          type: 'basic',
          iconUrl: browser.runtime.getURL('/icon/128.png'),
          title: 'Cordboard',
          message: say('ring.notice.sample'),
        })
        .then(isForbidden, () => true)
        .then(setForbidden)
    },
    onNameDevices() {
      void navigator.mediaDevices
        .getUserMedia({ audio: true })
        .then((stream) => {
          for (const track of stream.getTracks()) track.stop()
        })
        .catch(() => undefined)
        .then(look)
    },
  }
}

async function isForbidden(): Promise<boolean> {
  const notifications: Levels = browser.notifications
  return (await notifications.getPermissionLevel?.()) === 'denied'
}

/** Browsers that let a tone be sent to a device name them only to whom they let use the microphone. */
async function readDevices(): Promise<Devices> {
  if (!('setSinkId' in AudioContext.prototype)) return { devices: undefined, hidden: false }
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  const outputs = all.filter(({ kind }) => kind === 'audiooutput')
  const named = outputs.filter(({ deviceId, label }) => deviceId !== '' && label !== '')
  return {
    devices: named
      .filter(({ deviceId }) => deviceId !== 'default')
      .map(({ deviceId, label }) => ({ id: deviceId, name: label })),
    hidden: named.length === 0,
  }
}
