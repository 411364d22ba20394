import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/popup.css'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { PopupCallbacks } from '../../components/popup/callbacks.ts'
import { PopupApp } from '../../components/popup/popup-app.tsx'
import { createAsk } from '../../lib/channel/ask.ts'
import type { Intent } from '../../lib/channel/messages.ts'
import { serversOf } from '../../lib/connectors/entries.ts'
import { systemsOf } from '../../lib/desk/desk.ts'
import type { Notice } from '../../lib/desk/view.ts'
import { isOn, sitePattern } from '../../lib/settings/sites.ts'
import { ownCalls } from '../../lib/telephony/model.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { useDesk, useSettings } from './stored.ts'
import { type Tab, useTab } from './tab.ts'
import { useSystemWords } from './words.ts'

const ask = createAsk((message) => browser.runtime.sendMessage(message))

/** A press by a person and nothing else; each has an id, so that it counts once. */
const pressed = (event: Event): string | null => (event.isTrusted ? crypto.randomUUID() : null)

function Popup() {
  const desk = useDesk()
  const settings = useSettings()
  const tab = useTab()
  const calls =
    desk === undefined ? 0 : Object.values(desk.snapshot.sessions).flatMap(ownCalls).length
  const now = useNow(calls > 0)
  const [answer, setAnswer] = useState<Answer>()
  const understood = useSystemWords(desk && systemsOf(desk))
  if (desk === undefined || settings === undefined || tab === undefined || !understood) return null
  const site = tab && { ...tab, on: tab.allowed && isOn(settings.sites, tab.origin) }
  return (
    <PopupApp
      desk={desk}
      now={now}
      site={site}
      settings={settings}
      {...(answer === undefined ? {} : { answer })}
      {...callbacks(desk.lines[0]?.session, tab, setAnswer)}
    />
  )
}

interface Answer {
  readonly session: string
  readonly notice: Notice
}

function callbacks(
  session: string | undefined,
  tab: Tab | null,
  setAnswer: (answer: Answer | undefined) => void,
): PopupCallbacks {
  const intend = async (id: string, intent: Intent, event: Event): Promise<void> => {
    const gesture = pressed(event)
    if (gesture === null) return
    setAnswer(undefined)
    const reply = await ask('own.intent', { gesture, session: id, intent })
    if (reply?.open !== undefined) openPhoneProgram(document, reply.open)
    // What was sent or refused is told by the session itself; this one leaves no trace there.
    if (reply?.kind !== 'handedOver') return
    const notice = { command: gesture, tone: 'warning', text: reply.sentence ?? '' } as const
    setAnswer({ session: id, notice })
  }
  return {
    onConnect: async (config, secret) => {
      // The browser allows its question only within the press: ask first, wait afterwards.
      const granted = browser.permissions.request({ origins: serversOf(config).map(sitePattern) })
      await ask('connection.draft', {
        config,
        secret,
        ...(session === undefined ? {} : { replaces: session }),
      })
      await granted
      await ask('connection.open', {})
    },
    onCancelConnect: () => void ask('connection.cancel', {}),
    onTakeOver: () => void ask('connection.open', { takeOver: true }),
    onRetry: (id, takeOver) =>
      void ask('connection.retry', { session: id, ...(takeOver ? { takeOver } : {}) }),
    onDisconnect: async (id, anyway) =>
      (await ask('connection.close', { session: id, ...(anyway ? { anyway } : {}) })) ?? undefined,
    onCallAction: (id, call, service, event) =>
      void intend(id, { on: 'call', call, service }, event),
    onNumberAction: (id, number, service, event) =>
      void intend(id, { on: 'number', number, service }, event),
    onRefresh: (id, event) => {
      const gesture = pressed(event)
      if (gesture !== null) void ask('own.refresh', { gesture, session: id })
    },
    onDismiss: (id, command) => {
      setAnswer(undefined)
      void ask('command.dismiss', { session: id, command })
    },
    onSite: async (on) => {
      if (tab === null) return
      const { origin } = tab
      const granted = on && browser.permissions.request({ origins: [sitePattern(origin)] })
      // Noted before the answer: the question may close this popup.
      await ask('site.set', { origin, on })
      if (await granted) await ask('site.set', { origin, on })
    },
    onSettings: (change) => void ask('settings.change', change),
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
    onCopyRaw: async (id) => {
      const raw = await ask('diagnostics.rawAnswer', { session: id })
      await navigator.clipboard.writeText(raw ?? '')
    },
  }
}

/** The time, each second while somebody's timer runs. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}

const root = document.getElementById('popup')
if (root !== null) render(<Popup />, root)
