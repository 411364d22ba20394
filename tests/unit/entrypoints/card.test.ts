/** What becomes of a press on the card at a number, whatever happens meanwhile: never nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCard } from '../../../entrypoints/surface/card.tsx'
import type { Ask } from '../../../lib/channel/ask.ts'
import type { IntentReply } from '../../../lib/channel/messages.ts'
import type { Offer } from '../../../lib/desk/page-views.ts'
import { en } from '../../../lib/wording/en.ts'
import { possible } from '../components/samples.ts'
import { openScreen, type Screen } from '../components/screen.ts'

const program = vi.hoisted(() => ({ openPhoneProgram: vi.fn() }))
vi.mock('../../../entrypoints/page/phone-program.ts', () => program)
vi.mock('../../../entrypoints/surface/surfaces.ts', () => ({
  viewport: () => ({ width: 1000, height: 800 }),
  ourSurface: (document: Document) => {
    const content = document.body.appendChild(document.createElement('div'))
    return {
      host: content,
      content,
      raise: () => {},
      moveTo: () => {},
      remove: () => content.remove(),
    }
  },
}))

const offering = (...services: readonly ('makeCall' | 'consultationCall')[]): Offer => ({
  display: '61 77 44 27',
  actions: services.map((service) => possible(service)),
})

const CALL = 'makeCall'
const CONSULT = 'consultationCall'
const BOX = { left: 10, top: 10, right: 90, bottom: 30, width: 80, height: 20 }

describe('a press on the card', () => {
  let screen: Screen
  let offer: Offer
  let reply: (given: IntentReply) => void
  let see: (isVisible: boolean) => void
  let sent: string[]
  let link: HTMLElement

  const open = () => {
    const ask = (type: string, payload: { intent?: { service: string } }) => {
      if (type === 'page.offer') return Promise.resolve(offer)
      sent.push(`${type} ${payload.intent?.service ?? ''}`.trim())
      return new Promise((resolve) => {
        reply = resolve
      })
    }
    return openCard({
      window: { document: screen.body.ownerDocument, addEventListener: () => {} } as never,
      ask: ask as Ask,
      number: { number: 'tel:+4561774427', shown: '61 77 44 27', place: { element: link } },
      by: 'pointer',
      teachable: undefined,
      onClose: () => {},
      signal: new AbortController().signal,
    })
  }
  /** An event as a person makes it: those of scripts are not believed. */
  const event = (type: string): Event => {
    const { defaultView } = screen.body.ownerDocument
    const made = new (defaultView?.Event ?? Event)(type, { bubbles: true })
    Object.defineProperty(made, 'isTrusted', { value: true })
    return made
  }
  /** The button goes down; what is returned is that it comes up, with the click where it still is. */
  const pointerDown = (label: string) => {
    const button = screen.button(label)
    button.dispatchEvent(event('pointerdown'))
    return () => {
      if (button.isConnected) button.dispatchEvent(event('click'))
    }
  }
  const press = (label: string) => pointerDown(label)()

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    screen = openScreen()
    const { prototype } = screen.body.ownerDocument.defaultView?.HTMLElement ?? HTMLElement
    Object.assign(prototype, { getClientRects: () => [BOX], getBoundingClientRect: () => BOX })
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(look: (entries: readonly { isVisible: boolean }[]) => void) {
          see = (isVisible) => look([{ isVisible }])
        }
        observe() {}
        disconnect() {}
      },
    )
    link = screen.body.appendChild(screen.body.ownerDocument.createElement('a'))
    link.setAttribute('href', 'tel:+4561774427')
    link.textContent = '61 77 44 27'
    sent = []
    offer = offering(CALL)
    program.openPhoneProgram.mockClear()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  /** Until the card has asked what can be done, and shows it. */
  const asked = () => vi.advanceTimersByTimeAsync(400)

  it('is sent although what can be done changes while the button is down', async () => {
    open()
    await asked()
    const up = pointerDown(CALL)
    offer = offering(CONSULT)
    await asked()
    up()
    expect(sent).toEqual(['page.intent makeCall'])
    expect(screen.text()).toContain(en['phase.sending'])
    reply({ kind: 'refused', sentence: 'You are on a call.' })
    await asked()
    expect(screen.text()).toContain('You are on a call.')
    expect(screen.button(CONSULT)).toBeDefined()
  })

  it('holds the card up for a moment, and not for ever', async () => {
    open()
    await asked()
    pointerDown(CALL)
    offer = offering(CONSULT)
    await asked()
    expect(screen.button(CALL)).toBeDefined()
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.button(CONSULT)).toBeDefined()
  })

  it('keeps a card open that the pointer was about to leave, until it is answered', async () => {
    const card = open()
    await asked()
    const away = { x: 900, y: 700 }
    card.pointerAt(away, null)
    const up = pointerDown(CALL)
    await asked()
    up()
    card.pointerAt(away, null)
    await asked()
    reply({ kind: 'refused', sentence: 'No line is free.' })
    await asked()
    expect(screen.text()).toContain('No line is free.')
    card.pointerAt(away, null)
    await asked()
    expect(screen.text()).not.toContain('No line is free.')
  })

  it('starts the phone program also when the card was closed meanwhile', async () => {
    const card = open()
    await asked()
    press(CALL)
    card.close()
    reply({ kind: 'handedOver', open: 'tel:+4561774427' })
    await asked()
    expect(program.openPhoneProgram).toHaveBeenCalledOnce()
  })

  it('on another button while one is sent is told that it was not', async () => {
    offer = offering(CALL, CONSULT)
    open()
    await asked()
    press(CALL)
    press(CONSULT)
    expect(sent).toEqual(['page.intent makeCall'])
    expect(screen.text()).toContain(en['reason.commandRunning'])
  })

  it.each([
    ['something of the page lies over it', () => see(false), en['page.card.covered']],
    ['the page changed the number', () => link.remove(), en['page.card.changed']],
  ])(
    'is not believed where %s, which is said, and no second one is taken',
    async (_, happens, why) => {
      open()
      await asked()
      happens()
      press(CALL)
      expect(sent).toEqual([])
      expect(screen.text()).toContain(why)
      see(true)
      await asked()
      expect(() => screen.button(CALL)).toThrow()
      expect(screen.text()).toContain(why)
    },
  )
})
