import { expect, test } from 'vitest'
import { begun } from '../../../../lib/connectors/huawei/asked.ts'
import { reconcile } from '../../../../lib/connectors/huawei/sync.ts'
import { tracked } from '../../../../lib/connectors/huawei/tracked.ts'
import { observe } from '../../../../lib/connectors/huawei/tracker.ts'

const LINE = { agent: '291', phone: '88880291', phoneLinkage: false, internationalPrefix: '00' }
const PHONE_RINGS = { eventType: 'AgentOther_PhoneAlerting', workNo: '291', content: null }

/** A call was asked out of a queue (huawei 3.2): the agent's phone rings first. */
const asked = begun(
  tracked.parse({}),
  { service: 'pickupCall', reference: '15-1' },
  'command 1',
  1000,
)

test('a phone that rings for a call that was asked for is a call', () => {
  expect(observe(asked, PHONE_RINGS, LINE, 2000).state.calls).toHaveLength(1)
})

test('a ringing that is told late, when its call is known to be up, is no second call', () => {
  const current = { told: { reference: '15-1', caller: '61774427' } }
  const { state } = reconcile(asked, { asked: 1500, current, held: [] }, LINE, 1600)
  expect(state.calls).toMatchObject([{ reference: '15-1', state: 'connected' }])
  const late = observe(state, PHONE_RINGS, LINE, 2000)
  expect(late.state.calls).toEqual(state.calls)
  expect(late.events).toEqual([])
})
