/** Everything that there is to see, each as the real components draw it; nothing behind it answers. */
import type { VNode } from 'preact'
import { CallBar } from '../../components/call-bar.tsx'
import type { ToolbarCallbacks } from '../../components/desk/callbacks.ts'
import type { Docked } from '../../components/desk/line-panel.tsx'
import { ToolbarApp } from '../../components/desk/toolbar-app.tsx'
import { DiagnosticsApp } from '../../components/diagnostics/diagnostics-app.tsx'
import { HistoryApp } from '../../components/history/history-app.tsx'
import { NumbersIcon } from '../../components/icons.tsx'
import { type CardQuestion, NumberCard } from '../../components/number-card.tsx'
import { OptionsApp } from '../../components/options/options-app.tsx'
import { type PageBeside, PageNumbers } from '../../components/panel/page-numbers.tsx'
import { PanelKeys } from '../../components/panel/panel-keys.tsx'
import { WelcomeApp } from '../../components/welcome/welcome-app.tsx'
import type { Desk } from '../../lib/desk/desk.ts'
import { callViews, latestNotice, numberActionViews } from '../../lib/desk/view.ts'
import { CHECKS } from '../../lib/diagnostics/report.ts'
import type { CautionReason } from '../../lib/dialling/cautions.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import { defaultSettings } from '../../lib/settings/schema.ts'
import { say } from '../../lib/wording/say.ts'
import { DESKS, type DeskName, NOW } from './desks.ts'
import { ENTRIES } from './entries.ts'
import { RECORDS } from './records.ts'

export type Surface =
  | 'popup'
  | 'panel'
  | 'card'
  | 'bar'
  | 'options'
  | 'history'
  | 'diagnostics'
  | 'welcome'

export interface Scene {
  readonly surface: Surface
  readonly draw: () => VNode
  /** The names of the buttons that are pressed, one after the other, before it is looked at. */
  readonly press?: () => readonly string[]
  /** The number that is typed afterwards into the field for one. */
  readonly type?: string
}

const nothing = () => {}
const HOST = 'crm.example.com'
const SETTINGS = { ...defaultSettings('da-DK'), region: 'DK' }
const format = (number: string) => formatNumber(number, 'DK')

const callbacks: ToolbarCallbacks = {
  onConnect: nothing,
  onTakeOver: nothing,
  onCancelConnect: nothing,
  onRetry: nothing,
  onDisconnect: async () => undefined,
  onIntent: async () => false,
  onForesee: async (number) => `0${number.replace(/\D/g, '')}`,
  onRefresh: nothing,
  onDismiss: nothing,
  onSeen: nothing,
  onOpenSettings: nothing,
  onLookUp: async () => [{ name: 'Søren Kjær', number: '61 77 44 27' }],
  onCopyRaw: nothing,
  onSite: nothing,
  onSettings: nothing,
}

function toolbar(desk: Desk, docked?: Docked): VNode {
  return (
    <ToolbarApp
      desk={desk}
      now={NOW}
      site={{ origin: `https://${HOST}`, host: HOST, on: true }}
      settings={SETTINGS}
      seen={{}}
      {...callbacks}
      {...(docked === undefined ? { onOpenPanel: nothing } : { docked })}
    />
  )
}

const PAGE: PageBeside = {
  state: 'read',
  host: HOST,
  numbers: [
    { number: '+4561774427', display: '61 77 44 27' },
    { number: '+4551902236', display: '51 90 22 36' },
    { number: '+493012345678', display: '+49 30 12345678' },
    { number: '+8613812345678', display: '+86 138 1234 5678', shown: '138-1234-5678' },
  ],
}

const docked = (page: PageBeside): Docked => ({
  keys: (calls) => <PanelKeys {...calls} on onSwitch={nothing} />,
  sections: (line) => [
    {
      id: 'numbers',
      title: say('section.numbers'),
      icon: NumbersIcon,
      count: page.state === 'read' ? page.numbers.length : 0,
      content: <PageNumbers page={page} line={line} onSite={nothing} />,
    },
  ],
})

const popup = (name: DeskName, press?: Scene['press']): Scene => ({
  surface: 'popup',
  draw: () => toolbar(DESKS[name]),
  ...(press === undefined ? {} : { press }),
})
const panel = (name: DeskName, page: PageBeside = PAGE, press?: Scene['press']): Scene => ({
  surface: 'panel',
  draw: () => toolbar(DESKS[name], docked(page)),
  ...(press === undefined ? {} : { press }),
})

