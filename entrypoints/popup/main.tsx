import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/desk.css'
import '../../components/styles/connect.css'
import '../../components/styles/popup.css'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { PopupApp } from '../../components/popup/popup-app.tsx'
import { isOn, sitePattern } from '../../lib/settings/sites.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { type Answer, ask, deskCallbacks } from './desk-callbacks.ts'
import { answerPending } from './dial-question.tsx'
import { useNow } from './now.ts'
import { useSeen } from './seen.ts'
import { useDesk, useSettings } from './stored.ts'
import { useTab } from './tab.ts'
import { useWords } from './words.ts'

function Popup() {
  const desk = useDesk('desk:calls,queues,colleagues')
  const settings = useSettings()
  const tab = useTab()
  const [seen, onSeen] = useSeen(desk)
  const language = useWords(settings)
  const now = useNow((desk?.lines.length ?? 0) > 0)
  const [answer, setAnswer] = useState<Answer>()
  if (desk === undefined || settings === undefined || tab === undefined || language === undefined)
    return null
  const site = tab && { ...tab, on: tab.allowed && isOn(settings.sites, tab.origin) }
  return (
    <PopupApp
      key={language}
      desk={desk}
      now={now}
      site={site}
      settings={settings}
      seen={seen}
      {...(answer === undefined ? {} : { answer })}
      {...deskCallbacks({ session: desk.lines[0]?.session, setAnswer, onSeen })}
      onSite={async (on) => {
        if (tab === null) return
        const { origin } = tab
        const granted = on && browser.permissions.request({ origins: [sitePattern(origin)] })
        // Noted before the answer: the question may close this popup.
        await ask('site.set', { origin, on })
        if (await granted) await ask('site.set', { origin, on })
      }}
      onSettings={(change) => void ask('settings.change', change)}
    />
  )
}

answerPending(ask, (reply) => {
  if (reply?.open !== undefined) openPhoneProgram(document, reply.open)
})

const root = document.getElementById('popup')
if (root !== null) render(<Popup />, root)
