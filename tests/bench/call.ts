/**
 * How fast a click becomes a request, and a change at the exchange something to see. Each figure stands
 * beside a reference of the same run, because the machine decides about both.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { en } from '../../lib/wording/en.ts'
import { findNamed, type Point } from '../../scripts/pointer.ts'
import {
  agent12,
  allowSite,
  fillConnectForm,
  seeConnected,
  submitConnectForm,
} from '../../scripts/popup.ts'
import { setStage } from '../../scripts/stage.ts'
import { percentile, table } from './figures.ts'

const ROUNDS = 25
const CALLER = '+4561774427'
const COLLEAGUE = '+4551902236'

const stage = await setStage({ headless: true })
const { sandbox, exchange, browser, popup } = stage
const crm = await browser.newPage()

async function until<T>(find: () => Promise<T | undefined | false>): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const found = await find()
    if (found) return found
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error(`not seen in 20 s: ${find}`)
}

const mobile = (page: Page): Promise<Point> =>
  page.getByTestId('contact-mobile').evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })

const consultations = async () =>
  (await exchange.requests()).filter(({ path }) => path.endsWith('Consultation'))

const idle = async () => Object.keys((await exchange.state()).calls).length === 0

/** From the call's alerting in the exchange to *Ringing* in the popup. */
async function ringing(): Promise<number> {
  const seen = popup.evaluate(
    (label) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const shown = [...document.querySelectorAll('button')].some((button) =>
            button.textContent?.includes(label),
          )
          if (!shown) return
          watcher.disconnect()
          resolve(Date.now())
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document, { subtree: true, childList: true, characterData: true })
        look()
      }),
    en.answerCall,
  )
  // Somewhere in the poll's interval, as calls come.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000))
  const changed = Date.now()
  await exchange.call(CALLER, { queue: 'support' })
  return (await seen) - changed
}

/** From the trusted click on *Consult* in the card to the request at the server's socket. */
async function clicking(): Promise<number> {
  await exchange.agent('miralix', '12', 'answer')
  await popup.getByRole('listitem').getByText(en['state.connected']).waitFor()
  await crm.bringToFront()
  await crm.mouse.move(5, 5)
  const { x, y } = await mobile(crm)
  await crm.mouse.move(x, y, { steps: 4 })
  const consult = await until(() => findNamed(crm, 'button', en.consultationCall))
  await crm.mouse.move(consult.x, consult.y, { steps: 4 })
  const before = await consultations()
  await crm.evaluate(() => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        document.documentElement.dataset.clickedAt = String(performance.timeOrigin + timeStamp)
      },
      { capture: true, once: true },
    )
  })
  await crm.mouse.down()
  await crm.mouse.up()
  const sent = await until(async () => (await consultations())[before.length])
  const clicked = await crm.evaluate(() => Number(document.documentElement.dataset.clickedAt))
  return Date.parse(sent.at) - clicked
}

async function hangUpAll(): Promise<void> {
  await until(async () => (await exchange.state()).parties[COLLEAGUE]?.state === 'connected')
  await exchange.party(CALLER, 'hangup')
  await exchange.party(COLLEAGUE, 'hangup')
  await until(idle)
  await popup.getByText(en['popup.noCalls'], { exact: true }).waitFor()
}

/** What the same browser needs for a bare request to a server here, there and back. */
async function bareRequests(): Promise<number[]> {
  const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const taken = await popup.evaluate(
    async ({ url, rounds }) => {
      const times: number[] = []
      for (let i = 0; i < rounds; i += 1) {
        const began = performance.now()
        await fetch(url, { method: 'PUT' })
        times.push(performance.now() - began)
      }
      return times
    },
    { url: `http://127.0.0.1:${port}/`, rounds: ROUNDS },
  )
  server.close()
  return taken
}

try {
  await crm.goto(`${sandbox.url}/crm/contacts/bodil-aagaard`)
  await fillConnectForm(popup, agent12(sandbox.url))
  await submitConnectForm(popup)
  await seeConnected(popup)
  await allowSite(popup, crm)
  await exchange.setSwitches({ miralix: { relayDelay: 0, offerTimeout: 'off' } })
  await exchange.agent('miralix', '12', 'ready')
  const clicks: number[] = []
  const rings: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    rings.push(await ringing())
    clicks.push(await clicking())
    await hangUpAll()
    await exchange.agent('miralix', '12', 'ready')
  }
  const bare = await bareRequests()
  const polls = (await exchange.requests()).filter(({ path }) => path.endsWith('/busycall'))
  const pauses = polls.slice(1).map(({ at }, i) => Date.parse(at) - Date.parse(polls[i]?.at ?? at))
  table(
    [
      { name: 'click on Consult in the card → request at the server', samples: clicks },
      { name: '  reference: a bare request of the same browser, there and back', samples: bare },
      { name: 'change at the exchange → shown in the popup', samples: rings },
      { name: '  reference: pause between two polls, popup open', samples: pauses },
    ],
    [
      [
        'click → wire, times a bare request (medians)',
        percentile(clicks, 50) / percentile(bare, 50),
      ],
      [
        'exchange → popup, times a poll’s pause (medians)',
        percentile(rings, 50) / percentile(pauses, 50),
      ],
    ],
  )
} finally {
  await stage.close()
}
