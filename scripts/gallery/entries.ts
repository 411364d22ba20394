/** What a log of diagnostics holds: one entry of each kind. */
import type { Entry } from '../../lib/diagnostics/log.ts'
import { NOW } from './desks.ts'

const SERVER = 'https://officeteam.example.com/mot/greenbox/agents/id/12'

export const ENTRIES: readonly Entry[] = [
  {
    kind: 'request',
    at: NOW,
    method: 'GET',
    address: `${SERVER}/busycall`,
    status: 200,
    took: 14,
    times: 12,
  },
  {
    kind: 'event',
    at: NOW - 1000,
    event: 'established',
    facts: 'call 47821, certainty confirmed',
    number: '…27',
  },
  {
    kind: 'request',
    at: NOW - 2000,
    method: 'PUT',
    address: `${SERVER}/call/answer`,
    status: 'failed',
    took: 5021,
    times: 1,
  },
  { kind: 'remark', at: NOW - 3000, remark: 'notUnderstood', facts: 'an answer to a poll' },
  {
    kind: 'socket',
    at: NOW - 4000,
    address: 'wss://reception.example.com/notifications?token=…',
    status: 'closed',
    code: 1006,
  },
]
