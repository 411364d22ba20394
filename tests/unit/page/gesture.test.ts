import { expect, it } from 'vitest'
import { pageRequests } from '../../../lib/channel/messages.ts'
import { gestureId } from '../../../lib/page/gesture.ts'

it('an id of a gesture is taken by the background, and new each time', () => {
  const ids = Array.from({ length: 200 }, gestureId)
  expect(new Set(ids).size).toBe(200)
  const intent = { on: 'number', number: '103', service: 'makeCall' }
  for (const gesture of ids) {
    expect(pageRequests['page.intent'].safeParse({ gesture, intent }).success).toBe(true)
  }
})
