/** What popup and panel show, as soon as all of it is known, and what they ask for. */
import { useState } from 'preact/hooks'
import type { ToolbarAppProps } from '../../components/desk/toolbar-app.tsx'
import { isOn, sitePattern } from '../../lib/settings/sites.ts'
import type { Language } from '../../lib/wording/language.ts'
import { browser } from './browser.ts'
import { type Answer, ask, deskCallbacks } from './desk-callbacks.ts'
import { useNow } from './now.ts'
import { useSeen } from './seen.ts'
import { useDesk, useSettings } from './stored.ts'
import type { Tab } from './tab.ts'
import { useWords } from './words.ts'

export interface Toolbar {
  readonly parts: ToolbarAppProps
  /** Another language is another page. */
  readonly language: Language
}

/** `tab` is the page in front: `null` where it is none that an extension may touch. */
export function useToolbar(tab: Tab | null | undefined): Toolbar | undefined {
  const desk = useDesk('desk:calls,queues,colleagues')
  const settings = useSettings()
  const [seen, onSeen] = useSeen(desk)
  const language = useWords(settings)
  const now = useNow((desk?.lines.length ?? 0) > 0)
  const [answer, setAnswer] = useState<Answer>()
  if (desk === undefined || settings === undefined || tab === undefined || language === undefined)
    return undefined
  const parts: ToolbarAppProps = {
    desk,
    now,
    settings,
    seen,
    site: tab && { ...tab, on: tab.allowed && isOn(settings.sites, tab.origin) },
    ...(answer === undefined ? {} : { answer }),
    ...deskCallbacks({ session: desk.lines[0]?.session, origin: tab?.origin, setAnswer, onSeen }),
    onSite: async (on) => {
      if (tab === null) return
      const { origin } = tab
      const granted = on && browser.permissions.request({ origins: [sitePattern(origin)] })
      // Noted before the answer: the question may close this popup.
      await ask('site.set', { origin, on })
      if (await granted) await ask('site.set', { origin, on })
    },
    onSettings: (change) => void ask('settings.change', change),
  }
  return { parts, language }
}
