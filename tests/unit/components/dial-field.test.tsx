import { afterEach, describe, expect, test, vi } from 'vitest'
import type { NumberFrom } from '../../../components/desk/callbacks.ts'
import { DialField } from '../../../components/desk/dial-field.tsx'
import type { LineParts } from '../../../components/desk/line-parts.ts'
import { say } from '../../../lib/wording/say.ts'
import { capabilities, NOW, session } from './samples.ts'
import { drawn, openScreen } from './screen.ts'

afterEach(() => vi.unstubAllGlobals())

const BERLIN = '030 901820'
const AS = '+49 30 901820'

function show(site = 'https://crm.example') {
  const screen = openScreen()
  const intend = vi.fn<LineParts['intend']>(async () => true)
  const foresee = vi.fn(async (number: string, from: NumberFrom) =>
    number === BERLIN && from === 'typed' ? AS : undefined,
  )
  const draw = (at: string) =>
    screen.show(
      <DialField
        line={{
          session: session(),
          capabilities,
          now: NOW,
          format: (number) => number,
          busy: false,
          site: at,
          lookUp: async () => [{ name: 'Anna', number: '61 77 44 27' }],
          intend,
          foresee,
        }}
      />,
    )
  draw(site)
  const input = screen.body.querySelector('input')
  const { defaultView } = screen.body.ownerDocument
  if (input === null || defaultView === null) throw new Error('There is no field')
  const type = async (text: string) => {
    input.value = text
    input.dispatchEvent(new defaultView.Event('input', { bubbles: true }))
    await drawn()
  }
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
  const hint = () =>
    described.map((id) => screen.body.querySelector(`[id="${id}"]`)?.textContent).join('')
  return { screen, draw, type, hint, intend, foresee }
}

const SAID = say('page.card.dialled', { number: AS })

describe('the field to dial', () => {
  test('says under what is typed what will be dialled for it, where that differs', async () => {
    const { type, hint } = show()
    await type('51902236')
    expect(hint()).toBe('')
    await type(BERLIN)
    await expect.poll(hint).toBe(SAID)
    await type(`${BERLIN}1`)
    expect(hint().trim()).toBe('')
    await type('')
    expect(hint()).toBe('')
  })

  test('says it aloud politely, and once the typing rests', async () => {
    const { screen, type } = show()
    const aloud = () => [...screen.body.querySelectorAll('[role=status]')].map((e) => e.textContent)
    await type(BERLIN)
    expect(aloud().join('')).toBe('')
    await expect.poll(aloud).toContain(SAID)
  })

  test('asks anew when another page comes to the front', async () => {
    const { draw, type, hint, foresee } = show()
    await type(BERLIN)
    await expect.poll(hint).toBe(SAID)
    const before = foresee.mock.calls.length
    draw('https://other.example')
    await expect.poll(() => foresee.mock.calls.length).toBe(before + 1)
  })

  test('dials what was typed as a number of the page, and what was suggested as the reader’s', async () => {
    const { screen, type, intend } = show()
    const press = () => screen.button('Call').click()
    const value = () => screen.body.querySelector('input')?.value
    await type(BERLIN)
    press()
    await expect.poll(value).toBe('')
    await type('Anna')
    const option = () => screen.body.querySelector<HTMLElement>('[role=option]')
    await expect.poll(option).not.toBeNull()
    option()?.click()
    await drawn()
    press()
    expect(intend.mock.calls.map(([intent, , from]) => [intent, from])).toEqual([
      [{ on: 'number', number: BERLIN, service: 'makeCall' }, 'typed'],
      [{ on: 'number', number: '61 77 44 27', service: 'makeCall' }, 'reader'],
    ])
  })
})
