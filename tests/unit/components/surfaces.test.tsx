import { afterEach, describe, expect, test, vi } from 'vitest'
import { CallBar } from '../../../components/call-bar.tsx'
import type { ToolbarCallbacks } from '../../../components/desk/callbacks.ts'
import { type Answer, ToolbarApp } from '../../../components/desk/toolbar-app.tsx'
import { NumberCard } from '../../../components/number-card.tsx'
import type { Offer } from '../../../lib/desk/page-views.ts'
import { en } from '../../../lib/wording/en.ts'
import { say } from '../../../lib/wording/say.ts'
import { call, callView, desk, impossible, NOW, possible, session } from './samples.ts'
import { drawn, openScreen } from './screen.ts'

afterEach(() => vi.unstubAllGlobals())

const nothing = () => {}

describe('the card at a number', () => {
  const show = (offer: Offer | null, onAct = vi.fn()) => {
    const screen = openScreen()
    screen.show(
      <NumberCard
        display="+45 89 87 00 00"
        offer={offer}
        onAct={onAct}
        onClose={nothing}
        onDismiss={nothing}
        autoFocus={false}
      />,
    )
    return { screen, onAct }
  }

  test('says that it is looking while nothing is known', () => {
    expect(show(null).screen.text()).toContain(en['page.card.loading'])
  })

  test('asks for what its button says', () => {
    const { screen, onAct } = show({ display: '89 87 00 00', actions: [possible('makeCall')] })
    screen.button('makeCall').click()
    expect(onAct.mock.calls[0]?.[0]).toBe('makeCall')
  })

  test('has no button for what is not possible', () => {
    const { screen } = show({ display: '1', actions: [impossible('makeCall', 'No line.')] })
    expect(() => screen.button('makeCall')).toThrow()
    expect(screen.text()).toContain('No line.')
  })

  test('says when a number goes to the phone program of this computer', () => {
    const hint = en['hint.makeCall.device']
    const { screen } = show({
      display: '1',
      actions: [possible('makeCall', { by: 'device', hint })],
    })
    expect(screen.text()).toContain(hint)
  })

  test('shows an error as an alert that can be dismissed, and work in progress as neither', () => {
    const refused = { command: 'c', tone: 'error', text: 'Refused.' } as const
    const { screen } = show({ display: '1', actions: [], notice: refused })
    expect(screen.body.querySelector('[role=alert]')?.textContent).toContain('Refused.')
    expect(screen.button(en['popup.dismiss'])).toBeDefined()
    const busy = show({ display: '1', actions: [], notice: { ...refused, tone: 'busy' } })
    expect(busy.screen.body.querySelector('[role=alert]')).toBeNull()
    expect(() => busy.screen.button(en['popup.dismiss'])).toThrow()
  })
})

describe('the call bar', () => {
  const show = (actions: Parameters<typeof callView>[0]) => {
    const screen = openScreen()
    const onAct = vi.fn()
    const onMoveBy = vi.fn()
    screen.show(
      <CallBar
        view={{ calls: [callView(actions)] }}
        now={NOW}
        onAct={onAct}
        onHide={nothing}
        onMoveStart={nothing}
        onMoveBy={onMoveBy}
      />,
    )
    return { screen, onAct, onMoveBy }
  }

  test('has buttons only for what a page may ask', () => {
    const { screen, onAct } = show({ actions: [possible('holdCall'), possible('alternateCall')] })
    expect(() => screen.button('holdCall')).toThrow()
    screen.button('alternateCall').click()
    expect(onAct.mock.calls[0]?.slice(0, 2)).toEqual(['call-1', 'alternateCall'])
  })

  test('says that a state is assumed', () => {
    expect(show({ assumed: true }).screen.text()).toContain('Connected (assumed)')
  })

  test('keeps the clock out of what is read out by itself', () => {
    const { screen } = show({})
    const live = [...screen.body.querySelectorAll('[role=status], [role=alert]')]
    expect(live.some((region) => region.textContent?.includes('Anna Jensen'))).toBe(true)
    expect(live.some((region) => region.querySelector('.timer') !== null)).toBe(false)
  })
})

