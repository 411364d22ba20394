import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../lib/journal/record.ts'
import type { Query } from '../../../lib/journal/store.ts'
import { answered, dialled, ends, rings } from '../telephony/stories.ts'
import { MORNING, type Office, openOffice } from './office.ts'

const DAY = 86_400_000

interface Told {
  readonly name?: string
  readonly number?: string
  readonly queue?: string
  readonly at?: number
  readonly ending?: Story['ending']
  readonly direction?: Story['direction']
}

const story = (n: number, told: Told = {}): Story => {
  const at = told.at ?? MORNING + n * 1000
  return {
    id: `one/${n}/${at}`,
    session: 'one',
    system: 'miralix',
    agent: { id: '12' },
    media: 'voice',
    direction: told.direction ?? 'inbound',
    main: {
      key: `one/${n}/${at}`,
      startedAt: at,
      endedAt: at + 500,
      ...(told.name === undefined ? {} : { name: told.name }),
      ...(told.number === undefined ? {} : { number: told.number }),
    },
    ...(told.queue === undefined ? {} : { queue: { name: told.queue } }),
    consulted: [],
    ending: told.ending ?? 'conversation',
    certainty: 'confirmed',
    over: true,
  }
}

const office = async (...stories: readonly Story[]): Promise<Office> => {
  const opened = await openOffice()
  await opened.store.write(MORNING, false, stories, [])
  return opened
}

const found = async ({ store }: Office, query: Partial<Query> & { text: string }) =>
  (await store.find({ limit: 50, ...query })).records.map(({ main }) => main.name ?? main.number)

describe('what is typed finds', () => {
  const people = () =>
    office(
      story(1, { name: 'Søren Kjær', number: '+4561774427', queue: 'Support' }),
      story(2, { name: 'Bodil Aagaard', number: '+4551902236', queue: 'Support' }),
      story(3, { name: 'Günther Groß', number: '+493012345678', queue: 'Sales' }),
      story(4, { name: '王小明', number: '+861012345678' }),
      story(5, { number: '103', at: MORNING + DAY }),
    )

  it.each([
    ['kjær', ['Søren Kjær']],
    ['KJAER', ['Søren Kjær']],
    ['soren', ['Søren Kjær']],
    ['aag bod', ['Bodil Aagaard']],
    ['gross', ['Günther Groß']],
    ['小明', ['王小明']],
    ['61 77 44', ['Søren Kjær']],
    ['61-77-44-27', ['Søren Kjær']],
    ['+45 61 77 44 27', ['Søren Kjær']],
    ['0045 61774427', ['Søren Kjær']],
    ['4427', ['Søren Kjær']],
    ['030 1234', ['Günther Groß']],
    ['support', ['Bodil Aagaard', 'Søren Kjær']],
    ['support 4427', ['Søren Kjær']],
    ['sales kjær', []],
    ['2026-03-15', ['103']],
    ['nobody', []],
    ['', ['103', '王小明', 'Günther Groß', 'Bodil Aagaard', 'Søren Kjær']],
  ])('by “%s” %j', async (text, expected) => {
    expect(await found(await people(), { text })).toEqual(expected)
  })

  it('takes any text there is', async () => {
    const people = await office(story(1, { name: 'Søren Kjær' }))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        await found(people, { text })
      }),
      { numRuns: 20 },
    )
  })

  it('finds by what a person wrote', async () => {
    const one = await office(story(1, { name: 'Søren Kjær' }))
    await one.store.remark(story(1).id, { note: 'wants a callback', disposition: 'Sale' }, 0, false)
    expect(await found(one, { text: 'callb' })).toEqual(['Søren Kjær'])
    expect(await found(one, { text: 'sale' })).toEqual(['Søren Kjær'])
    await one.store.remark(story(1).id, { note: '' }, 0, false)
    expect(await found(one, { text: 'callb' })).toEqual([])
    expect(await one.store.get(story(1).id)).toMatchObject({ disposition: 'Sale' })
  })
})

