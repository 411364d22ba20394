/** Tells of a call that rings, once for each call: by a notification, and by a tone. */
import { browser } from 'wxt/browser'
import type { Desk } from '../../lib/desk/desk.ts'
import { mayRing, type RingingCall, ringingCalls } from '../../lib/switchboard/ringing.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { createRingtone } from './ringtone.ts'
import type { SettingsStore } from './settings.ts'
import { showPopup } from './show-popup.ts'
import { ICON, tell } from './tell.ts'

export interface Ringing {
  show(desk: Desk): void
}

const PREFIX = 'ringing '
/** In `storage.session`: what has been told, so that a new worker does not tell it again. */
const TOLD = 'ringing.told'

export function createRinging(parts: {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly ready: Promise<void>
}): Ringing {
  const { switchboard, settings, ready } = parts
  const ringtone = createRingtone()
  let last = ''
  let telling: Promise<void> = Promise.resolve()

  const update = async (desk: Desk): Promise<void> => {
    const calls = ringingCalls(desk, Date.now())
    const { ringing } = await settings.read()
    const { sound, doNotDisturb, volume, device } = ringing
    await ringtone.set(sound && !doNotDisturb && mayRing(desk), volume, device?.id)
    const { [TOLD]: stored } = await browser.storage.session.get(TOLD)
    const told: readonly string[] = Array.isArray(stored) ? stored.map(String) : []
    const shown = Object.keys(await browser.notifications.getAll())
    const gone = [...shown, ...told].filter(
      (id) => id.startsWith(PREFIX) && !calls.some((call) => call.id === id),
    )
    for (const id of new Set(gone)) await browser.notifications.clear(id)
    await browser.storage.session.set({ [TOLD]: calls.map(({ id }) => id) })
    if (ringing.doNotDisturb) return
    for (const call of calls) if (!told.includes(call.id)) await notify(call)
  }

  const answer = async (id: string, button: number): Promise<void> => {
    await ready
    const call = ringingCalls(switchboard.desk, Date.now()).find((one) => one.id === id)
    const intent = call?.buttons[button]?.intent
    await browser.notifications.clear(id)
    if (call === undefined || intent === undefined) return
    const reply = await switchboard.intend(crypto.randomUUID(), intent, call.session)
    if (reply.kind !== 'sent') await tell(reply.sentence ?? '')
  }

  // Firefox draws no buttons: there a press on the notification itself opens the popup.
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    if (id.startsWith(PREFIX)) void answer(id, button)
  })
  browser.notifications.onClicked.addListener((id) => {
    if (id.startsWith(PREFIX)) void showPopup()
  })

  return {
    show(desk) {
      const key = JSON.stringify([ringingCalls(desk, 0), mayRing(desk)])
      if (key === last) return
      last = key
      const next = () => update(desk)
      telling = telling.then(next, next)
    },
  }
}

/** A system that forbids notifications says nothing: badge, bar and tone still tell of the call. */
async function notify({ id, title, message, buttons }: RingingCall): Promise<void> {
  const options = { type: 'basic' as const, iconUrl: ICON, title, message }
  await browser.notifications
    .create(
      id,
      import.meta.env.FIREFOX
        ? options
        : {
            ...options,
            requireInteraction: true,
            buttons: buttons.map(({ label }) => ({ title: label })),
          },
    )
    .catch(() => undefined)
}
