/** Diagnostics: whether all is well, what happened, and a report that gives nothing away. */
import { readFile } from 'node:fs/promises'
import { en } from '../../lib/wording/en.ts'
import { expect, test } from './fixtures.ts'

const CALLER = '+4561774427'

test('a person sees what is wrong and what happened, and saves a report without secrets', async ({
  browserContext,
  connect,
  exchange,
  extensionId,
  popup,
  sandbox,
}) => {
  await connect()
  await exchange.call(CALLER, { queue: 'support' })
  await popup.getByRole('listitem').getByRole('button', { name: en.answerCall }).click()
  await expect(popup.getByRole('listitem').getByText(en['state.connected'])).toBeVisible()
  const page = await browserContext.newPage()
  await page.goto(`chrome-extension://${extensionId}/diagnostics.html`)
  const checks = page.getByRole('region', { name: en['diag.check'] })
  await expect(checks.getByText(en['diag.is.session'])).toBeVisible()
  await expect(checks.getByRole('img', { name: en['diag.ok'], exact: true })).toHaveCount(7)
  const log = page.getByRole('table')
  await expect(log).toContainText('/call/answer')
  await expect(log).toContainText('established')
  await expect(log).not.toContainText(CALLER)

  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en['diag.report.save'] }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }
  const report = await save()
  expect(JSON.parse(report)).toMatchObject({ program: 'cordboard', kind: 'report' })
  expect(report).toContain('/call/answer')
  expect(report).not.toContain('sandbox-secret')
  expect(report).not.toContain(CALLER)
  await page.getByRole('switch', { name: en['diag.report.numbers'] }).uncheck()
  await expect(log).toContainText(CALLER)
  expect(await save()).toContain(CALLER)

  await sandbox.close()
  await page.getByRole('button', { name: en['diag.check.again'] }).click()
  await expect(checks.getByText(en['diag.todo.reach'])).toBeVisible()
})
