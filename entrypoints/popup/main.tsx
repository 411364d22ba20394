import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/desk.css'
import '../../components/styles/connect.css'
import '../../components/styles/popup.css'
import { render } from 'preact'
import { ToolbarApp } from '../../components/desk/toolbar-app.tsx'
import { panelOpener } from '../sidepanel/open.ts'
import { useBegin } from './begin.ts'
import { ask } from './desk-callbacks.ts'
import { answerPending } from './dial-question.tsx'
import { useTab } from './tab.ts'
import { useToolbar } from './toolbar.ts'

const openPanel = panelOpener(() => window.close())

function Popup() {
  const toolbar = useToolbar(useTab())
  const begin = useBegin()
  if (toolbar === undefined) return null
  const { parts, language } = toolbar
  return <ToolbarApp key={language} {...parts} begin={begin} onOpenPanel={openPanel} />
}

answerPending(ask)

const root = document.getElementById('popup')
if (root !== null) render(<Popup />, root)
