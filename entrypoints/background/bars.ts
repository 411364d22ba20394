import { browser } from 'wxt/browser'
import type { Push } from '../../lib/channel/replies.ts'
import type { Desk } from '../../lib/desk/desk.ts'
import type { BarCall, BarView } from '../../lib/desk/page-views.ts'
import { type CallView, callViews, latestNotice } from '../../lib/desk/view.ts'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import { isOn } from '../../lib/settings/sites.ts'
import { mainSession } from '../../lib/switchboard/intents.ts'
import type { Switchboard } from '../../lib/switchboard/switchboard.ts'
import { REST_AFTER_SENT } from '../../lib/telephony/action.ts'
import { onPage } from '../../lib/telephony/actions.ts'
import type { SettingsStore } from './settings.ts'

export interface Bars {
  /** The bar as it is now, or `null` when there is none. */
  view(): Promise<BarView | null>
  /** Tells the visible tabs of allowed sites, and nobody else. */
  show(desk: Desk): void
}

interface BarParts {
  readonly switchboard: Switchboard
  readonly settings: SettingsStore
  readonly ready: Promise<void>
}

function forPages({
  id,
  who,
  number,
  where,
  state,
  kind,
  assumed,
  since,
  actions,
}: CallView): BarCall {
  return {
    id,
    who,
    ...(number === undefined ? {} : { number }),
    ...(where === undefined ? {} : { where }),
    state,
    kind,
    assumed,
    since,
    actions: actions.filter(({ service }) => onPage(service)),
  }
}

export function createBars({ switchboard, settings, ready }: BarParts): Bars {
  let last = ''
  let due: ReturnType<typeof setTimeout> | undefined

  const view = async (): Promise<BarView | null> => {
    await ready
    const { callBar, region } = await settings.read()
    const { desk } = switchboard
    const session = mainSession(desk)
    const line = desk.lines.find((one) => one.session === session?.id)
    if (!callBar || session === undefined || line === undefined) return null
    const write = (number: string) => desk.numbers[number] ?? formatNumber(number, region)
    const calls = callViews(session, line.capabilities, write, Date.now()).map(forPages)
    if (calls.length === 0) return null
    const notice = latestNotice(session)
    return { calls, ...(notice === undefined ? {} : { notice }) }
  }

  const tell = async (): Promise<void> => {
    const bar = await view()
    const text = JSON.stringify(bar)
    if (text === last) return
    last = text
    const { sites } = await settings.read()
    if (sites.mode === 'off') return
    const push: Push = { type: 'bar.show', bar }
    for (const { id, url } of await browser.tabs.query({ active: true })) {
      if (id === undefined || url === undefined) continue
      if (!isOn(sites, URL.parse(url)?.origin ?? '')) continue
      // A tab without our script (still loading, or just left) asks by itself when it begins.
      browser.tabs.sendMessage(id, push, { frameId: 0 }).catch(() => undefined)
    }
  }

  return {
    view,
    show() {
      void tell()
      // A button that was just pressed rests for a moment; then the bars must learn that it is back.
      clearTimeout(due)
      due = setTimeout(() => void tell(), REST_AFTER_SENT + 100)
    },
  }
}
