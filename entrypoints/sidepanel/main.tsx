import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/desk.css'
import '../../components/styles/connect.css'
import '../../components/styles/panel.css'
import { render } from 'preact'
import { ToolbarApp, type ToolbarAppProps } from '../../components/desk/toolbar-app.tsx'
import { NumbersIcon } from '../../components/icons.tsx'
import { type PageBeside, PageNumbers } from '../../components/panel/page-numbers.tsx'
import { PanelKeys } from '../../components/panel/panel-keys.tsx'
import { say } from '../../lib/wording/say.ts'
import { ask } from '../popup/desk-callbacks.ts'
import { answerPending } from '../popup/dial-question.tsx'
import { useToolbar } from '../popup/toolbar.ts'
import { type Beside, useBeside } from './beside.ts'
import { answerWhetherHere } from './here.ts'
import { useKeysOn } from './keys-on.ts'
import { useTabNumbers } from './tab-numbers.ts'

function Panel() {
  const beside = useBeside()
  const toolbar = useToolbar(beside?.tab)
  const parts = toolbar?.parts
  const numbers = useTabNumbers(parts?.site?.on ? beside : undefined)
  const [keysOn, setKeysOn] = useKeysOn()
  if (toolbar === undefined || parts === undefined || beside === undefined) return null
  const page = pageOf(beside, parts.site, numbers)
  return (
    <ToolbarApp
      key={toolbar.language}
      {...parts}
      docked={{
        keys: (calls) => <PanelKeys {...calls} on={keysOn} onSwitch={setKeysOn} />,
        sections: (line) => [
          {
            id: 'numbers',
            title: say('section.numbers'),
            icon: NumbersIcon,
            count: page.state === 'read' ? page.numbers.length : 0,
            content: <PageNumbers page={page} line={line} onSite={parts.onSite} />,
          },
        ],
      }}
    />
  )
}

function pageOf(
  { tab, hidden, loading }: Beside,
  site: ToolbarAppProps['site'],
  numbers: ReturnType<typeof useTabNumbers>,
): PageBeside {
  if (tab === null) return { state: hidden ? 'noAccess' : 'unreadable' }
  const { host } = tab
  if (site?.on !== true) return { state: 'off', host }
  if (numbers === undefined || (numbers === null && loading)) return { state: 'reading' }
  return numbers === null ? { state: 'unreadable' } : { state: 'read', host, numbers }
}

answerPending(ask)
answerWhetherHere()

const root = document.getElementById('panel')
if (root !== null) render(<Panel />, root)
