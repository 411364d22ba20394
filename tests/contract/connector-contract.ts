/** What every system's connector must do, whatever its wire; written once, run over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConnectionConfig } from '../../lib/connectors/configs.ts'
import { connectorFor } from '../../lib/connectors/registry.ts'
import type { Command, Destination } from '../../lib/telephony/commands.ts'
import { createDesk, type Desk } from './desk.ts'

export interface Subject {
  readonly system: string
  readonly secret: string
  config(url: string): ConnectionConfig
  /** Paths of the system's reads and of its commands, for faults. */
  readonly reads: string
  readonly commands: string
  /** Where a caller comes in. */
  readonly queue: { readonly queue: string; readonly system?: string }
  /** The wire itself puts the secret into addresses. */
  readonly secretInQuery?: true
  /** Whom to consult: answers by himself. Without it: the extension 103. */
  readonly colleague?: Destination
  /** Brings the colleague to his phone. */
  prepare?(desk: Desk): Promise<unknown>
}

const CALLER = '+4561774427'
const DEADLINE = 30_000

export function connectorContract(subject: Subject): void {
  const { system, secret, config, reads, commands, colleague = { number: '103' } } = subject
  describe(`${system} meets the contract of connectors`, () => {
    let desk: Desk
    beforeEach(async () => {
      desk = await createDesk()
    })
    afterEach(() => desk.close())

    const connect = () => desk.signIn(config(desk.url), secret)
    const ring = () => desk.control('POST', 'calls', { from: CALLER, to: subject.queue })
    const consult = () =>
      desk.execute({ service: 'consultationCall', call: desk.call.id, ...colleague })
    /** Answers what rings, or takes what waits: whichever the system does with a caller. */
    const answered = async () => {
      await subject.prepare?.(desk)
      const association = await connect()
      await ring()
      const offer = await desk.until(
        () =>
          (desk.calls[0]?.startsWith('alerting') && { answer: desk.call.id }) ||
          (desk.waiting[0]?.locked !== true && desk.waiting[0]),
      )
      await desk.execute(
        'answer' in offer
          ? { service: 'answerCall', call: offer.answer }
          : { service: 'pickupCall', reference: offer.reference ?? '' },
      )
      await desk.until(() => desk.calls[0] === `connected ${CALLER}`)
      return association
    }
    const commandRequests = () => desk.requests(({ path }) => new RegExp(commands).test(path))

    it('signs in, and says that it is online and who the agent is', async () => {
      const association = await connect()
      expect(desk.session.link).toBe('online')
      expect(association.agent.id).not.toBe('')
    })

    it('refuses a wrong secret with a kind, the vendor’s code and a sentence', async () => {
      const result = await connectorFor(config(desk.url)).signIn(
        'wrong',
        desk.env,
        new AbortController().signal,
      )
      expect(result).toMatchObject({ ok: false, problem: { kind: 'auth' } })
      expect(JSON.stringify(result)).toMatch(/"code":".+"/)
    })

    it('says that a host which nobody answers at is unreachable', async () => {
      await desk.control('POST', 'faults', { path: reads, times: 9, do: { drop: true } })
      const result = await connectorFor(config(desk.url)).signIn(
        secret,
        desk.env,
        new AbortController().signal,
      )
      expect(result).toMatchObject({ ok: false, problem: { kind: 'unreachable' } })
    })

    it('says so when the other end does not speak its protocol', async () => {
      await desk.control('POST', 'faults', { path: reads, times: 9, do: { body: '<html>' } })
      const result = await connectorFor(config(desk.url)).signIn(
        secret,
        desk.env,
        new AbortController().signal,
      )
      expect(result).toMatchObject({ ok: false, problem: { kind: 'protocol' } })
    })

    it('ends a sign-in that is given up, as a value', async () => {
      await desk.control('POST', 'faults', { path: reads, do: { delayMs: DEADLINE } })
      const given = new AbortController()
      const signingIn = connectorFor(config(desk.url)).signIn(secret, desk.env, given.signal)
      await desk.settle()
      given.abort()
      expect((await signingIn).ok).toBe(false)
    })

    it('shows a call from its ringing through its answer to its end', async () => {
      await answered()
      await desk.control('POST', `parties/${encodeURIComponent(CALLER)}`, { do: 'hangup' })
      await desk.until(() => desk.calls.length === 0)
      expect(desk.session.ended[0]?.call.parties[0]?.number).toBe(CALLER)
    })

    it('ends a call at the agent’s wish', async () => {
      await answered()
      await desk.execute({ service: 'clearConnection', call: desk.call.id })
      await desk.until(() => desk.calls.length === 0)
      expect((await desk.exchange()).calls).toEqual([])
    })

    it('consults, swaps and transfers: the first caller waits on hold, then both are joined', async () => {
      const { capabilities } = await answered()
      const first = desk.call.id
      await consult()
      await desk.until(() => desk.calls.length === 2)
      await desk.until(() => desk.calls[0]?.startsWith('held'))
      await desk.advance(2500)
      const second = Object.keys(desk.session.calls).find((id) => id !== first) ?? ''
      await desk.execute({ service: 'alternateCall', held: first, active: second })
      await desk.until(() => desk.calls[0]?.startsWith('connected'))
      expect(desk.calls[1]).toMatch(/^held/)
      await desk.advance(2500)
      if (capabilities.transfersToDialledOnly) {
        await desk.execute({ service: 'alternateCall', held: second, active: first })
        await desk.until(() => desk.calls[1]?.startsWith('connected'))
        await desk.execute({ service: 'transferCall', held: first, active: second })
      } else await desk.execute({ service: 'transferCall', held: second, active: first })
      await desk.until(() => desk.calls.length === 0)
      const { calls } = await desk.exchange()
      const numbers = calls.flatMap(({ legs }) =>
        legs.map((leg) => ('party' in leg ? leg.party : leg.agent)),
      )
      expect(numbers).toHaveLength(2)
      expect(numbers).toContain(CALLER)
      expect(numbers.some((who) => who.endsWith(colleague.number))).toBe(true)
    })

    it('sends a dialling command once and calls its fate unknown when no answer comes', async () => {
      await answered()
      await desk.control('POST', 'faults', { path: commands, do: { drop: true } })
      const before = (await commandRequests()).length
      const outcome = await consult()
      await desk.advance(DEADLINE)
      expect(outcome.kind).toBe('unknown')
      expect((await commandRequests()).length).toBe(before + 1)
    })

    it('sends nothing for a service that it says nobody provides', async () => {
      const { capabilities } = await connect()
      const { conferenceCall } = capabilities.services
      if (conferenceCall.by === 'server') return
      const outcome = await desk.execute({ service: 'conferenceCall', held: 'a', active: 'b' })
      expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'invalid' } })
      expect(await commandRequests()).toEqual([])
    })

    it('takes up after a stopped worker where it was, and tells nothing twice', async () => {
      await answered()
      await consult()
      await desk.until(() => desk.calls.length === 2)
      // The colleague answers; some systems show that.
      await desk.advance(2500)
      const before = desk.calls
      await desk.kill()
      const told = desk.events.length
      const resumed = await connectorFor(config(desk.url)).resume(
        secret,
        desk.kept(),
        desk.env,
        new AbortController().signal,
      )
      if (!resumed.ok) throw new Error('not resumed')
      desk.follow(resumed.association)
      await desk.advance(3000)
      expect(desk.calls).toEqual(before)
      const again = desk.events.slice(told).map(({ type }) => type)
      expect(again.filter((type) => ['delivered', 'serviceInitiated'].includes(type))).toEqual([])
    })

    it('closes, after a stopped worker, a call that ended meanwhile', async () => {
      await answered()
      await desk.kill()
      await desk.control('POST', `parties/${encodeURIComponent(CALLER)}`, { do: 'hangup' })
      const memory = desk.kept()
      const resumed = await connectorFor(config(desk.url)).resume(
        secret,
        memory,
        desk.env,
        new AbortController().signal,
      )
      if (!resumed.ok) throw new Error('not resumed')
      desk.follow(resumed.association)
      await desk.until(() => desk.calls.length === 0)
    })

    it('asks for no more events before the last ones were taken', async () => {
      const association = await connect()
      await desk.kill()
      const resumed = await connectorFor(config(desk.url)).resume(
        secret,
        association.memory,
        desk.env,
        new AbortController().signal,
      )
      if (!resumed.ok) throw new Error('not resumed')
      const taker = resumed.association.events(new AbortController().signal)[Symbol.asyncIterator]()
      await taker.next()
      const asked = (await desk.requests()).length
      await desk.advance(20_000)
      expect((await desk.requests()).length).toBe(asked)
      await taker.return?.()
    })

    it('ends its stream of events when it is told to', async () => {
      await connect()
      await desk.kill()
      const asked = (await desk.requests()).length
      await desk.advance(20_000)
      expect((await desk.requests()).length).toBe(asked)
    })

    it('gives a command that is given up an outcome', async () => {
      const association = await connect()
      await desk.control('POST', 'faults', { path: commands, do: { delayMs: DEADLINE } })
      const given = new AbortController()
      const command: Command =
        association.capabilities.services.answerCall.by === 'server'
          ? { service: 'answerCall', call: 'x' }
          : { service: 'pickupCall', reference: 'x' }
      const sent = association.execute(command, 'c', given.signal)
      await desk.settle()
      given.abort()
      expect((await sent).kind).toBe('unknown')
    })

    it('keeps its secret out of events, memory and outcomes', async () => {
      await answered()
      const outcome = await desk.execute({ service: 'clearConnection', call: desk.call.id })
      await desk.until(() => desk.calls.length === 0)
      const all = JSON.stringify([desk.events, desk.memory, desk.batches, outcome])
      expect(all).not.toContain(secret)
      if (subject.secretInQuery) return
      for (const { path, query } of await desk.requests())
        expect(path + query).not.toContain(secret)
    })

    it('is rid of the server after signing out', async () => {
      const association = await connect()
      await association.signOut(new AbortController().signal)
      await desk.settle()
      const asked = (await desk.requests()).length
      await desk.advance(20_000)
      expect((await desk.requests()).length).toBe(asked)
    })
  })
}
