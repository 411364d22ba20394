/** The settings beside sites and numbers: found by searching, kept, and answered for in words. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { en } from '../../lib/wording/en.ts'
import { type SentenceKey, say } from '../../lib/wording/say.ts'
import { createElsewhere, type Elsewhere } from './elsewhere.ts'
import { workerOf } from './extension-page.ts'
import { test as base, expect } from './fixtures.ts'
import { openSettings } from './settings-page.ts'

interface FullDisk {
  readonly chrome: {
    readonly storage: { readonly local: { set(): Promise<void>; room?: () => Promise<void> } }
  }
}

interface Fixtures {
  readonly settings: Page
  readonly elsewhere: Elsewhere
}

const test = base.extend<Fixtures>({
  settings: async ({ browserContext, extensionId }, use) => {
    await use(await openSettings(browserContext, extensionId))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures off the pattern.
  elsewhere: async ({}, use) => {
    const elsewhere = createElsewhere()
    await use(elsewhere)
    elsewhere.close()
  },
})

const section = (settings: Page, name: SentenceKey) =>
  settings.getByRole('region', { name: say(name), exact: true })

test('what is set is found, kept and given away as a file', async ({
  browserContext,
  settings,
}) => {
  await test.step('what does not fit a search is hidden, and comes back', async () => {
    const search = settings.getByRole('searchbox', { name: en['options.search'] })
    await search.fill('days')
    await expect(section(settings, 'options.history')).toBeVisible()
    await expect(settings.getByLabel(en['options.history.days'])).toBeVisible()
    await expect(settings.getByLabel(en['options.history.dispositions'])).toBeHidden()
    await expect(section(settings, 'options.pages')).toBeHidden()
    await search.fill('web hook')
    await expect(section(settings, 'options.webHook')).toBeVisible()
    await expect(section(settings, 'options.history')).toBeHidden()
    await search.fill('xyzzy')
    await expect(settings.getByText(en['options.search.none'])).toBeVisible()
    await search.fill('')
    await expect(section(settings, 'options.pages')).toBeVisible()
  })

  await test.step('how long calls are kept is kept itself, and nonsense is not', async () => {
    const days = settings.getByLabel(en['options.history.days'])
    await expect(days).toHaveValue('90')
    await days.fill('many')
    await days.press('Enter')
    await expect(days).toHaveAttribute('aria-invalid', 'true')
    await days.fill('30')
    await days.press('Enter')
    await expect(days).not.toHaveAttribute('aria-invalid', 'true')
    await settings.getByLabel(en['options.history.dispositions']).fill('Sale\n\nNo sale\nSale')
    await settings.getByLabel(en['options.history.dispositions']).blur()
    await expect(settings.getByLabel(en['options.history.dispositions'])).toHaveValue(
      'Sale\nNo sale',
    )
    await settings.reload()
    await expect(settings.getByLabel(en['options.history.days'])).toHaveValue('30')
  })

  await test.step('where the disk is full a change is not kept, the page says so, and the next one is', async () => {
    const fill = (isFull: boolean) =>
      workerOf(browserContext).evaluate((full) => {
        const area = (globalThis as typeof globalThis & FullDisk).chrome.storage.local
        area.room ??= area.set
        area.set = full ? () => Promise.reject(new Error('QUOTA_BYTES')) : area.room
      }, isFull)
    const days = settings.getByLabel(en['options.history.days'])
    await fill(true)
    await days.fill('60')
    await days.press('Enter')
    await expect(settings.getByText(en['options.unkept'])).toBeVisible()
    await fill(false)
    await days.fill('31')
    await days.press('Enter')
    await expect(settings.getByText(en['options.unkept'])).toBeHidden()
    await settings.reload()
    await expect(days).toHaveValue('31')
  })

  await test.step('settings go into a file and come back; what is no such file says what it is', async () => {
    const transfer = section(settings, 'transfer.title')
    const days = settings.getByLabel(en['options.history.days'])
    const read = (text: string) =>
      transfer
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await days.fill('30')
    await days.press('Enter')
    await section(settings, 'links.title').getByLabel(en['links.site']).fill('crm.example')
    await section(settings, 'links.title')
      .getByRole('button', { name: en['rules.sites.add'] })
      .click()
    await expect(section(settings, 'links.title').getByText('crm.example')).toBeVisible()
    const [download] = await Promise.all([
      settings.waitForEvent('download'),
      transfer.getByRole('button', { name: en['transfer.save'] }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')

    await transfer.getByRole('button', { name: en['transfer.reset'], exact: true }).click()
    await transfer
      .getByRole('alertdialog')
      .getByRole('button', { name: en['transfer.reset.yes'], exact: true })
      .click()
    await expect(days).toHaveValue('90')
    await expect(section(settings, 'links.title').getByText(en['links.none'])).toBeVisible()

    await read('{"program":"cordboard","calls":[]}')
    await expect(transfer.getByText(en['transfer.fault.calls'])).toBeVisible()
    await read(text.slice(0, -20))
    await expect(transfer.getByText(en['transfer.fault.broken'])).toBeVisible()
    await read(text)
    await transfer.getByRole('button', { name: en['transfer.yes'], exact: true }).click()
    await expect(days).toHaveValue('30')
    await expect(section(settings, 'links.title').getByText('crm.example')).toBeVisible()
  })
})

test('the web hook is tried, told of a call, and says what became of it', async ({
  connect,
  elsewhere,
  exchange,
  popup,
  settings,
}) => {
  const posts: { readonly secret: string | undefined; readonly body: string }[] = []
  let status = 204
  const receiver = await elsewhere.servedBy(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    posts.push({ secret: request.headers.authorization, body })
    response.writeHead(status).end()
  })
  const hook = section(settings, 'options.webHook')
  const address = hook.getByLabel(en['options.webHook.address'])
  await address.fill('http://crm.example/calls')
  await expect(hook.getByText(en['hook.failure.address'])).toBeVisible()
  await address.fill(`${receiver}/calls`)
  await hook.getByLabel(en['options.webHook.secret'], { exact: true }).fill('open sesame')
  await hook.getByRole('button', { name: en['options.webHook.keep'] }).click()
  await expect(hook.getByText(en['options.webHook.told'])).toBeVisible()
  expect(posts).toMatchObject([{ secret: 'Bearer open sesame' }])

  await connect()
  status = 503
  await exchange.call('+4561774427', { queue: 'support' })
  await expect(popup.getByRole('button', { name: en.answerCall })).toBeVisible()
  await exchange.party('+4561774427', 'hangup')
  await expect(hook.getByText('503')).toBeVisible()
  status = 204
  await hook.getByRole('button', { name: en['options.webHook.sendNow'] }).click()
  await expect(hook.getByText('503')).toBeHidden()
  const [, refused, taken] = posts.map(({ body }) => JSON.parse(body))
  expect(refused).toMatchObject({ type: 'call.ended', call: { ending: 'missed' } })
  const { id } = z.object({ id: z.string() }).parse(refused)
  expect(taken).toMatchObject({ id })
  expect(posts[2]?.secret).toBe('Bearer open sesame')

  const stored = await settings.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get()),
  )
  expect(stored).not.toContain('open sesame')
})

declare const chrome: { storage: { local: { get(): Promise<unknown> } } }
