import { describe, expect, it, vi } from 'vitest'
import type { Intent } from '../../../lib/channel/messages.ts'
import type { Outcome } from '../../../lib/connectors/connector.ts'
import { readDesk } from '../../../lib/switchboard/stored.ts'
import type { Switchboard } from '../../../lib/switchboard/switchboard.ts'
import type { Problem } from '../../../lib/telephony/model.ts'
import { en } from '../../../lib/wording/en.ts'
import { answered, held, rings } from '../telephony/stories.ts'
import { type Bench, createBench, onlySession } from './bench.ts'
import { CONFIG } from './fake-connector.ts'

async function onACall(bench: Bench): Promise<Switchboard> {
  const desk = bench.worker()
  await desk.start()
  await desk.draft({ config: CONFIG, secret: 'sandbox-secret' })
  await desk.open()
  await bench.centre.lines[0]?.tell([{ type: 'linkUp' }, answered('A', { number: '+4561774427' })])
  return desk
}

const consult = (number = '+45 83 50 90 40'): Intent => ({
  on: 'number',
  number,
  service: 'consultationCall',
})
const call = (number: string): Intent => ({ on: 'number', number, service: 'makeCall' })
const hangUp: Intent = { on: 'call', call: 'A', service: 'clearConnection' }
const phases = (desk: Switchboard) => onlySession(desk).commands.map(({ phase }) => phase)
const onItsWay = () => Promise.withResolvers<Outcome>()

describe('a gesture', () => {
  it('sends one command, with the number as it is dialled', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    expect(await desk.intend('g1', consult())).toEqual({ kind: 'sent' })
    expect(bench.centre.executed).toEqual([
      {
        id: 'g1',
        command: { service: 'consultationCall', call: 'A', number: '+4583509040' },
      },
    ])
  })

  it('that arrives twice sends one command', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const [first, second] = await Promise.all([
      desk.intend('g1', consult()),
      desk.intend('g1', consult()),
    ])
    expect(first).toEqual({ kind: 'sent' })
    expect(second).toEqual({ kind: 'repeated', sentence: en['phase.repeated'] })
    expect(bench.centre.executed).toHaveLength(1)
  })

  it('that arrives again after the worker was stopped sends nothing more', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await desk.intend('g1', consult())
    const next = bench.worker()
    await next.start()
    expect(await next.intend('g1', consult())).toMatchObject({ kind: 'repeated' })
    expect(await next.refresh('g1', 'session 1')).toMatchObject({ kind: 'repeated' })
    expect(bench.centre.executed).toHaveLength(1)
  })

  it('is stored as sent before it is shown, and shown before it is sent', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const before = bench.log.length
    let storedAsItWasSent: unknown
    bench.centre.onExecute(() => {
      storedAsItWasSent = readDesk(bench.stored.desk)?.snapshot
    })
    await desk.intend('g1', consult())
    expect(bench.log.slice(before)).toEqual(['write', 'shown', 'write', 'shown'])
    expect(storedAsItWasSent).toMatchObject({
      sessions: { 'session 1': { commands: [{ id: 'g1', phase: 'sending' }] } },
    })
    expect(phases(desk)).toEqual(['accepted'])
  })

  it('with another right after it sends the first one only', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const answer = onItsWay()
    bench.centre.answerCommands(answer.promise)
    const first = desk.intend('g1', consult())
    await vi.waitFor(() => expect(bench.centre.executed).toHaveLength(1))
    expect(await desk.intend('g2', hangUp)).toEqual({
      kind: 'refused',
      sentence: en['reason.commandRunning'],
    })
    answer.resolve({ kind: 'accepted' })
    await first
    expect(bench.centre.executed).toHaveLength(1)
  })

  it('with another in the same moment sends the first one only, though nothing is stored yet', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const letThrough = bench.holdWrites()
    const first = desk.intend('g1', consult())
    const second = desk.intend('g2', consult('103'))
    await vi.waitFor(() => expect(bench.waitingWrites).toBeGreaterThan(0))
    expect(bench.centre.executed).toEqual([])
    letThrough()
    expect(await second).toMatchObject({ kind: 'refused', sentence: en['reason.commandRunning'] })
    expect(await first).toEqual({ kind: 'sent' })
    expect(bench.centre.executed).toHaveLength(1)
  })
})

describe('what became of a command', () => {
  const problem: Problem = { kind: 'timeout', sentence: 'miralix.slowCommand' }

  it.each<[Outcome, object, readonly string[]]>([
    [{ kind: 'accepted' }, { kind: 'sent' }, ['accepted']],
    [{ kind: 'done' }, { kind: 'sent' }, []],
    [
      { kind: 'refused', problem },
      { kind: 'refused', sentence: en['miralix.slowCommand'] },
      ['refused'],
    ],
    [
      { kind: 'unknown', problem },
      { kind: 'unknown', sentence: en['miralix.slowCommand'] },
      ['unknown'],
    ],
  ])('is told as it is: %j', async (outcome, reply, after) => {
    const bench = createBench()
    const desk = await onACall(bench)
    bench.centre.answerCommands(outcome)
    expect(await desk.intend('g1', consult())).toEqual(reply)
    expect(phases(desk)).toEqual(after)
    expect(bench.centre.executed).toHaveLength(1)
  })

  it('can be put away', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    bench.centre.answerCommands({ kind: 'unknown', problem })
    await desk.intend('g1', consult())
    await desk.dismiss('session 1', 'g1')
    expect(phases(desk)).toEqual([])
  })

  it('is not known when the worker is stopped before the answer, and it is never sent again', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    bench.centre.answerCommands(onItsWay().promise)
    void desk.intend('g1', consult())
    await vi.waitFor(() => expect(bench.centre.executed).toHaveLength(1))
    const next = bench.worker()
    await next.start()
    expect(onlySession(next).commands).toMatchObject([
      { id: 'g1', phase: 'unknown', problem: { sentence: 'command.interrupted' } },
    ])
    await bench.centre.lines[1]?.tell([{ type: 'agentStateChanged', state: 'busy' }])
    expect(bench.centre.executed).toHaveLength(1)
  })
})

