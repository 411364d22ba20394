import { get } from 'node:https'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { selfSignedCertificate } from '../../sandbox/certificate.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { type Gateway, gateway } from './huawei-gateway.ts'

/** Sections 2 and 5.1 of protocols/huawei-cc-gateway.md: signing in, GUIDs, the poll and its clock. */

let there: Gateway

beforeAll(async () => {
  there = await gateway()
})
afterAll(() => there.close())
beforeEach(async () => {
  await there.control('POST', 'reset')
  await there.advance(0)
})

const minute = 60_000
const credentials = async () =>
  (await there.requests()).map(({ credential }) => credential).filter(Boolean)

/** Polls, and turns the clock once the poll waits. */
async function longPoll(own: ReturnType<Gateway['client']>, ms = 10_000) {
  const poll = own.poll()
  await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
  await there.advance(ms)
  return poll
}
const sessions = () => there.sessions()

describe('signing in', () => {
  it('answers with the result of section 2.6 and a GUID in Set-GUID', async () => {
    const answer = await there.client('291').signIn({ status: 4 })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=UTF-8')
    expect(answer.headers.get('Set-GUID')).toMatch(/^JSESSIONID=[\da-f-]{36}\.AgentGateway0$/)
    expect(answer).toMatchObject({
      retcode: '0',
      result: { vdnid: 1, workno: '291', mediatype: 'TTF', isForceChange: 'false' },
    })
  })

  it('takes the sample’s body, in which numbers and booleans are strings', async () => {
    const own = there.client('291')
    await own.signIn({ status: '3', releasephone: 'false', agenttype: '4', autoanswer: 'false' })
    expect(await own.types()).toEqual([
      'AgentOther_InService',
      'AgentState_Ready',
      'AgentState_SetNotReady_Success',
    ])
  })

  it.each([
    [3, ['AgentState_SetNotReady_Success']],
    [4, []],
    [5, ['AgentState_Work']],
  ])('with status %i begins with the events of section 2.7', async (status, last) => {
    const own = there.client('291')
    await own.signIn({ status })
    expect(await own.types()).toEqual(['AgentOther_InService', 'AgentState_Ready', ...last])
  })

  it.each([
    ['100-001', { password: undefined }],
    ['100-001', { phonenum: undefined }],
    ['100-004', { password: 'wrong' }],
    ['100-011', { status: 9 }],
    ['100-012', { agenttype: 7 }],
    ['100-013', { phonenum: '4oo38' }],
    ['100-014', { phonenum: '999' }],
    ['100-016', { ip: '300.1.1.1' }],
  ])('is refused with %s for %j', async (retcode, settings) => {
    const answer = await there.client('291').signIn(settings)
    expect(answer).toMatchObject({ status: 200, retcode })
    expect(answer.headers.get('Set-GUID')).toBeNull()
  })

  it.each([
    ['vdnFull', '100-003'],
    ['passwordExpired', '100-020'],
    ['passwordExpired', '110-016'],
  ] as const)('is refused when %s is %s', async (name, value) => {
    await there.set({ [name]: value })
    expect((await there.client('291').signIn()).retcode).toBe(value)
  })

  it('takes no password in clear where SM encryption is wanted', async () => {
    await there.set({ passwordCipher: 'SM' })
    expect((await there.client('291').signIn()).retcode).toBe('100-004')
  })

  it('takes only the types that signInTypes allows', async () => {
    await there.set({ signInTypes: 'JSON types only' })
    expect((await there.client('291').signIn({ status: '4' })).retcode).toBe('100-011')
    expect((await there.client('291').signIn({ status: 4 })).retcode).toBe('0')
    await there.set({ signInTypes: 'strings only' })
    expect((await there.client('205').signIn({ status: 4 })).retcode).toBe('100-011')
    const texts = { status: '4', autoanswer: 'false' }
    expect((await there.client('205').signIn(texts)).retcode).toBe('0')
  })

  it('never shows a password or a GUID in the log of requests', async () => {
    const own = await there.signedIn()
    const log = JSON.stringify(await there.requests())
    expect(log).not.toContain('Sandbox-291')
    expect(log).not.toContain(own.guid)
    expect(await credentials()).toContain('291 #1')
  })
})

