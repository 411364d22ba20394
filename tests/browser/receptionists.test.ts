/** Two receptionists, each in a browser of their own, at one switchboard. */
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { extensionIdIn, launchChromium } from '../../scripts/chromium.ts'
import { openPopup, seeConnected, submitConnectForm } from '../../scripts/popup.ts'
import { test as base } from './sandbox.ts'

const CALLER = '+4561774427'
const SHOWN = '+45 61 77 44 27'
const CONTACT = '+4583509040'

interface Desks {
  /** The toolbars of agents 10 and 11. */
  readonly anna: Page
  readonly bente: Page
}

const test = base.extend<Desks & { readonly dialect: string }>({
  dialect: ['b2', { option: true }],
  anna: async ({ sandbox, dialect }, use) => {
    const context = await launchChromium({ headless: true })
    await use(await signedIn(context, `${sandbox.url}/openreception/${dialect}`, '10'))
    await context.close()
  },
  bente: async ({ sandbox, dialect }, use) => {
    const context = await launchChromium({ headless: true })
    await use(await signedIn(context, `${sandbox.url}/openreception/${dialect}`, '11'))
    await context.close()
  },
})

async function signedIn(context: BrowserContext, server: string, agent: string): Promise<Page> {
  const popup = await openPopup(context, await extensionIdIn(context))
  const field = (label: string) => popup.getByLabel(label, { exact: true })
  await field(en['connect.system']).selectOption('openreception')
  await field(en['connect.address']).fill(server)
  await field(en['connect.openreception.agent']).fill(agent)
  await field(en['connect.openreception.extension']).fill(String(1090 + Number(agent)))
  await field(en['connect.token']).fill(`sandbox-token-${agent}`)
  // Only the final dialect has one; its server names it in each call that is made.
  await popup.getByText(en['connect.advanced'], { exact: true }).click()
  await field(en['connect.openreception.dialplan']).fill('hall')
  await submitConnectForm(popup)
  await seeConnected(popup)
  return popup
}

const press = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('button', { name, exact: true }).first().click()
const openPart = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('tab', { name }).click()
const seeState = (popup: Page, state: string) =>
  expect(popup.locator('.call .state-word').getByText(state, { exact: true })).toBeVisible()
const seeNoCall = (popup: Page) => expect(popup.getByText(en['popup.noCalls'])).toBeVisible()
const waiting = (popup: Page) =>
  popup.getByRole('button', { name: say('waiting.take', { who: SHOWN }) })

for (const dialect of ['b2', 'alice'] as const) {
  test.describe(`at a switchboard that speaks ${dialect}`, () => {
    test.use({ dialect })

    test('a call of the hall is one receptionist’s, and vanishes for the other; it is parked, its contact called, and both are joined', async ({
      anna,
      bente,
      exchange,
    }) => {
      await exchange.call(CALLER, { system: 'openreception', queue: 'hall' })
      await expect(waiting(bente)).toBeVisible()
      await press(anna, en['waiting.next'])
      await seeState(anna, en['state.connected'])
      await expect(waiting(bente)).toBeHidden()

      await openPart(anna, en['section.dial'])
      await anna.getByRole('combobox', { name: en['popup.dial.label'] }).fill(CONTACT)
      await press(anna, en.consultationCall)
      await seeState(anna, en['state.parked'])
      await seeState(anna, en['state.connected'])
      await press(anna, en.transferCall)
      await seeNoCall(anna)
      const { calls } = await exchange.state()
      const numbers = calls.flatMap(({ legs }) =>
        legs.flatMap((leg) => ('party' in leg ? [leg.party] : [])),
      )
      expect(numbers.toSorted()).toEqual([CALLER, CONTACT].toSorted())
    })
  })
}
