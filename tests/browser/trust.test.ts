/** A page is hostile, a hand is hasty: what is sent all the same, and that it is sent once. */
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { en } from '../../lib/wording/en.ts'
import { findNamed, pressNamed, SOON, waitForNamed } from '../../scripts/pointer.ts'
import { letRest } from '../made-pages/shown.ts'
import { askBackground, inContentScript, kept } from './extension-page.ts'
import { expect, test } from './fixtures.ts'
import {
  middleOfMark,
  openCard,
  seeCard,
  verbs,
  waitForMark,
  waitUntilGone,
} from './page-objects.ts'

test.setTimeout(120_000)

const CALLER = '+4551902236'
const SECRET = 'sandbox-secret'
const MOBILE = '+45 61 77 44 27'
/** Somewhere on the page without a number near it. */
const AWAY = { x: 5, y: 5 }
const CONSULT = 'PUT /call/Consultation?ContactEndpoint=%2B4561774427'

const shelf = z.object({
  desk: z.object({ lines: z.tuple([z.object({ session: z.string() })]).rest(z.unknown()) }),
})

async function firstSession(popup: Page): Promise<string> {
  const { desk } = shelf.parse(JSON.parse((await kept(popup)).session))
  return desk.lines[0].session
}

/** Everything that a script of the page can do to a point of it. */
const fakeGestures = (crm: Page, at: { readonly x: number; readonly y: number }) =>
  crm.evaluate(({ x, y }) => {
    const options = {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: x,
      clientY: y,
      pointerType: 'mouse',
      key: 'Enter',
      code: 'Enter',
    }
    const targets = [document.elementFromPoint(x, y), window, document, document.documentElement]
    const ours = [...document.querySelectorAll('[popover]')]
    for (const target of [...targets, ...ours]) {
      for (const type of ['pointermove', 'pointerdown', 'pointerup'])
        target?.dispatchEvent(new PointerEvent(type, options))
      for (const type of ['mousemove', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'])
        target?.dispatchEvent(new MouseEvent(type, options))
      for (const type of ['keydown', 'keypress', 'keyup'])
        target?.dispatchEvent(new KeyboardEvent(type, options))
      if (target instanceof HTMLElement) {
        target.click()
        target.focus()
      }
    }
    // Whoever presses does not rest: so the last thing is to rest.
    targets[0]?.dispatchEvent(new PointerEvent('pointermove', options))
    return ours.map((host) => ({
      shadowRoot: host.shadowRoot,
      children: host.childNodes.length,
      hit: document.elementFromPoint(x, y) === host,
    }))
  }, at)

const consult = (session: string) =>
  ({
    gesture: '0f6f2c39-6a0f-4c39-9d7e-222222222222',
    session,
    intent: { on: 'number', number: MOBILE, service: 'consultationCall' },
  }) as const

/** Lays something over the page that lets every press through; resolves when a browser has seen it. */
async function coverPage(crm: Page): Promise<void> {
  await crm.evaluate(() => {
    const cover = document.createElement('div')
    cover.popover = 'manual'
    cover.id = 'cover'
    cover.style.cssText =
      'inset:0;width:100vw;height:100vh;background:white;pointer-events:none;margin:0;border:0'
    cover.textContent = 'Click here to win'
    const below = document.createElement('div')
    below.popover = 'manual'
    below.style.cssText = 'inset:0 auto auto 0;width:9px;height:9px;margin:0;border:0'
    document.body.append(below, cover)
    below.showPopover()
    cover.showPopover()
    return new Promise<void>((resolve) => {
      const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
        trackVisibility: true,
        delay: 100,
      }
      const observer = new IntersectionObserver((entries) => {
        const seen = entries[entries.length - 1]
        if (seen === undefined || !('isVisible' in seen) || seen.isVisible) return
        observer.disconnect()
        below.remove()
        resolve()
      }, options)
      observer.observe(below)
    })
  })
  // The card's own observer looks at another moment of the same frames.
  await letRest(crm)
}

test('a page is hostile, a hand is hasty', async ({
  beginAnew,
  crm,
  exchange,
  popup,
  takeCall,
  workAt,
}) => {
  // What is on its way when the calls are ended would begin another one after them.
  await exchange.setSwitches({ miralix: { relayDelay: 0 } })
  await workAt('/contacts/soren-kjaer')
  await waitForMark(crm, MOBILE)
  await takeCall()

  await test.step('a page that has taken over our script there cannot ask for what only our pages may', async () => {
    const ask = (type: string, payload: unknown) =>
      inContentScript(
        crm,
        `chrome.runtime.sendMessage(${JSON.stringify({ type, payload })}).then((answer) => answer ?? null, String)`,
      )
    const session = await firstSession(popup)
    expect(await ask('own.intent', consult(session))).toBeNull()
    expect(await ask('diagnostics.rawAnswer', { session })).toBeNull()
    expect(await ask('connection.close', { session })).toBeNull()
    expect(await ask('site.set', { origin: 'https://bank.example', on: true })).toBeNull()
    // The same way is open for what a page may ask.
    expect(await ask('page.start', {})).toMatchObject({ look: 'underline' })
    expect((await kept(popup)).local).not.toContain('bank.example')
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('the secret lies where no script of a page can come, and nowhere else', async () => {
    const { indexedDB, ...open } = await kept(popup)
    expect(indexedDB).toContain(SECRET)
    expect(Object.values(open).join()).not.toContain(SECRET)
    const reachable = await inContentScript(
      crm,
      `(async () => JSON.stringify([
        await chrome.storage.local.get(),
        await chrome.storage.session.get().catch(String),
        await indexedDB.databases(),
      ]))()`,
    )
    expect(reachable).toContain('greenbox')
    expect(reachable).not.toContain(SECRET)
    expect(reachable).not.toContain('cordboard-secrets')
  })

  await test.step('a script of the page cannot open a card', async () => {
    await crm.evaluate(() => {
      const world: typeof globalThis & { cardsOpened?: number } = globalThis
      world.cardsOpened = 0
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches('[popover]'))
              world.cardsOpened = (world.cardsOpened ?? 0) + 1
      }).observe(document.documentElement, { childList: true })
    })
    const cardsOpened = () =>
      crm.evaluate(() => {
        const world: typeof globalThis & { cardsOpened?: number } = globalThis
        return world.cardsOpened
      })
    expect(await fakeGestures(crm, await middleOfMark(crm, MOBILE))).toHaveLength(1)
    // The background hears of the end of a call much later than a pointer counts as resting.
    await exchange.party(CALLER, 'hangup')
    await waitUntilGone(crm, 'region', en['page.bar.label'])
    expect(await cardsOpened()).toBe(0)
    await openCard(crm, MOBILE)
    expect(await cardsOpened()).toBe(1)
    expect(await verbs(exchange)).toEqual([])
  })

  await crm.mouse.move(AWAY.x, AWAY.y)
  await beginAnew()
  await test.step('messages of the page to the extension are nobody’s', async () => {
    const way = await crm.evaluate(() => {
      const payload = {
        gesture: '0f6f2c39-6a0f-4c39-9d7e-111111111111',
        intent: { on: 'number', number: '+4561774427', service: 'consultationCall' },
      }
      for (const type of ['page.intent', 'own.intent', 'number.next', 'settings.changed']) {
        const message = { type, payload }
        window.postMessage(message, '*')
        for (const name of ['message', type])
          for (const target of [window, document])
            target.dispatchEvent(new CustomEvent(name, { detail: message }))
      }
      const world: typeof globalThis & { chrome?: { runtime?: { sendMessage?: unknown } } } =
        globalThis
      return world.chrome?.runtime?.sendMessage
    })
    expect(way).toBeUndefined()
    await openCard(crm, MOBILE)
    await waitForNamed(crm, 'button', en.consultationCall)
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('a click through something that the page has laid over the card sends nothing', async () => {
    const { x, y } = await waitForNamed(crm, 'button', en.consultationCall)
    // Faster than a browser looks is faster than a person can be led: wait until it has seen the cover.
    await coverPage(crm)
    await crm.mouse.move(x, y, { steps: 3 })
    // The card offers nothing any more after the click that it does not believe, and says why.
    await expect
      .poll(async () => {
        await crm.mouse.click(x, y)
        return findNamed(crm, 'button', en.consultationCall)
      })
      .toBeUndefined()
    await seeCard(crm, MOBILE)
    await crm.evaluate(() => document.getElementById('cover')?.remove())
    expect(await verbs(exchange)).toEqual([])
  })

  await test.step('a script of the page cannot press what is offered; the hand that follows can, once', async () => {
    await crm.mouse.move(AWAY.x, AWAY.y)
    await openCard(crm, MOBILE)
    const button = await waitForNamed(crm, 'button', en.consultationCall)
    const found = await fakeGestures(crm, button)
    expect(found.map(({ shadowRoot, children }) => ({ shadowRoot, children }))).toEqual([
      { shadowRoot: null, children: 0 },
      { shadowRoot: null, children: 0 },
    ])
    expect(found.filter(({ hit }) => hit)).toHaveLength(1)
    await pressNamed(crm, en.consultationCall)
    await expect.poll(() => verbs(exchange), SOON).toContain(CONSULT)
    await waitForNamed(crm, 'button', en.alternateCall)
    expect(await verbs(exchange)).toEqual([CONSULT])
  })

  await crm.mouse.move(AWAY.x, AWAY.y)
  await beginAnew()
  await test.step('two quick clicks, and a third while the first is under way, send one request', async () => {
    await exchange.fault({ path: '/call/', do: { delayMs: 1500 } })
    await openCard(crm, MOBILE)
    const { x, y } = await waitForNamed(crm, 'button', en.consultationCall)
    await crm.mouse.dblclick(x, y)
    await expect.poll(() => verbs(exchange), SOON).toEqual([CONSULT])
    await crm.mouse.click(x, y)
    await crm.keyboard.press('Enter')
    await waitForNamed(crm, 'button', en.alternateCall)
    expect(await verbs(exchange)).toEqual([CONSULT])
  })

  await crm.mouse.move(AWAY.x, AWAY.y)
  await beginAnew()
  await test.step('a gesture counts once, however often its message arrives', async () => {
    const session = await firstSession(popup)
    const replies = await Promise.all([
      askBackground(popup, 'own.intent', consult(session)),
      askBackground(popup, 'own.intent', consult(session)),
    ])
    expect(replies.map((reply) => reply?.kind).toSorted()).toEqual(['repeated', 'sent'])
    expect(await askBackground(popup, 'own.intent', consult(session))).toMatchObject({
      kind: 'repeated',
    })
    expect(await verbs(exchange)).toEqual([CONSULT])
  })
})