describe('a second client', () => {
  it('is told 100-002, takes over by force, and the first is out', async () => {
    const first = await there.signedIn()
    const second = there.client('291')
    expect((await second.signIn()).retcode).toBe('100-002')
    expect((await second.signIn({}, '/forcelogin')).retcode).toBe('0')
    expect((await first.poll()).retcode).toBe('100-006')
    expect((await second.poll()).event?.eventType).toBe('AgentOther_InService')
  })

  it('ends the first one’s waiting poll at once', async () => {
    const first = await there.signedIn()
    const waiting = first.poll()
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
    await there.client('291').signIn({}, '/forcelogin')
    expect((await waiting).retcode).toBe('100-006')
  })

  it('cannot take over where signInConflict is 100-015, and need not where it is none', async () => {
    await there.signedIn()
    await there.set({ signInConflict: '100-015' })
    expect((await there.client('291').signIn({}, '/forcelogin')).retcode).toBe('100-015')
    await there.set({ signInConflict: 'none' })
    expect((await there.client('291').signIn()).retcode).toBe('0')
  })

  it('that takes over during a call finds the call', async () => {
    await there.signedIn()
    await there.callSupport()
    const second = there.client('291')
    await second.signIn({}, '/forcelogin')
    expect(await second.types()).toEqual(['AgentOther_InService', 'AgentState_Busy'])
    const { result } = await second.ask('POST', 'onlineagent/291/syncagentinfo')
    expect(result).toMatchObject({ agentStateInfo: { state: 8, callFeature: 0, workNo: '291' } })
  })
})

describe('the GUID', () => {
  it('in static mode lives as long as the session', async () => {
    await there.set({ authMode: 'static', signOutAfter: 'off' })
    const own = await there.signedIn()
    await there.advance(10 * minute)
    const answer = await own.ask('GET', 'onlineagent/291/agentstatus')
    expect(answer.retcode).toBe('0')
    expect(answer.headers.get('Set-GUID')).toBeNull()
  })

  it('in dynamic mode is renewed by the poll after 60 s, and the old one dies after 120 s', async () => {
    await there.set({ signOutAfter: 'off' })
    const own = await there.signedIn()
    const first = own.guid
    await there.advance(minute)
    expect((await own.ask('GET', 'onlineagent/291/agentstatus')).headers.get('Set-GUID')).toBeNull()
    const poll = await longPoll(own)
    expect(poll.headers.get('Set-GUID')).toMatch(/^JSESSIONID=/)
    expect(own.guid).not.toBe(first)
    expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe('0')
    expect((await credentials()).at(-1)).toBe('291 #2')

    own.guid = first
    expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe('0')
    expect((await credentials()).at(-1)).toBe('291 #1 (old)')
    await there.advance(minute)
    expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe('100-006')
  })

  it('is renewed on request', async () => {
    const own = await there.signedIn()
    const answer = await own.ask('PUT', 'onlineagent/291/updateGuid')
    expect(answer.headers.get('Set-GUID')).toMatch(/^JSESSIONID=/)
    await own.ask('GET', 'onlineagent/291/agentstatus')
    expect((await credentials()).at(-1)).toBe('291 #2')
  })

  it.each(['100-006', '000-003'] as const)('that is wrong is answered %s', async (code) => {
    await there.set({ badGuidCode: code })
    const own = await there.signedIn()
    own.guid = 'ffffffff-0000-0000-0000-000000000000.AgentGateway0'
    expect(await own.poll()).toMatchObject({ status: 200, retcode: code })
    own.guid = ''
    expect((await own.ask('POST', 'onlineagent/291/sayfree')).retcode).toBe(code)
  })

  it('of one agent opens nothing of another’s', async () => {
    const own = await there.signedIn()
    await there.signedIn('205')
    expect((await own.ask('GET', 'onlineagent/205/agentstatus')).retcode).toBe('000-003')
  })
})

describe('a poll', () => {
  it('without an event is answered after 10 s with none', async () => {
    const own = await there.signedIn()
    const poll = own.poll()
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
    await there.advance(9999)
    expect((await sessions())[0]?.waitingPolls).toBe(1)
    await there.advance(1)
    expect((await poll).text).toBe('{"message":"","retcode":"0","event":null}')
  })

  it('brings one event, at once, and the others wait in their order', async () => {
    const own = there.client('291')
    await own.signIn()
    expect((await own.poll()).event).toEqual({
      eventType: 'AgentOther_InService',
      workNo: '291',
      content: null,
    })
    expect((await sessions())[0]?.waitingEvents).toBe(1)
    expect((await own.poll()).event?.eventType).toBe('AgentState_Ready')
  })

  it('that waits is answered by the event that comes', async () => {
    const own = await there.signedIn()
    const poll = own.poll()
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
    await there.callSupport()
    expect((await poll).event?.eventType).toBe('AgentState_Busy')
  })

  it('whose client is gone takes no event with it', async () => {
    const own = await there.signedIn()
    const controller = new AbortController()
    const gone = fetch(`${there.url}/agentgateway/resource/agentevent/291`, {
      headers: { Guid: own.guid },
      signal: controller.signal,
    }).catch(() => 'gone')
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
    controller.abort()
    expect(await gone).toBe('gone')
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(0)
    await there.callSupport()
    expect((await own.types())[0]).toBe('AgentState_Busy')
  })

  it('beside another one steals its event, or is refused', async () => {
    const own = await there.signedIn()
    const polls = [own.poll(), own.poll()]
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(2)
    await there.callSupport()
    const got = (await Promise.all(polls)).map(({ event }) => event?.eventType)
    expect(got.sort()).toEqual(['AgentOther_PhoneAlerting', 'AgentState_Busy'])

    await there.set({ secondPoller: '000-007' })
    await own.events()
    const waiting = own.poll()
    await expect.poll(async () => (await sessions())[0]?.waitingPolls).toBe(1)
    expect((await own.poll()).retcode).toBe('000-007')
    await there.advance(10_000)
    await waiting
  })

  it('is the heartbeat: without one for 120 s the agent is signed out', async () => {
    const own = await there.signedIn()
    await there.advance(119_999)
    expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe('0')
    await there.advance(1)
    expect((await own.poll()).retcode).toBe('100-006')
    expect((await there.state()).agents['huawei/291']?.availability).toBe('loggedOff')
  })

  it('that waits keeps the agent signed in, and so does each next one', async () => {
    const own = await there.signedIn()
    for (let nth = 0; nth < 15; nth += 1) expect((await longPoll(own)).retcode).toBe('0')
    expect((await there.state()).agents['huawei/291']?.availability).toBe('ready')
  })
})

