/** The toolbar of an agent of a Huawei contact centre, as a person uses it. */
import { expect, type Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { say } from '../../lib/wording/say.ts'
import { seeConnected, submitConnectForm } from '../../scripts/popup.ts'

export interface HuaweiAgent {
  readonly id: string
  readonly phone: string
}

export const AGENT_291: HuaweiAgent = { id: '291', phone: '40038' }
export const AGENT_205: HuaweiAgent = { id: '205', phone: '40039' }

/** Fills the connect form in. `more` are further boxes to tick. */
export async function fillIn(
  popup: Page,
  server: string,
  { id, phone }: HuaweiAgent,
  more: readonly string[] = [],
): Promise<void> {
  const field = (label: string) => popup.getByLabel(label, { exact: true })
  await field(en['connect.system']).selectOption('huawei')
  await field(en['connect.address']).fill(server)
  await field(en['connect.huawei.agent']).fill(id)
  await field(en['connect.huawei.phone']).fill(phone)
  await field(en['connect.password']).fill(`Sandbox-${id}`)
  for (const box of more) await field(box).check()
}

/** Fills the connect form in and sends it. */
export async function signIn(...filled: Parameters<typeof fillIn>): Promise<void> {
  await fillIn(...filled)
  await submitConnectForm(filled[0])
}

export const seeSignedIn = (popup: Page): Promise<void> => seeConnected(popup)

const picker = (popup: Page) => popup.getByRole('group', { name: en['agent.change'] })

/** Waits until the toolbar shows the agent in this state. */
export const seeState = (popup: Page, label: string): Promise<void> =>
  expect(picker(popup).locator('.state-button')).toContainText(label)

/** Asks for a state that needs neither reason nor time. */
export async function askState(popup: Page, label: string): Promise<void> {
  await picker(popup).locator('.state-button').click()
  await picker(popup).locator('.state-choice').getByText(label, { exact: true }).click()
}

/** Presses a button of the toolbar: of several calls, that of the first. */
export const press = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('button', { name, exact: true }).first().click()

/** Opens one of the parts below the calls. */
export const openPart = (popup: Page, name: string): Promise<void> =>
  popup.getByRole('tab', { name }).click()

/** Signs the agent out, at the foot of the toolbar. */
export async function signOut(popup: Page): Promise<void> {
  await popup.getByText(en['popup.more'], { exact: true }).click()
  await press(popup, en['connect.disconnect'])
  await expect(popup.getByLabel(en['connect.system'], { exact: true })).toBeVisible()
}

/** Hands the call, or the conversation, with `who` over to a colleague; `along` goes with it. */
export async function handOver(
  popup: Page,
  who: string,
  colleague: string,
  way: string,
  verb: string,
  along?: string,
): Promise<void> {
  const call = popup.getByRole('listitem').filter({ hasText: who })
  await call.getByRole('button', { name: en['call.chooser'], exact: true }).click()
  const chooser = popup.getByRole('form', { name: say('chooser.label', { who }) })
  await chooser.getByRole('radio', { name: en['destination.agent'], exact: true }).check()
  await chooser.getByRole('radio', { name: colleague }).check()
  await chooser.getByRole('radio', { name: way }).check()
  if (along !== undefined) {
    await chooser.getByText(en['chooser.userData'], { exact: true }).click()
    await chooser.getByLabel(en['chooser.userData.label'], { exact: true }).fill(along)
  }
  await chooser.getByRole('button', { name: verb, exact: true }).click()
}