describe('the popup', () => {
  const show = (of: ReturnType<typeof desk>, answer?: Answer) => {
    const screen = openScreen()
    const callbacks = {
      onConnect: vi.fn(),
      onTakeOver: vi.fn(),
      onCancelConnect: vi.fn(),
      onRetry: vi.fn(),
      onDisconnect: vi.fn<ToolbarCallbacks['onDisconnect']>(async () => undefined),
      onSystem: vi.fn(),
      onSeen: vi.fn(),
      onIntent: vi.fn<ToolbarCallbacks['onIntent']>(async () => true),
      onRefresh: vi.fn(),
      onDismiss: vi.fn(),
      onSite: vi.fn(),
      onSettings: vi.fn(),
      onOpenSettings: vi.fn(),
      onCopyRaw: vi.fn(),
      onLookUp: vi.fn(async () => []),
      onForesee: vi.fn<ToolbarCallbacks['onForesee']>(async () => undefined),
    }
    screen.show(
      <ToolbarApp
        desk={of}
        now={NOW}
        site={null}
        seen={{}}
        settings={{ region: 'DK', callBar: true }}
        answer={answer}
        {...callbacks}
      />,
    )
    return { screen, callbacks }
  }

  test('asks the call’s session for the action', () => {
    const { screen, callbacks } = show(desk(session({}, call())))
    screen.button(en.clearConnection).click()
    expect(callbacks.onIntent.mock.calls[0]?.slice(0, 2)).toEqual([
      'line-1',
      { on: 'call', call: 'call-1', service: 'clearConnection' },
    ])
  })

  test('shows by itself with the press that something is on its way, until that is answered', async () => {
    const { screen, callbacks } = show(desk(session({}, call())))
    const { promise, resolve } = Promise.withResolvers<boolean>()
    callbacks.onIntent.mockReturnValue(promise)
    const busy = () => screen.button(en.clearConnection).getAttribute('aria-busy')
    screen.button(en.clearConnection).click()
    await drawn()
    expect(busy()).toBe('true')
    resolve(true)
    await expect.poll(busy).toBeNull()
  })

  test('does not take the second half of a double click on Answer for Hang up, which stands there now', async () => {
    const ringing = { state: 'alerting', certainty: 'confirmed', since: NOW } as const
    const { screen, callbacks } = show(
      desk(session({}, call({ state: 'alerting', connection: ringing }))),
    )
    const click = (label: string, detail: number) => {
      const event = new (screen.body.ownerDocument.defaultView ?? globalThis).Event('click', {
        bubbles: true,
      })
      screen.button(label).dispatchEvent(Object.assign(event, { detail }))
    }
    const asked = () =>
      callbacks.onIntent.mock.calls.map(([, intent]) => 'service' in intent && intent.service)
    click(en.answerCall, 1)
    click(en.decline, 2)
    expect(asked()).toEqual(['answerCall'])
    click(en.decline, 1)
    expect(asked()).toEqual(['answerCall', 'clearConnection'])
  })

  test('says whom a transfer connects while somebody is consulted', () => {
    const held = { state: 'held', certainty: 'confirmed', since: NOW } as const
    const of = desk(
      session(
        {},
        call({ state: 'held', connection: held }),
        call({
          id: 'call-2',
          direction: 'outbound',
          parties: [{ number: '40039', name: 'Bodil Aagaard', state: 'connected' }],
          consultationFor: 'call-1',
        }),
      ),
    )
    expect(show(of).screen.text()).toContain(
      say('call.transfer.meaning', { held: '61 77 44 27', who: 'Bodil Aagaard' }),
    )
  })

  test('says what to do for a call: be ready', () => {
    const agent = { id: '12', state: 'notReady', since: NOW } as const
    expect(show(desk(session({ agent }))).screen.text()).toContain(en['popup.noCalls.notReady'])
    expect(show(desk(session())).screen.text()).toContain(en['popup.noCalls.hint'])
  })

  test('answers a press on what is not possible with the reason, and asks for nothing', async () => {
    const { screen, callbacks } = show(desk(session({}, call())))
    const dial = screen.button(en.makeCall)
    expect(dial.getAttribute('aria-disabled')).toBe('true')
    dial.click()
    await drawn()
    expect(screen.text()).toContain(en['reason.onACall'])
    expect(callbacks.onIntent).not.toHaveBeenCalled()
  })

  test('says what was answered to a press, and tells whose answer is dismissed', async () => {
    const notice = { command: 'asked-1', tone: 'warning', text: en['phase.handedOver'] } as const
    const { screen, callbacks } = show(desk(session()), { session: 'line-1', notice })
    expect(screen.text()).toContain(en['phase.handedOver'])
    screen.button(en['popup.dismiss']).click()
    expect(callbacks.onDismiss).toHaveBeenCalledWith('line-1', 'asked-1')
    await drawn()
    expect(screen.text()).not.toContain(en['phase.handedOver'])
  })

  test('writes numbers for the reader', () => {
    expect(show(desk(session({}, call()))).screen.text()).toContain('61 77 44 27')
  })

  test('offers to ask the server again only while something is assumed', () => {
    const confirmed = show(desk(session({}, call())))
    expect(() => confirmed.screen.button(en.snapshotDevice)).toThrow()
    const connection = { state: 'held', certainty: 'assumed', since: NOW } as const
    const { screen, callbacks } = show(desk(session({}, call({ connection }))))
    screen.button(en.snapshotDevice).click()
    expect(callbacks.onRefresh.mock.calls[0]?.[0]).toBe('line-1')
  })

  test('leads out of every problem', () => {
    const stopped = session({
      link: 'stopped',
      problem: { kind: 'protocol', sentence: 'miralix.notUnderstood' },
    })
    const { screen, callbacks } = show(desk(stopped))
    expect(screen.text()).toContain(en['miralix.notUnderstood'])
    screen.button(en['connect.retry']).click()
    screen.button(en['connect.disconnect']).click()
    screen.button(en['popup.rawAnswer']).click()
    expect(callbacks.onRetry).toHaveBeenCalledWith('line-1', false)
    expect(callbacks.onDisconnect).toHaveBeenCalledWith('line-1', undefined)
    expect(callbacks.onCopyRaw).toHaveBeenCalledWith('line-1')
  })

  test('changes a connection in the form, and comes back without a change', async () => {
    const { screen } = show(
      desk(
        session({ link: 'stopped', problem: { kind: 'auth', sentence: 'miralix.secretRefused' } }),
      ),
    )
    screen.button(en['connect.edit']).click()
    await drawn()
    await vi.waitFor(() => expect(screen.text()).toContain(en['connect.title']))
    screen.button(en['connect.back']).click()
    await drawn()
    expect(screen.text()).toContain('Derek Andersen')
  })
})
