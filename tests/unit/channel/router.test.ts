import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ownRequests, pageRequests, requests } from '../../../lib/channel/messages.ts'
import {
  envelope,
  type Handlers,
  judge,
  type Own,
  route,
  type Sender,
} from '../../../lib/channel/router.ts'

const OWN: Own = { id: 'cordboard-id', origin: 'chrome-extension://cordboard-id' }
const popup: Sender = {
  id: OWN.id,
  origin: OWN.origin,
  url: `${OWN.origin}/popup.html`,
}
const page: Sender = {
  id: OWN.id,
  origin: 'https://crm.example',
  url: 'https://crm.example/contacts/7',
  frameId: 0,
  tab: { id: 3, active: true },
}
const GESTURE = '7f9c24e8-3b12-4f6f-8a57-3f1f6d1c0a11'

type Asked = (payload: unknown, asker: unknown, type: string) => void

function handlersThat(asked: Asked): Handlers {
  const answer =
    <T>(type: string, reply: T) =>
    (payload: unknown, asker: unknown): T => {
      asked(payload, asker, type)
      return reply
    }
  const nothing = (type: string) => answer(type, null)
  const repeated = (type: string) => answer(type, { kind: 'repeated' } as const)
  return {
    'page.start': nothing('page.start'),
    'page.find': nothing('page.find'),
    'page.surface': nothing('page.surface'),
    'page.offer': answer('page.offer', { display: '103', actions: [] }),
    'page.intent': repeated('page.intent'),
    'page.bar': nothing('page.bar'),
    'page.menu': nothing('page.menu'),
    'page.hideBar': nothing('page.hideBar'),
    'page.teach': nothing('page.teach'),
    'connection.draft': nothing('connection.draft'),
    'connection.open': nothing('connection.open'),
    'connection.cancel': nothing('connection.cancel'),
    'connection.retry': nothing('connection.retry'),
    'connection.close': nothing('connection.close'),
    'own.intent': repeated('own.intent'),
    'own.refresh': repeated('own.refresh'),
    'command.dismiss': nothing('command.dismiss'),
    'diagnostics.rawAnswer': nothing('diagnostics.rawAnswer'),
    'diagnostics.log': answer('diagnostics.log', []),
    'diagnostics.check': answer('diagnostics.check', []),
    'diagnostics.report': answer('diagnostics.report', '{}'),
    'site.set': nothing('site.set'),
    'sites.mode': nothing('sites.mode'),
    'taught.forget': nothing('taught.forget'),
    'settings.change': nothing('settings.change'),
    'settings.replace': nothing('settings.replace'),
    'dialling.try': answer('dialling.try', { ok: true, number: '103', steps: [] }),
    'dialling.foresee': nothing('dialling.foresee'),
    'journal.find': answer('journal.find', []),
    'journal.known': answer('journal.known', []),
    'tab.numbers': nothing('tab.numbers'),
    'journal.remark': nothing('journal.remark'),
    'journal.calledBack': nothing('journal.calledBack'),
    'journal.wipe': nothing('journal.wipe'),
    'webHook.set': nothing('webHook.set'),
    'webHook.sendNow': nothing('webHook.sendNow'),
  }
}

function desk() {
  const handler = vi.fn<Asked>()
  const handlers = handlersThat(handler)
  return {
    handler,
    ask: (message: unknown, sender: Sender) => route(message, sender, OWN, handlers),
  }
}

