import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/options.css'
import '../../components/styles/history.css'
import { render } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { HistoryCallbacks, Wanted } from '../../components/history/callbacks.ts'
import { HistoryApp } from '../../components/history/history-app.tsx'
import { createOwnAsk } from '../../lib/channel/own-ask.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import { openDatabase } from '../../lib/journal/database.ts'
import { dayOf } from '../../lib/journal/day.ts'
import { createStore } from '../../lib/journal/store.ts'
import { readTrouble, TROUBLE_KEY } from '../../lib/journal/trouble.ts'
import { say } from '../../lib/wording/say.ts'
import { openPhoneProgram } from '../page/phone-program.ts'
import { intendAndAsk } from '../popup/dial-question.tsx'
import { useDesk, useSettings, useStored } from '../popup/stored.ts'
import { useWords } from '../popup/words.ts'
import { useFound } from './found.ts'
import { saveCalls } from './save.ts'

const ask = createOwnAsk((message) => browser.runtime.sendMessage(message))
const store = createStore(openDatabase(), dayOf)
const PIECE = 50

function History() {
  const desk = useDesk('desk:calls')
  const settings = useSettings()
  const language = useWords(settings, 'history.title')
  const noted = useStored('session', TROUBLE_KEY)
  const [wanted, setWanted] = useState<Wanted>({ text: '' })
  const [pieces, setPieces] = useState(1)
  const [notice, setNotice] = useState<string>()
  const region = settings?.region ?? ''
  const format = useMemo(() => writerIn(region), [region])
  const { found, trouble, busy } = useFound(store, wanted, pieces * PIECE)
  if (desk === undefined || settings === undefined || language === undefined) return null
  const session = desk.lines[0]?.session

  const callbacks: HistoryCallbacks = {
    onSearch: (next) => {
      setWanted(next)
      setPieces(1)
    },
    onMore: () => setPieces(pieces + 1),
    onCall: async ({ main }, event) => {
      if (!event.isTrusted || session === undefined || main.number === undefined) return
      const intent = { on: 'number', number: main.number, service: 'makeCall' } as const
      const gesture = crypto.randomUUID()
      const reply = await intendAndAsk(ask, { gesture, session, intent })
      if (reply.open !== undefined) openPhoneProgram(document, reply.open)
      setNotice(reply.kind === 'lost' ? say('command.interrupted') : reply.sentence)
    },
    onCalledBack: ({ id }) => void ask('journal.calledBack', { call: id }),
    onRemark: async ({ id }, remarks) =>
      void (await ask('journal.remark', { call: id, ...remarks })),
    onExport: (form) => void saveCalls(store, form),
    onWipe: () => void ask('journal.wipe', {}),
  }
  return (
    <HistoryApp
      key={language}
      wanted={wanted}
      records={found?.records}
      busy={busy}
      hasMore={found?.before !== undefined}
      days={settings.history.days}
      dispositions={settings.history.dispositions}
      trouble={trouble ?? readTrouble(noted?.value)}
      notice={notice}
      canCall={session !== undefined}
      now={Date.now()}
      format={format}
      {...callbacks}
    />
  )
}

/** Writes each number once: the same callers come again and again. */
function writerIn(region: string): (number: string) => string {
  const written = new Map<string, string>()
  return (number) => {
    const known = written.get(number) ?? formatNumber(number, region)
    written.set(number, known)
    return known
  }
}

const root = document.getElementById('history')
if (root !== null) render(<History />, root)
