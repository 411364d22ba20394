/** How numbers are dialled: by the rules of the settings, shown before, and asked about where it matters. */
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { findNamed, pressNamed, restOnText, SOON, waitForNamed } from '../../scripts/pointer.ts'
import { chooseFromMenu } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import { openSettings } from './settings-page.ts'

const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

const section = (settings: Page) =>
  settings.getByRole('region', { name: en['rules.title'], exact: true })

async function enter(settings: Page, label: string, text: string): Promise<void> {
  const field = section(settings).getByLabel(label, { exact: true })
  await field.fill(text)
  await field.blur()
}

test('a number is dialled by the rules of the settings, and when a person says so', async ({
  allowCrm,
  browserContext,
  connect,
  crm,
  exchange,
  extensionId,
  popup,
  sandbox,
}) => {
  test.setTimeout(90_000)
  await connect()
  await crm.goto(`${sandbox.url}/crm/contacts/soren-kjaer`)
  await allowCrm()

  await test.step('a person’s press on a phone link opens the card where the site’s links are ours, and no other press does', async () => {
    const settings = await openSettings(browserContext, extensionId)
    const links = settings.getByRole('region', { name: en['links.title'], exact: true })
    await links.getByLabel(en['links.site']).fill(sandbox.url)
    await links.getByRole('button', { name: en['rules.sites.add'] }).click()
    await expect(links.getByRole('button', { name: /Remove/ })).toBeVisible()
    await settings.close()
    await crm.bringToFront()
    const card = () => findNamed(crm, 'dialog', say('page.card.label', { number: '70286198' }))
    /** Presses that were left to the browser, which would have started a program. */
    const left = await crm.evaluateHandle(() => {
      const found: boolean[] = []
      addEventListener('click', (event) => {
        found.push(event.isTrusted)
        event.preventDefault()
      })
      return found
    })
    const link = crm.locator('a[href^="tel:"]').first()
    await link.evaluate((element: HTMLElement) => element.click())
    expect(await left.jsonValue()).toEqual([false])
    expect(await card()).toBeUndefined()
    await link.focus()
    await crm.keyboard.press('Enter')
    await expect.poll(card, SOON).toBeDefined()
    expect(await left.jsonValue()).toEqual([false])
  })

  await test.step('a number with a question before it is dialled when a person says so, wherever it was chosen', async () => {
    await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
    const question = popup.getByRole('alertdialog')
    await exchange.call(CALLER, { queue: 'support' })
    await popup.getByRole('listitem').getByRole('button', { name: en.answerCall }).click()
    await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
    const refuse = () => question.getByRole('button', { name: en['dial.ask.no'] }).click()

    await test.step('typed in the popup', async () => {
      const field = popup.getByRole('combobox', { name: en['popup.dial.label'] })
      await field.fill('112')
      await field.press('Enter')
      await expect(question).toContainText(say('dial.ask.title', { number: '112' }))
      await expect(question).toContainText(en['dial.ask.emergency'])
      await refuse()
      await expect(question).toBeHidden()
    })

    await test.step('chosen from the context menu: asked in popup and panel, answered in one', async () => {
      const panel = await browserContext.newPage()
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      const beside = panel.getByRole('alertdialog')
      const ask = async () => {
        await chooseFromMenu(browserContext, {
          menuItemId: 'consultationCall',
          selectionText: '112',
        })
        await expect(question).toContainText(say('dial.ask.title', { number: '112' }))
        await expect(beside).toContainText(say('dial.ask.title', { number: '112' }))
      }
      await ask()
      await refuse()
      await expect(beside).toBeHidden()
      await ask()
      await beside.getByRole('button', { name: en['dial.ask.no'] }).click()
      await expect(question).toBeHidden()
      await panel.close()
    })

    await test.step('pointed at on a page', async () => {
      const settings = await openSettings(browserContext, extensionId)
      await enter(settings, en['rules.never'], COLLEAGUE)
      await section(settings).getByLabel(en['rules.caution.listed']).selectOption('ask')
      await settings.close()
      await crm.bringToFront()
      await restOnText(crm.getByTestId('contact-mobile'))
      await pressNamed(crm, en.consultationCall)
      await pressNamed(crm, en['dial.ask.no'])
      await pressNamed(crm, en.consultationCall)
      await waitForNamed(crm, 'alertdialog', say('dial.ask.title', { number: COLLEAGUE }))
      expect((await exchange.state()).parties[COLLEAGUE]?.state ?? 'idle').toBe('idle')
      await pressNamed(crm, en.consultationCall)
      await expect
        .poll(async () => (await exchange.state()).parties[COLLEAGUE]?.state, SOON)
        .toBe('connected')
    })
  })

  await test.step('the rules of the settings are tried step by step, and each fault says what it is', async () => {
    const settings = await openSettings(browserContext, extensionId)
    const tester = section(settings).locator('.tester')
    await settings.getByLabel(en['popup.region'], { exact: true }).selectOption('DK')
    await section(settings).getByLabel(en['rules.rewrites'], { exact: true }).fill('+45(8350XXXX)')
    await section(settings).getByLabel(en['rules.outside'], { exact: true }).fill('zero')
    await section(settings).getByLabel(en['rules.try'], { exact: true }).fill('83 50 90 40')
    await expect(section(settings).getByText(en['rules.prefix.fault'])).toBeVisible()
    await enter(settings, en['rules.outside'], '0')
    await enter(settings, en['rules.extensions'], '3, 4')
    await enter(settings, en['rules.rewrites'], '99 = (1\n')
    await expect(
      section(settings).getByText(say('rules.replacement.sign', { rule: '1' })),
    ).toBeVisible()
    await enter(settings, en['rules.rewrites'], '99. = 1\n+45(8350XXXX) = +45$1\n+45(.) = +44$1')
    await expect(tester.getByRole('listitem')).toHaveText([
      /^Read as /,
      say('rules.step.noMatch', { rule: '1' }),
      say('rules.step.wentBack', { rule: '2', number: '+4583509040' }),
      say('rules.step.rewrote', { rule: '3', number: '+4483509040' }),
      say('rules.step.exit', { number: '004483509040' }),
      say('rules.step.outside', { number: '0004483509040' }),
    ])
    await enter(settings, en['rules.try'], '103')
    await expect(tester).toContainText(say('rules.result', { number: '103' }))
  })
})