describe('a sender', () => {
  it('that is one of our own pages is ours', () => {
    expect(judge(popup, OWN)).toEqual({ kind: 'own' })
  })

  it('is ours by its address where the browser names no origin', () => {
    const { origin: _none, ...firefox } = popup
    expect(judge(firefox, OWN)).toEqual({ kind: 'own' })
    const moz: Own = { id: 'cordboard@example', origin: 'moz-extension://5f1b' }
    expect(judge({ id: moz.id, url: 'moz-extension://5f1b/popup.html' }, moz)).toEqual({
      kind: 'own',
    })
  })

  it('that is ours stays ours in a tab', () => {
    expect(judge({ ...popup, tab: { id: 4 }, frameId: 0 }, OWN)).toEqual({ kind: 'own' })
  })

  it('that is a page’s script is that page, with its tab and frame', () => {
    expect(judge({ ...page, frameId: 5 }, OWN)).toEqual({
      kind: 'page',
      origin: 'https://crm.example',
      tab: 3,
      frame: 5,
    })
  })

  it.each<[string, Sender]>([
    ['another extension', { ...popup, id: 'somebody-else' }],
    ['a sender without id', { ...page, id: undefined }],
    ['a page outside a tab', { ...page, tab: undefined }],
    ['a tab without id', { ...page, tab: {} }],
    ['a file', { ...page, origin: 'file://', url: 'file:///home/derek/crm.html' }],
    ['a file without origin', { ...page, origin: undefined, url: 'file:///home/derek/crm.html' }],
    ['about:blank', { ...page, origin: undefined, url: 'about:blank' }],
    ['a data address', { ...page, origin: undefined, url: 'data:text/html,hello' }],
    ['a sandboxed frame', { ...page, origin: 'null' }],
    ['a sandboxed frame of ours', { ...popup, origin: 'null' }],
    ['no address at all', { id: OWN.id, tab: { id: 3 } }],
    ['an address that is none', { ...page, origin: undefined, url: 'crm' }],
    ['another extension’s page', { ...page, origin: 'chrome-extension://somebody-else' }],
    ['an origin that begins like ours', { ...popup, origin: `${OWN.origin}.example` }],
    [
      'an address that begins like ours',
      { ...popup, origin: undefined, url: `${OWN.origin}x/popup.html` },
    ],
  ])('that is %s is nobody we know', (_, sender) => {
    expect(judge(sender, OWN)).toBeUndefined()
  })

  it('is judged by its origin even where its address says something else', () => {
    expect(judge({ ...page, url: popup.url }, OWN)).toMatchObject({ kind: 'page' })
  })
})

describe('a page', () => {
  it('may ask what card and call bar need', () => {
    const { ask, handler } = desk()
    expect(ask(envelope('page.start', {}), page)).toBeInstanceOf(Promise)
    expect(handler.mock.calls).toEqual([
      [{}, { kind: 'page', origin: 'https://crm.example', tab: 3, frame: 0 }, 'page.start'],
    ])
  })

  it.each(Object.keys(ownRequests))('may not ask %s', (type) => {
    const { ask, handler } = desk()
    const fitting = {
      session: 's',
      gesture: GESTURE,
      command: 'c',
      origin: 'https://crm.example',
      on: true,
      mode: 'off',
      lesson: 'not',
      pattern: { text: '103' },
      intent: { on: 'number', number: '103', service: 'makeCall' },
    }
    expect(ask({ type, payload: fitting }, page)).toBeUndefined()
    expect(handler).not.toHaveBeenCalled()
  })

  it.each([
    'holdCall',
    'retrieveCall',
    'pickupCall',
    'parkCall',
    'conferenceCall',
    'setAgentState',
  ])('may not %s', (service) => {
    const { ask, handler } = desk()
    const intent = { on: 'call', call: 'A', service }
    expect(ask({ type: 'page.intent', payload: { gesture: GESTURE, intent } }, page)).toBe(
      undefined,
    )
    expect(handler).not.toHaveBeenCalled()
  })

  it.each<object>([
    { on: 'digits', call: 'A', digits: '1' },
    { on: 'message', call: 'A', text: 'x' },
    { on: 'party', call: 'A', party: '103' },
    { on: 'destination', number: '103', to: 'number', service: 'makeCall' },
    { on: 'agentState', option: 'ready' },
    { on: 'next' },
    { on: 'colleague', agent: '205' },
  ])('may not ask for $on', (intent) => {
    const { ask, handler } = desk()
    expect(ask({ type: 'page.intent', payload: { gesture: GESTURE, intent } }, page)).toBe(
      undefined,
    )
    expect(handler).not.toHaveBeenCalled()
  })

  it('says nothing for our own pages, and they say nothing for it', () => {
    for (const type of Object.keys(pageRequests)) {
      const { ask, handler } = desk()
      expect(ask({ type, payload: { number: '103' } }, popup)).toBeUndefined()
      expect(handler).not.toHaveBeenCalled()
    }
  })
})

