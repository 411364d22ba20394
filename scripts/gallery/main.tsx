/** Draws one desk in popup or panel, as `?surface=popup&desk=idle` says; nothing behind it answers. */
import '../../components/styles/tokens.css'
import '../../components/styles/base.css'
import '../../components/styles/fields.css'
import '../../components/styles/desk.css'
import '../../components/styles/connect.css'
import '../../components/styles/popup.css'
import { render } from 'preact'
import { PopupApp } from '../../components/popup/popup-app.tsx'
import '../../lib/wording/whole.ts'
import { DESKS, NOW } from './desks.ts'

const asked = new URLSearchParams(location.search)
const { desk } = {
  desk: Object.entries(DESKS).find(([name]) => name === asked.get('desk'))?.[1] ?? DESKS.idle,
}
const nothing = () => {}

render(
  <PopupApp
    desk={desk}
    now={NOW}
    site={{ origin: 'https://crm.example.com', host: 'crm.example.com', on: true }}
    settings={{ region: 'DK', callBar: true }}
    seen={{}}
    onConnect={nothing}
    onSystem={nothing}
    onTakeOver={nothing}
    onCancelConnect={nothing}
    onRetry={nothing}
    onDisconnect={async () => undefined}
    onIntent={async () => false}
    onRefresh={nothing}
    onDismiss={nothing}
    onSeen={nothing}
    onOpenSettings={nothing}
    onCopyRaw={nothing}
    onSite={nothing}
    onSettings={nothing}
  />,
  document.body,
)
