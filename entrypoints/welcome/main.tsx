import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/desk.css'
import '../../components/styles/options.css'
import '../../components/styles/connect.css'
import '../../components/styles/card.css'
import '../../components/styles/welcome.css'
import { render } from 'preact'
import { WelcomeApp } from '../../components/welcome/welcome-app.tsx'
import { useToolbar } from '../popup/toolbar.ts'

function Welcome() {
  // No page of anybody's is beside the guide.
  const toolbar = useToolbar(null)
  if (toolbar === undefined) return null
  const { desk, now } = toolbar.parts
  return <WelcomeApp key={toolbar.language} desk={desk} now={now} callbacks={toolbar.parts} />
}

const root = document.getElementById('welcome')
if (root !== null) render(<Welcome />, root)
