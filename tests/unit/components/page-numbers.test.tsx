import { afterEach, expect, test, vi } from 'vitest'
import { PageNumbers } from '../../../components/panel/page-numbers.tsx'
import { MOST_LISTED } from '../../../lib/desk/page-views.ts'
import { say } from '../../../lib/wording/say.ts'
import { capabilities, NOW, session } from './samples.ts'
import { openScreen } from './screen.ts'

afterEach(() => vi.unstubAllGlobals())

function show(count: number) {
  const screen = openScreen()
  const numbers = Array.from({ length: count }, (_, i) => {
    const number = `+45${61_000_000 + i}`
    return { number, display: number }
  })
  const line = {
    session: session(),
    capabilities,
    now: NOW,
    format: (number: string) => number,
    busy: false,
    site: 'https://crm.example',
    lookUp: async () => [],
    intend: async () => true,
    foresee: async () => undefined,
  }
  screen.show(
    <PageNumbers
      page={{ state: 'read', host: 'crm.example', numbers }}
      line={line}
      onSite={() => {}}
    />,
  )
  return screen
}

test('a page with more numbers than are listed says so, and one with fewer does not', () => {
  const most = say('numbers.most', { count: MOST_LISTED })
  expect(show(MOST_LISTED).text()).toContain(most)
  expect(show(MOST_LISTED - 1).text()).not.toContain(most)
})