function lineOf(name: DeskName) {
  const desk: Desk = DESKS[name]
  const [line] = desk.lines
  const session = line && desk.snapshot.sessions[line.session]
  if (line === undefined || session === undefined) throw new Error(`Nobody is connected: ${name}`)
  return { session, capabilities: line.capabilities }
}

const askedAbout = (number: string, reason: CautionReason): CardQuestion => ({
  asked: {
    title: say('dial.ask.title', { number }),
    text: say(`dial.ask.${reason}`),
    yes: say('consultationCall'),
    no: say('dial.ask.no'),
  },
  onYes: nothing,
  onNo: nothing,
})

const card = (name: DeskName, number: string, reason?: CautionReason): Scene => ({
  surface: 'card',
  draw: () => {
    const { session, capabilities } = lineOf(name)
    const notice = latestNotice(session)
    return (
      <NumberCard
        display={format(number)}
        offer={{
          display: format(number),
          actions: numberActionViews(session, capabilities, number, NOW),
          ...(reason === undefined ? {} : { dialled: `0${number}` }),
          ...(notice === undefined ? {} : { notice }),
        }}
        question={reason && askedAbout(number, reason)}
        onAct={nothing}
        onClose={nothing}
        onDismiss={nothing}
        teaching={{ lesson: 'not', onTeach: nothing }}
        autoFocus={false}
      />
    )
  },
})

const bar = (name: DeskName): Scene => ({
  surface: 'bar',
  draw: () => {
    const { session, capabilities } = lineOf(name)
    const notice = latestNotice(session)
    return (
      <CallBar
        view={{
          calls: callViews(session, capabilities, format, NOW),
          ...(notice === undefined ? {} : { notice }),
        }}
        now={NOW}
        onAct={nothing}
        onHide={nothing}
        onDismiss={nothing}
        onMoveStart={nothing}
      />
    )
  },
})

const options = (name: DeskName): Scene => ({
  surface: 'options',
  draw: () => (
    <OptionsApp
      desk={DESKS[name]}
      settings={{
        ...SETTINGS,
        links: [`https://${HOST}`],
        screenPop: {
          ...SETTINGS.screenPop,
          on: true,
          template: `https://${HOST}/search{?number}`,
        },
        webHook: { address: `https://${HOST}/calls` },
        sites: { mode: 'chosen', chosen: [`https://${HOST}`], except: [] },
        taught: {
          [`https://${HOST}`]: {
            not: [{ shape: '99 99 99 99', after: 'Order' }],
            is: [{ text: '40 12' }],
          },
        },
      }}
      denied={false}
      unkept={false}
      hook={{ waiting: 0, givenUp: 0 }}
      onMode={nothing}
      onSite={nothing}
      onSettings={nothing}
      onTryDialling={async () => null}
      onForget={nothing}
      onDisconnect={nothing}
      onOpenPopup={nothing}
      onWebHook={async () => null}
      onSendNow={nothing}
      onScreenPop={async () => true}
      onOpenAddress={nothing}
      sound={{ devices: [], hidden: false, forbidden: false, testing: false }}
      onSaveSettings={nothing}
      onReadSettings={async () => ({ ok: false, fault: { kind: 'broken' } })}
      onReplaceSettings={nothing}
      onResetSettings={nothing}
      onTestTone={nothing}
      onTestNotice={nothing}
      onNameDevices={nothing}
    />
  ),
})

const history = (records: typeof RECORDS): Scene => ({
  surface: 'history',
  draw: () => (
    <HistoryApp
      wanted={{ text: '' }}
      records={records}
      busy={false}
      hasMore={records.length > 0}
      days={90}
      dispositions={SETTINGS.history.dispositions}
      trouble={undefined}
      notice={undefined}
      canCall
      now={NOW}
      format={format}
      onSearch={nothing}
      onMore={nothing}
      onCall={nothing}
      onCalledBack={nothing}
      onRemark={async () => {}}
      onExport={nothing}
      onWipe={nothing}
    />
  ),
})

/** So many checks are of this computer, and come first. */
const NEEDS_NOBODY = 4

