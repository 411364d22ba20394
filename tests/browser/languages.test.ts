/** Another language, chosen while popup, page and card are open: each of them speaks it at once. */
import { sentencesOf } from '../../lib/wording/dictionaries.ts'
import { en } from '../../lib/wording/en.ts'
import type { Language } from '../../lib/wording/language.ts'
import type { SentenceKey } from '../../lib/wording/say.ts'
import { waitForNamed } from '../../scripts/pointer.ts'
import { expect, test } from './fixtures.ts'
import { middleOfMark, openCard, openCrm, seeNoCard } from './page-objects.ts'
import { openSettings } from './settings-page.ts'

const NUMBER = '+45 51 90 22 36'

const plain = (language: Language, key: SentenceKey): string => {
  const sentence = sentencesOf(language, 'everywhere')[key]
  if (typeof sentence !== 'string') throw new Error(`${key} is no plain sentence in ${language}`)
  return sentence
}

test('each surface speaks the language that is chosen, as soon as it is', async ({
  allowCrm,
  browserContext,
  connect,
  crm,
  extensionId,
  popup,
  sandbox,
}) => {
  await connect()
  await openCrm({ crm, popup, url: `${sandbox.url}/crm/contacts/bodil-aagaard`, allow: allowCrm })
  await openCard(crm, NUMBER)
  await crm.keyboard.press('Escape')
  await seeNoCard(crm, NUMBER)
  const settings = await openSettings(browserContext, extensionId)

  for (const language of ['de', 'zh', 'da'] as const) {
    await test.step(`the settings, and the popup beside them: ${language}`, async () => {
      await settings.locator('select[name="language"]').selectOption(language)
      await expect(settings.getByRole('heading', { level: 1 })).toHaveText(
        plain(language, 'options.title'),
      )
      await expect(settings.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
      await expect(settings).toHaveTitle(plain(language, 'options.title'))
      await expect(popup.getByText(plain(language, 'popup.noCalls'), { exact: true })).toBeVisible()
    })

    await test.step(`a card where cards were open before: ${language}`, async () => {
      await crm.bringToFront()
      const at = await middleOfMark(crm, NUMBER)
      await crm.mouse.move(at.x, at.y, { steps: 6 })
      const card = plain(language, 'page.card.label').replace('{number}', NUMBER)
      await waitForNamed(crm, 'dialog', card)
      await crm.mouse.move(1, 1)
      await crm.keyboard.press('Escape')
    })
  }

  await settings.locator('select[name="language"]').selectOption('browser')
  await expect(settings.getByRole('heading', { level: 1 })).toHaveText(en['options.title'])
})