it('finds the same as reading everything does, page by page, whatever was kept', async () => {
  const names = ['Anna', 'Bo', 'Anna Bo']
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('anna', 'bo', 'bo anna', ''),
      async (who, limit, text) => {
        const one = await office(...who.map((i, n) => story(n, { name: names[i] ?? '' })))
        const expected = who
          .map((i) => names[i] ?? '')
          .filter((name) => text.split(' ').every((word) => name.toLowerCase().includes(word)))
          .toReversed()
        const told: (string | undefined)[] = []
        let before: number | undefined
        do {
          const page = await one.store.find({ text, limit, before })
          told.push(...page.records.map(({ main }) => main.name))
          expect(page.records.length).toBeLessThanOrEqual(limit)
          before = page.before
        } while (before !== undefined)
        expect(told).toEqual(expected)
        one.database.close()
      },
    ),
    { numRuns: 25 },
  )
})

it('finds across many buckets, newest first', async () => {
  const stories = Array.from({ length: 2200 }, (_, n) =>
    story(n, { name: n % 1000 === 0 ? 'Rare' : 'Common', number: String(1000 + n) }),
  )
  const one = await office(...stories)
  expect(await found(one, { text: 'rare' })).toHaveLength(3)
  const { records } = await one.store.find({ text: 'common', limit: 50 })
  expect(records.map(({ main }) => main.number)).toEqual(
    Array.from({ length: 50 }, (_, i) => String(3199 - i)),
  )
}, 120_000)

describe('missed calls', () => {
  const CALLER = { direction: 'inbound', number: '+4561774427', name: 'Søren Kjær' } as const

  it('wait to be called back, until they are', async () => {
    const one = await openOffice()
    await one.happens(rings('A', CALLER), ends('A'), rings('B', CALLER), ends('B'))
    expect(await one.store.waiting()).toBe(2)
    expect(await found(one, { text: '', facts: ['callBack'] })).toHaveLength(2)
    await one.happens(dialled('C', { number: '004561774427' }), ends('C'))
    expect(await one.store.waiting()).toBe(2)
    await one.happens(dialled('D', { number: '004561774427' }), answered('D'), ends('D'))
    expect(await one.store.waiting()).toBe(0)
    expect(await found(one, { text: '', facts: ['callBack'] })).toEqual([])
    expect(await found(one, { text: '', facts: ['missed'] })).toHaveLength(2)
  })

  it('are also done when a person says so', async () => {
    const one = await openOffice()
    await one.happens(rings('A', CALLER), ends('A'))
    await one.store.calledBack((await one.only()).id)
    expect(await one.store.waiting()).toBe(0)
  })

  it('of a caller who shows no number do not wait', async () => {
    const one = await openOffice()
    await one.happens(rings('A', { direction: 'inbound', withheld: true }), ends('A'))
    expect((await one.only()).ending).toBe('missed')
    expect(await one.store.waiting()).toBe(0)
  })
})

describe('a number that was dialled', () => {
  it('is known, and one that only called in is not', async () => {
    const one = await openOffice()
    await one.happens(
      rings('A', { direction: 'inbound', number: '+4561774427' }),
      ends('A'),
      dialled('B', { number: '+4551902236' }),
      ends('B'),
    )
    expect(await one.store.hasDialled('+4561774427')).toBe(false)
    expect(await one.store.hasDialled('+4551902236')).toBe(true)
  })
})

describe('what is taken away', () => {
  it('by its age does not come back from what the session remembers', async () => {
    const one = await openOffice()
    await one.happens(rings('A', { direction: 'inbound' }), ends('A'))
    one.now += 91 * DAY
    one.keeper.tick()
    await one.keeper.settled()
    expect(await one.records()).toEqual([])
    await one.restart()
    expect(await one.records()).toEqual([])
  })

  it('by a person is all of it, and stays away', async () => {
    const one = await openOffice()
    await one.happens(rings('A', { direction: 'inbound' }), ends('A'), rings('B'))
    await one.store.wipe(one.now)
    expect((await one.records()).map(({ over }) => over)).toEqual([undefined])
    await one.restart()
    await one.happens(ends('B'))
    expect(await one.records()).toHaveLength(1)
  })

  it('where nothing is to be kept is every call, once it has ended', async () => {
    const one = await openOffice()
    one.rules = { days: 0, posts: false }
    await one.happens(rings('A', { direction: 'inbound' }), answered('A'))
    expect(await one.records()).toHaveLength(1)
    await one.happens(ends('A'))
    expect(await one.records()).toEqual([])
    await one.restart()
    expect(await one.records()).toEqual([])
  })
})