describe('what makes no sense', () => {
  it.each([
    ['a word', 'reception', en['number.none'].replace('{text}', 'reception')],
    ['nothing', '   ', en['number.empty']],
    ['too many digits', '1'.repeat(33), en['number.length']],
  ])('is refused before anything is sent: %s', async (_, number, sentence) => {
    const bench = createBench()
    const desk = await onACall(bench)
    expect(await desk.intend('g1', consult(number))).toEqual({ kind: 'refused', sentence })
    expect(bench.centre.executed).toEqual([])
    expect(phases(desk)).toEqual(['refused'])
  })

  it('is refused, whatever the button looked like: a call that has just ended', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await bench.centre.lines[0]?.tell([
      { type: 'connectionCleared', call: 'A', certainty: 'confirmed' },
    ])
    expect(await desk.intend('g1', hangUp)).toEqual({
      kind: 'refused',
      sentence: en['reason.noCall'],
    })
    expect(bench.centre.executed).toEqual([])
  })

  it.each(['session 9', 'constructor', '__proto__'])(
    'is refused: a session that is not there, %s',
    async (session) => {
      const bench = createBench()
      const desk = await onACall(bench)
      expect(await desk.intend('g1', consult(), session)).toEqual({
        kind: 'refused',
        sentence: en['page.card.noSession'],
      })
      expect(await desk.refresh('g2', session)).toMatchObject({ kind: 'refused' })
      await desk.dismiss(session, 'g1')
      expect(bench.centre.executed).toEqual([])
    },
  )

  it('is refused without a session at all, with what to do first', async () => {
    const bench = createBench()
    const desk = bench.worker()
    await desk.start()
    expect(await desk.intend('g1', call('103'))).toEqual({
      kind: 'refused',
      sentence: en['page.card.noSession'],
    })
  })
})

describe('a fresh call', () => {
  const free = async (bench: Bench): Promise<Switchboard> => {
    const desk = await onACall(bench)
    await bench.centre.lines[0]?.tell([
      { type: 'connectionCleared', call: 'A', certainty: 'confirmed' },
    ])
    return desk
  }

  it.each([
    ['83 50 90 40', 'tel:+4583509040'],
    ['103', 'tel:103'],
    ['*21*103#', 'tel:*21*103%23'],
  ])('to %s is handed to this computer, and nothing is sent', async (number, open) => {
    const bench = createBench()
    const desk = await free(bench)
    expect(await desk.intend('g1', call(number))).toEqual({
      kind: 'handedOver',
      sentence: en['phase.handedOver'],
      open,
    })
    expect(bench.centre.executed).toEqual([])
    expect(phases(desk)).toEqual([])
  })

  it('is handed over once for one gesture, also after the worker was stopped', async () => {
    const bench = createBench()
    const desk = await free(bench)
    await desk.intend('g1', call('103'))
    expect(await desk.intend('g1', call('103'))).toMatchObject({ kind: 'repeated' })
    const next = bench.worker()
    await next.start()
    expect(await next.intend('g1', call('103'))).toMatchObject({ kind: 'repeated' })
  })

  it('is not made while the agent is on a call', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    expect(await desk.intend('g1', call('103'))).toEqual({
      kind: 'refused',
      sentence: en['reason.onACall'],
    })
  })
})

describe('several sessions', () => {
  it('what a page asks for goes to the one with a call', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await desk.draft({ config: CONFIG, secret: 'other-secret' })
    await desk.open()
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }])
    await desk.intend('g1', consult())
    expect(desk.desk.snapshot.sessions['session 1']?.commands).toHaveLength(1)
    expect(desk.desk.snapshot.sessions['session 2']?.commands).toEqual([])
  })

  it('what our own page asks for goes to the one it names', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await desk.draft({ config: CONFIG, secret: 'other-secret' })
    await desk.open()
    await bench.centre.lines[1]?.tell([{ type: 'linkUp' }, rings('B')])
    await desk.intend('g1', { on: 'call', call: 'B', service: 'answerCall' }, 'session 2')
    expect(bench.centre.executed).toEqual([
      { id: 'g1', command: { service: 'answerCall', call: 'B' } },
    ])
  })
})

describe('numbers', () => {
  it('are written for a reader, and anew when his region changes', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    expect(desk.desk.numbers).toEqual({ '+4561774427': '61 77 44 27' })
    bench.settings().region = 'SE'
    await desk.rewrite()
    expect(desk.desk.numbers).toEqual({ '+4561774427': '+45 61 77 44 27' })
  })

  it('that are words of the language stay text, and can be stored', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await bench.centre.lines[0]?.tell([rings('B', { number: 'constructor' }), held('B')])
    expect(desk.desk.numbers).toHaveProperty('constructor', 'constructor')
  })
})