describe('signing out', () => {
  it('is told last, and after it nothing is answered', async () => {
    const own = await there.signedIn()
    expect((await own.ask('DELETE', 'onlineagent/291/logout')).retcode).toBe('0')
    expect((await own.ask('POST', 'onlineagent/291/sayfree')).retcode).toBe('100-006')
    expect((await own.poll()).event).toEqual({
      eventType: 'AgentOther_ShutdownService',
      workNo: '291',
      content: { loginTime: expect.stringMatching(/^\d{13}$/) },
    })
    expect((await own.poll()).retcode).toBe('100-006')
    expect((await there.client('291').signIn()).retcode).toBe('0')
  })

  it('is refused during a call, and done by force', async () => {
    const own = await there.signedIn()
    await there.callSupport()
    expect((await own.ask('DELETE', 'onlineagent/291/logout')).retcode).toBe('100-010')
    expect((await own.ask('DELETE', 'onlineagent/291/forcelogout')).retcode).toBe('0')
    expect((await own.types()).at(-1)).toBe('AgentOther_ShutdownService')
    expect((await there.state()).queues.support?.waiting).toHaveLength(1)
  })

  it('by force takes a reason from 1 to 255', async () => {
    const own = await there.signedIn()
    const path = 'onlineagent/291/forcelogoutwithreason'
    expect((await own.ask('DELETE', `${path}/256`)).retcode).toBe('000-002')
    expect((await own.ask('DELETE', `${path}/255`)).retcode).toBe('0')
  })
})

describe('the queues of an agent', () => {
  it('are those of resetskill, as far as they are configured', async () => {
    const own = await there.signedIn()
    await own.ask('POST', 'onlineagent/291/resetskill/false?skillid=6;7')
    await there.callSupport()
    expect(await own.types()).toEqual([])
    await own.ask('POST', 'onlineagent/291/resetskill/true')
    await there.control('POST', 'calls', { from: '+4528870163', to: { queue: 'support' } })
    expect(await own.types()).toContain('AgentEvent_Ringing')
  })

  it('are listed with their numbers', async () => {
    const own = await there.signedIn()
    expect((await own.ask('GET', 'onlineagent/291/agentskills')).result).toEqual([
      { name: 'support', id: 5, mediatype: 5 },
      { name: 'sales', id: 6, mediatype: 5 },
    ])
  })
})