describe('a message', () => {
  const ask = (message: unknown, sender = page) => {
    const { ask: send, handler } = desk()
    return { answer: send(message, sender), handler }
  }

  it.each<[string, unknown]>([
    ['without payload', { type: 'page.offer' }],
    ['without number', { type: 'page.offer', payload: {} }],
    ['with an empty number', { type: 'page.offer', payload: { number: '' } }],
    ['with a number too long', { type: 'page.offer', payload: { number: '1'.repeat(101) } }],
    ['with a number that is no text', { type: 'page.offer', payload: { number: 103 } }],
    [
      'with a gesture that is no id',
      {
        type: 'page.intent',
        payload: { gesture: '1', intent: { on: 'number', number: '103', service: 'makeCall' } },
      },
    ],
    [
      'with a service that is none',
      {
        type: 'page.intent',
        payload: { gesture: GESTURE, intent: { on: 'number', number: '103', service: 'format' } },
      },
    ],
    ['of another kind', { type: 'page.eval', payload: {} }],
    ['of a kind from the prototype', { type: 'constructor', payload: {} }],
    ['of the kind __proto__', { type: '__proto__', payload: {} }],
    ['of the kind toString', { type: 'toString', payload: {} }],
    ['whose kind is no text', { type: ['page.start'], payload: {} }],
    ['that is null', null],
    ['that is text', 'page.start'],
    ['that is a list', ['page.start', {}]],
  ])('%s is not answered, and nobody is asked', (_, message) => {
    const { answer, handler } = ask(message)
    expect(answer).toBeUndefined()
    expect(handler).not.toHaveBeenCalled()
  })

  it('loses what was not asked for', () => {
    const { handler } = ask({
      type: 'page.offer',
      payload: { number: '103', session: 's', __proto__: { admin: true } },
    })
    expect(handler.mock.calls[0]?.[0]).toStrictEqual({ number: '103' })
  })

  it('cannot say who it is from', () => {
    const { handler } = ask({
      type: 'page.offer',
      payload: { number: '103' },
      kind: 'own',
      origin: OWN.origin,
      sender: popup,
    })
    expect(handler.mock.calls[0]?.[1]).toMatchObject({
      kind: 'page',
      origin: 'https://crm.example',
    })
  })

  it('of our own page arrives as it was checked', () => {
    const { handler, answer } = ask(
      envelope('own.refresh', { gesture: GESTURE, session: 's' }),
      popup,
    )
    expect(answer).toBeInstanceOf(Promise)
    expect(handler.mock.calls).toEqual([
      [{ gesture: GESTURE, session: 's' }, { kind: 'own' }, 'own.refresh'],
    ])
  })

  it('that is anything at all never throws, and from a page reaches only what pages may ask', async () => {
    const type = fc.oneof(fc.constantFrom(...Object.keys(requests), '__proto__'), fc.string())
    const message = fc.oneof(
      fc.jsonValue(),
      fc.record({ type, payload: fc.jsonValue() }),
      fc.record({ type, payload: fc.dictionary(fc.string(), fc.jsonValue()) }),
    )
    const sender = fc.record(
      {
        id: fc.constantFrom(OWN.id, 'somebody-else'),
        origin: fc.constantFrom('https://crm.example', 'null', 'file://', OWN.origin),
        url: fc.oneof(fc.webUrl(), fc.string()),
        frameId: fc.nat(),
        tab: fc.record({ id: fc.nat() }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(message, sender, async (drawn, from) => {
        const asked = vi.fn<Asked>()
        const handlers = handlersThat(asked)
        await route(structuredClone(drawn), from, OWN, handlers)
        const asker = judge(from, OWN)
        for (const [, , name] of asked.mock.calls) {
          expect(Object.hasOwn(asker?.kind === 'own' ? ownRequests : pageRequests, name)).toBe(true)
          expect(from.id).toBe(OWN.id)
        }
      }),
      { numRuns: 500 },
    )
  })
})
