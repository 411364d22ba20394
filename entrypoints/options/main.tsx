import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/options.css'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { OptionsCallbacks } from '../../components/options/callbacks.ts'
import { OptionsApp } from '../../components/options/options-app.tsx'
import { createOwnAsk } from '../../lib/channel/own-ask.ts'
import { dayOf } from '../../lib/journal/day.ts'
import { HOOK_STATE_KEY, isSafeAddress, readHookState } from '../../lib/journal/web-hook.ts'
import { SETTINGS_TROUBLE_KEY, type Settings } from '../../lib/settings/schema.ts'
import { EVERY_SITE, needsEverySite, sitePattern } from '../../lib/settings/sites.ts'
import { freshPortable, readTransfer, writeTransfer } from '../../lib/settings/transfer.ts'
import { saveFile } from '../history/save.ts'
import { useDesk, useSettings, useStored } from '../popup/stored.ts'
import { useWords } from '../popup/words.ts'
import { type Sound, useSound } from './sound.ts'

const ask = createOwnAsk((message) => browser.runtime.sendMessage(message))

function Options() {
  const desk = useDesk('desk')
  const settings = useSettings()
  const hook = useStored('local', HOOK_STATE_KEY)
  const trouble = useStored<boolean>('session', SETTINGS_TROUBLE_KEY)
  const language = useWords(settings, 'options.title')
  const [denied, setDenied] = useState(false)
  const { facts, ...trials } = useSound(settings?.ringing)
  if (desk === undefined || settings === undefined || language === undefined) return null
  return (
    <OptionsApp
      key={language}
      desk={desk}
      settings={settings}
      denied={denied}
      unkept={trouble?.value === true}
      hook={readHookState(hook?.value)}
      sound={facts}
      {...callbacks(settings, setDenied)}
      {...trials}
    />
  )
}

const callbacks = (
  settings: Settings,
  setDenied: (denied: boolean) => void,
): Omit<OptionsCallbacks, keyof Sound> => ({
  onMode: async (mode) => {
    // The browser allows its question only within the press, so nothing may be waited for before it.
    const granted = needsEverySite(mode)
      ? await browser.permissions.request({ origins: [...EVERY_SITE] })
      : true
    setDenied(!granted)
    if (granted) await ask('sites.mode', { mode })
  },
  onSite: (origin, on) => void ask('site.set', { origin, on }),
  onSettings: (change) => void ask('settings.change', change),
  onTryDialling: (number, origin) =>
    ask('dialling.try', { number, ...(origin === undefined ? {} : { origin }) }),
  onScreenPop: async (screenPop) => {
    // Without permission for its site the CRM's tab cannot be found: then each call opens a new one.
    const origins = [screenPop.template, screenPop.withheld].flatMap((template) => {
      const origin = URL.parse(template.replace(/\{.*/s, ''))?.origin ?? 'null'
      return origin === 'null' ? [] : [sitePattern(origin)]
    })
    if (screenPop.on && origins.length > 0) void browser.permissions.request({ origins })
    await ask('settings.change', { screenPop })
  },
  onOpenAddress: (url) => void browser.tabs.create({ url }),
  onSaveSettings: () => {
    const file = new Blob([writeTransfer(settings)], { type: 'application/json' })
    saveFile(file, `cordboard-settings-${dayOf(Date.now())}.json`)
  },
  onReadSettings: async (file) => readTransfer(await file.text()),
  onReplaceSettings: async (portable) => {
    const { mode, chosen } = portable.sites
    const origins = needsEverySite(mode) ? [...EVERY_SITE] : chosen.map(sitePattern)
    // Where the browser is not allowed to, the sites are in the list, and switched on in the popup.
    if (origins.length > 0) await browser.permissions.request({ origins }).catch(() => false)
    await ask('settings.replace', portable)
  },
  onResetSettings: () => void ask('settings.replace', freshPortable(browser.i18n.getUILanguage())),
  onForget: (lesson) => void ask('taught.forget', lesson),
  onDisconnect: (session) => void ask('connection.close', { session }),
  onWebHook: async (address, secret) => {
    if (address !== '' && isSafeAddress(address)) {
      await browser.permissions.request({ origins: [sitePattern(new URL(address).origin)] })
    }
    return ask('webHook.set', { address, ...(secret === undefined ? {} : { secret }) })
  },
  onSendNow: () => void ask('webHook.sendNow', {}),
  onOpenPopup: async () => {
    try {
      await browser.action.openPopup()
    } catch {
      // Where a window has no toolbar, or the button is not in it, the popup does as a page of its own.
      await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') })
    }
  },
})

const root = document.getElementById('options')
if (root !== null) render(<Options />, root)