describe('an answer', () => {
  it('is an HTTP 404 for agent ids that the route does not know', async () => {
    const statuses = async () =>
      Promise.all(
        ['100', '101', '59999', '60000', '0205', 'x'].map(
          async (id) => (await there.client(id).ask('GET', `onlineagent/${id}/agentstatus`)).status,
        ),
      )
    expect(await statuses()).toEqual([404, 200, 200, 404, 404, 404])
    await there.set({ agentIdRange: '101 to 999999' })
    expect(await statuses()).toEqual([404, 200, 200, 200, 404, 404])
    await there.set({ agentIdRange: '1 to 59999' })
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 404])
  })

  it('is an HTTP 405 for a method that a path does not know, and 404 for an unknown path', async () => {
    const own = await there.signedIn()
    const wrong = await own.ask('GET', 'voicecall/291/hold')
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('Allow')).toBe('POST')
    expect((await own.ask('POST', 'voicecall/291/park')).status).toBe(404)
  })

  it.each([
    [{ resultShape: '{}' }, '{"message":"success","retcode":"0","result":{}}'],
    [{ resultShape: 'absent' }, '{"message":"success","retcode":"0"}'],
    [{ resultShape: 'null' }, '{"message":"success","retcode":"0","result":null}'],
    [{ resultShape: '""' }, '{"message":"success","retcode":"0","result":""}'],
    [{ messageKey: 'msg' }, '{"msg":"success","retcode":"0","result":{}}'],
    [{ retcodeType: 'number' }, '{"message":"success","retcode":0,"result":{}}'],
  ] as const)('is spelled as %j says', async (switches, text) => {
    const own = await there.signedIn()
    await there.set(switches)
    expect((await own.ask('POST', 'onlineagent/291/sayfree')).text).toBe(text)
  })

  it('of a failure is an HTTP 400 where httpErrors says so', async () => {
    await there.set({ httpErrors: 400 })
    const own = there.client('291')
    expect(await own.signIn({ password: 'wrong' })).toMatchObject({
      status: 400,
      retcode: '100-004',
    })
  })

  it('to a body that is no JSON is 000-006', async () => {
    const own = await there.signedIn()
    const answer = await fetch(`${there.url}/agentgateway/resource/voicecall/291/transfer`, {
      method: 'POST',
      headers: { Guid: own.guid, 'Content-Type': 'application/json' },
      body: '{"devicetype":',
    })
    expect(await answer.json()).toMatchObject({ retcode: '000-006' })
  })

  it('allows other origins only where cors says so', async () => {
    const preflight = () =>
      fetch(`${there.url}/agentgateway/resource/onlineagent/291`, { method: 'OPTIONS' })
    expect((await preflight()).status).toBe(405)
    await there.set({ cors: 'full' })
    expect((await preflight()).headers.get('Access-Control-Allow-Headers')).toContain('Guid')
    const { headers } = await there.client('291').signIn()
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Set-GUID')
    await there.set({ cors: 'without Expose-Headers' })
    const other = await there.client('205').signIn()
    expect(other.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(other.headers.get('Access-Control-Expose-Headers')).toBeNull()
  })
})

describe('a cluster', () => {
  it('answers 105-006 to a client that does not keep the load balancer’s cookie', async () => {
    await there.set({ stickyCookie: 'required' })
    const own = there.client('291')
    const answer = await own.signIn()
    expect((await own.poll()).retcode).toBe('105-006')
    own.cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect(own.cookie).toBe('huaweielbsession=AgentGateway0')
    expect((await own.poll()).event?.eventType).toBe('AgentOther_InService')
  })

  it.each(['105-005', '105-006', '105-007'] as const)(
    'whose node goes away answers %s until the client has signed in at another',
    async (code) => {
      const own = await there.signedIn()
      await there.set({ disaster: { code, seconds: 30 } })
      expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe(code)
      expect((await own.poll()).retcode).toBe(code)
      const again = await own.signIn()
      expect(again.retcode).toBe('0')
      expect(own.guid).toMatch(/\.AgentGateway1$/)
      expect((await own.poll()).event?.eventType).toBe('AgentOther_InService')
    },
  )

  it.each(['000-004', '105-001', '105-004'] as const)(
    'that is switching answers %s for a while, and the session is still there',
    async (code) => {
      const own = await there.signedIn()
      await there.set({ disaster: { code, seconds: 30 } })
      expect((await own.poll()).retcode).toBe(code)
      await there.advance(30_000)
      expect((await own.ask('GET', 'onlineagent/291/agentstatus')).retcode).toBe('0')
    },
  )
})

describe('a restart of the gateway', () => {
  it('ends the sessions and keeps the calls, or ends both', async () => {
    const own = await there.signedIn()
    await there.talking(own)
    await there.control('POST', 'restart', { system: 'huawei' })
    expect((await own.poll()).retcode).toBe('100-006')
    expect((await own.signIn()).retcode).toBe('0')
    expect(await own.types()).toEqual(['AgentOther_InService', 'AgentState_Busy'])
    await there.control('POST', 'restart', { system: 'huawei', keepCalls: false })
    await own.signIn()
    expect(await own.types()).toEqual(['AgentOther_InService', 'AgentState_Ready'])
  })
})

describe('the sandbox over https', () => {
  it('is served with the certificate that it is given', async () => {
    const secure = await startSandbox({ port: 0, tls: selfSignedCertificate('Cordboard test') })
    try {
      expect(secure.url).toMatch(/^https:/)
      const status = await new Promise((resolve, reject) => {
        const path = '/agentgateway/resource/agentevent/291'
        get(`${secure.url}${path}`, { rejectUnauthorized: false }, (answer) =>
          resolve(answer.statusCode),
        ).on('error', reject)
      })
      expect(status).toBe(200)
      await expect(fetch(secure.url)).rejects.toThrow()
    } finally {
      await secure.close()
    }
  })
})