/** `ok`: how every check ended; `undefined` while they are looked at. Without entries nobody is connected. */
const diagnostics = (ok: boolean | undefined, entries = ENTRIES): Scene => ({
  surface: 'diagnostics',
  draw: () => (
    <DiagnosticsApp
      checks={
        ok === undefined
          ? undefined
          : CHECKS.slice(0, entries.length > 0 ? undefined : NEEDS_NOBODY).map((id) => ({
              id,
              ok,
              subject: `https://${HOST}`,
              detail: 'HTTP 200',
            }))
      }
      entries={entries}
      numbers
      onCheck={nothing}
      onNumbers={nothing}
      onSave={nothing}
    />
  ),
})

const welcome = (name: DeskName, press?: Scene['press']): Scene => ({
  surface: 'welcome',
  draw: () => <WelcomeApp desk={DESKS[name]} now={NOW} callbacks={callbacks} />,
  ...(press === undefined ? {} : { press }),
})

const names = (kinds: readonly DeskName[], scene: (name: DeskName) => Scene, surface: Surface) =>
  Object.fromEntries(kinds.map((name) => [`${surface}-${name}`, scene(name)]))

const toNumber = () => [say('call.chooser'), say('destination.number')]

const ALL = Object.keys(DESKS) as readonly DeskName[]

/** Enough to see every surface, and every component on it, once. */
export const COVERING: readonly string[] = [
  'popup-agentTalking',
  'popup-stopped',
  'popup-chooser',
  'popup-keypad',
  'popup-suggested',
  'popup-agentChat',
  'popup-bridging',
  'popup-elsewhere',
  'panel-agentConsulting',
  'panel-keys',
  'card-talking',
  'bar-fiveCalls',
  'options-connected',
  'history-calls',
  'diagnostics-troubled',
  'card-asking',
  'welcome-signingIn',
]

/** By the name of its picture. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...names(ALL, popup, 'popup'),
  'popup-chooser': popup('agentTalking', () => [say('call.chooser')]),
  'popup-keypad': popup('agentTalking', () => [say('call.keypad')]),
  'popup-states': popup('agentIdle', () => [say('agent.ready')]),
  'popup-more': popup('idle', () => [say('popup.more')]),
  'popup-colleagues': popup('agentIdle', () => [say('section.colleagues')]),
  ...names(['idle', 'ringing', 'agentConsulting', 'agentChat', 'bridging'], panel, 'panel'),
  'popup-dialled': { ...popup('agentTalking', () => [say('section.dial')]), type: '51 90 22 36' },
  'popup-suggested': { ...popup('agentTalking', () => [say('section.dial')]), type: '400' },
  'popup-chooserDialled': { ...popup('agentTalking', toNumber), type: '51 90 22 36' },
  'panel-dialled': { ...panel('agentIdle'), type: '030 901820' },
  'panel-suggested': { ...panel('agentIdle'), type: '400' },
  'panel-connect': panel('connect'),
  'panel-off': panel('idle', { state: 'off', host: HOST }),
  'panel-noAccess': panel('idle', { state: 'noAccess' }),
  'panel-unreadable': panel('idle', { state: 'unreadable' }),
  'panel-keys': panel('idle', PAGE, () => [say('keys.title')]),
  'panel-number': panel('agentTalking', PAGE, () => ['51 90 22 36']),
  'card-free': card('agentIdle', '+4551902236'),
  'card-talking': card('agentTalking', '+4551902236'),
  'card-asking': card('agentTalking', '112', 'emergency'),
  'card-refused': card('refused', '+4551902236'),
  'card-nothing': card('stopped', '+4551902236'),
  ...names(['ringing', 'agentTalking', 'consulting', 'refused', 'fiveCalls'], bar, 'bar'),
  'options-connected': options('idle'),
  'options-alone': options('connect'),
  'history-calls': history(RECORDS),
  'history-none': history([]),
  'diagnostics-well': diagnostics(true),
  'diagnostics-troubled': diagnostics(false),
  'diagnostics-checking': diagnostics(undefined),
  'diagnostics-nothing': diagnostics(true, []),
  'welcome-new': welcome('connect'),
  'welcome-signingIn': welcome('refusedToken'),
  'welcome-signedIn': welcome('agentIdle'),
  'welcome-dialled': { ...welcome('agentIdle'), type: '51 90 22 36' },
}
