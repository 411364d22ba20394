import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/options.css'
import '../../components/styles/diagnostics.css'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { DiagnosticsApp } from '../../components/diagnostics/diagnostics-app.tsx'
import { createOwnAsk } from '../../lib/channel/own-ask.ts'
import type { Entry } from '../../lib/diagnostics/log.ts'
import type { Check } from '../../lib/diagnostics/report.ts'
import { dayOf } from '../../lib/journal/day.ts'
import { saveFile } from '../history/save.ts'
import { useDesk, useSettings } from '../popup/stored.ts'
import { useWords } from '../popup/words.ts'

const ask = createOwnAsk((message) => browser.runtime.sendMessage(message))

/** Milliseconds between two looks at what happened. */
const AGAIN = 1500

function Diagnostics() {
  const settings = useSettings()
  const language = useWords(settings)
  const desk = useDesk('desk')
  const [numbers, setNumbers] = useState(true)
  const [checks, setChecks] = useState<readonly Check[]>()
  const entries = useEntries(numbers)
  const check = async () => {
    setChecks(undefined)
    setChecks((await ask('diagnostics.check', {})) ?? [])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens.
  useEffect(() => void check(), [])

  if (desk === undefined || settings === undefined || language === undefined) return null
  return (
    <DiagnosticsApp
      key={language}
      checks={checks}
      entries={entries}
      numbers={numbers}
      onCheck={() => void check()}
      onNumbers={setNumbers}
      onSave={async () => {
        const report = await ask('diagnostics.report', { numbers })
        if (report === null) return
        const file = new Blob([report], { type: 'application/json' })
        saveFile(file, `cordboard-report-${dayOf(Date.now())}.json`)
      }}
    />
  )
}

/** What happened lately, newest first, kept true while somebody looks. */
function useEntries(numbers: boolean): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const found = document.hidden ? null : await ask('diagnostics.log', { numbers })
      if (wanted && found !== null) setEntries(found)
    }
    void look()
    const again = setInterval(() => void look(), AGAIN)
    return () => {
      wanted = false
      clearInterval(again)
    }
  }, [numbers])
  return entries
}

const root = document.getElementById('diagnostics')
if (root !== null) render(<Diagnostics />, root)
