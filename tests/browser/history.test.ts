/** The history of calls: what is kept, found, noted, told and taken away, through everything that fails. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import type { Exchange } from '../../scripts/exchange.ts'
import { pressNamed, restOnText } from '../../scripts/pointer.ts'
import { workerOf } from './extension-page.ts'
import { test as base, expect } from './fixtures.ts'

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

const test = base.extend<{ readonly history: Page }>({
  history: async ({ browserContext, extensionId, connect }, use) => {
    await connect()
    await use(await openHistory(browserContext, extensionId))
  },
})

async function openHistory(context: BrowserContext, extensionId: string): Promise<Page> {
  const history = await context.newPage()
  await history.goto(`chrome-extension://${extensionId}/history.html`)
  await expect(history.getByRole('heading', { name: en['history.title'] })).toBeVisible()
  return history
}

const records = (history: Page) => history.locator('.record')
const search = (history: Page) => history.getByRole('searchbox', { name: en['history.search'] })
const choose = (history: Page, what: 'all' | 'missed' | 'callBack') =>
  history.getByRole('group').getByText(en[`history.show.${what}`], { exact: true }).click()

async function missedCall(exchange: Exchange, popup: Page): Promise<void> {
  await exchange.call(CALLER, { queue: 'support' })
  await expect(popup.getByRole('listitem').getByText(en['state.alerting'])).toBeVisible()
  await exchange.party(CALLER, 'hangup')
  await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
}

async function spokenCall(exchange: Exchange, popup: Page): Promise<void> {
  await exchange.call(CALLER, { queue: 'support' })
  await popup.getByRole('listitem').getByRole('button', { name: en.answerCall }).click()
  await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
  await exchange.party(CALLER, 'hangup')
  await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
}

async function wipe(history: Page): Promise<void> {
  await history.getByRole('button', { name: en['history.wipe'] }).click()
  await history.getByRole('button', { name: en['history.wipe.yes'], exact: true }).click()
  await expect(history.getByText(en['history.none'])).toBeVisible()
}

/** From now on the worker's disk is full, or has room again. */
const fillDisk = (context: BrowserContext, full: boolean): Promise<void> =>
  workerOf(context).evaluate((isFull) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { room?: IDBObjectStore['put'] }
    store.room ??= store.put
    const { room } = store
    store.put = isFull
      ? () => {
          throw new DOMException('no room is left', 'QuotaExceededError')
        }
      : room
  }, full)

test('a call is there when it ends; it is found, noted, called back, saved and deleted, and a full disk is told', async ({
  browserContext,
  exchange,
  history,
  popup,
}) => {
  test.setTimeout(90_000)
  await expect(history.getByText(en['history.none'])).toBeVisible()
  await missedCall(exchange, popup)
  await spokenCall(exchange, popup)
  await expect(records(history)).toHaveCount(2)
  await expect(records(history).first()).toContainText(en['history.ending.conversation'])
  await choose(history, 'missed')
  await expect(records(history)).toHaveCount(1)
  await choose(history, 'all')

  await test.step('by a part of its number, and by what is noted', async () => {
    await search(history).fill('77 44')
    await expect(records(history)).toHaveCount(2)
    await search(history).fill('offer')
    await expect(history.getByText(en['history.none.found'])).toBeVisible()
    await search(history).fill('')
    await records(history).first().getByRole('button', { expanded: false }).click()
    await history.getByLabel(en['history.note']).fill('Wants an offer')
    await history.getByLabel(en['history.disposition']).fill('Sale')
    await history.getByLabel(en['history.disposition']).blur()
    await expect(history.getByText(en['history.saved'])).toBeVisible()
    await search(history).fill('offer sale')
    await expect(records(history)).toHaveCount(1)
    await search(history).fill('')
  })

  await test.step('who called in vain waits, until somebody says that it is done', async () => {
    await choose(history, 'callBack')
    // The same caller was spoken with afterwards.
    await expect(history.getByText(en['history.none.callBack'])).toBeVisible()
    await missedCall(exchange, popup)
    await expect(history.getByRole('button', { name: en['history.callBack'] })).toBeVisible()
    await records(history).getByRole('button', { expanded: false }).click()
    await history.getByRole('button', { name: en['history.done'] }).click()
    await expect(history.getByText(en['history.none.callBack'])).toBeVisible()
  })

  await test.step('it is saved as a file, and deleted when a person says so twice', async () => {
    await choose(history, 'all')
    await wipe(history)
    await spokenCall(exchange, popup)
    await expect(records(history)).toHaveCount(1)
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        history.waitForEvent('download'),
        history.getByRole('button', { name }).click(),
      ])
      return readFile(await download.path(), 'utf8')
    }
    const csv = await saved(en['history.export.csv'])
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain(`,${CALLER},`)
    const json = JSON.parse(await saved(en['history.export.json']))
    expect(json).toMatchObject({ calls: [{ number: CALLER, ending: 'conversation' }] })

    await history.getByRole('button', { name: en['history.wipe'] }).click()
    await history.getByRole('button', { name: en['history.wipe.no'] }).click()
    await expect(records(history)).toHaveCount(1)
    await wipe(history)
  })

  await test.step('where the disk is full the calls go on, and the page says so until there is room', async () => {
    await fillDisk(browserContext, true)
    await spokenCall(exchange, popup)
    await expect(history.getByText(en['history.trouble.full'])).toBeVisible()
    await fillDisk(browserContext, false)
    await missedCall(exchange, popup)
    await expect(records(history)).toHaveCount(2)
    await expect(history.getByText(en['history.trouble.full'])).toBeHidden()

    await test.step('where the browser gives no database, the page says that', async () => {
      const without = await browserContext.newPage()
      await without.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('none is given', 'InvalidStateError')
        }
      })
      await without.goto(history.url())
      await expect(without.getByText(en['history.trouble.closed'])).toBeVisible()
    })
  })
})

test('a transfer is one story, with the page that it was made from, through a stop of the worker', async ({
  allowCrm,
  crm,
  exchange,
  history,
  killWorker,
  popup,
  sandbox,
}) => {
  await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
  await allowCrm()
  await exchange.call(CALLER, { queue: 'support' })
  await popup.getByRole('listitem').getByRole('button', { name: en.answerCall }).click()
  await crm.bringToFront()
  await restOnText(crm.getByTestId('contact-mobile'))
  await pressNamed(crm, en.consultationCall)
  await expect(popup.getByRole('button', { name: en.alternateCall })).toBeVisible()
  await expect
    .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state)
    .toBe('connected')
  await killWorker()
  await popup.getByRole('list').getByRole('button', { name: en.transferCall }).click()
  await expect(popup.getByText(en['popup.noCalls'], { exact: true })).toBeVisible()
  await expect(records(history)).toHaveCount(1)
  await expect(records(history)).toContainText(en['history.ending.transferred'])
  await records(history).getByRole('button', { expanded: false }).click()
  const story = history.locator('.story')
  await expect(story).toContainText('51 90 22 36')
  await expect(story.getByRole('listitem')).toHaveCount(4)
  await expect(history.getByRole('link', { name: /Bodil/ })).toHaveAttribute(
    'href',
    `${sandbox.url}/crm/contacts/bodil-aagaard`,
  )
})
