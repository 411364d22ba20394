import { describe, expect, it } from 'vitest'
import type { Intent, IntentReply } from '../../../lib/channel/messages.ts'
import { DEFAULT_DIALLING, type Dialling } from '../../../lib/settings/dialling.ts'
import type { Switchboard } from '../../../lib/switchboard/switchboard.ts'
import { en } from '../../../lib/wording/en.ts'
import { answered } from '../telephony/stories.ts'
import { type Bench, createBench, onlySession } from './bench.ts'
import { CONFIG } from './fake-connector.ts'

const GERMAN = 'https://crm.example'
const to =
  (service: 'makeCall' | 'consultationCall') =>
  (number: string, answers?: string): Intent => ({
    on: 'number',
    number,
    service,
    ...(answers === undefined ? {} : { answers }),
  })
const consult = to('consultationCall')
const call = to('makeCall')

async function onACall(bench: Bench, set: Partial<Dialling> = {}): Promise<Switchboard> {
  bench.set({ dialling: { ...DEFAULT_DIALLING, siteRegions: { [GERMAN]: 'DE' }, ...set } })
  const desk = bench.worker()
  await desk.start()
  await desk.draft({ config: CONFIG, secret: 'sandbox-secret' })
  await desk.open()
  await bench.centre.lines[0]?.tell([{ type: 'linkUp' }, answered('A', { number: '+4561774427' })])
  return desk
}

async function free(bench: Bench, set: Partial<Dialling> = {}): Promise<Switchboard> {
  const desk = await onACall(bench, set)
  await bench.centre.lines[0]?.tell([
    { type: 'connectionCleared', call: 'A', certainty: 'confirmed' },
  ])
  return desk
}

const sent = (bench: Bench) => bench.centre.executed.map(({ command }) => command)
const asked = (number: string, text: string): IntentReply => ({
  kind: 'asked',
  question: {
    title: en['dial.ask.title'].replace('{number}', number),
    text,
    yes: en.consultationCall,
    no: en['dial.ask.no'],
  },
})

describe('a number with a question before it', () => {
  it('is dialled when the question is answered, once, and not before', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    expect(await desk.intend('g1', consult('112'))).toEqual(asked('112', en['dial.ask.emergency']))
    expect(sent(bench)).toEqual([])
    expect(onlySession(desk).commands).toEqual([])
    expect(await desk.intend('g2', consult('112', 'g1'))).toEqual({ kind: 'sent' })
    expect(await desk.intend('g2', consult('112', 'g1'))).toMatchObject({ kind: 'repeated' })
    expect(sent(bench)).toMatchObject([{ service: 'consultationCall', number: '112' }])
  })

  it('is asked about anew each time, also where the same answer comes again', async () => {
    const bench = createBench()
    const desk = await free(bench)
    await desk.intend('g1', call('112'))
    expect(await desk.intend('g2', call('112', 'g1'))).toMatchObject({ open: 'tel:112' })
    expect(await desk.intend('g3', call('112', 'g1'))).toMatchObject({ kind: 'asked' })
  })

  it('is not dialled by the answer to another number, or to no question', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await desk.intend('g1', consult('112'))
    expect(await desk.intend('g2', consult('911', 'g1'))).toMatchObject({ kind: 'asked' })
    expect(await desk.intend('g3', consult('112', 'g9'))).toMatchObject({ kind: 'asked' })
    expect(sent(bench)).toEqual([])
  })

  it('is not dialled by the answer of a page to a question that was not put in that page', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const asPage = (gesture: string, intent: Intent, page: string) =>
      desk.intend(gesture, intent, undefined, page, page)
    await desk.intend('g1', consult('112'), undefined, GERMAN)
    expect(await asPage('g2', consult('112', 'g1'), GERMAN)).toMatchObject({ kind: 'asked' })
    expect(await asPage('g3', consult('112', 'g2'), 'https://other.example')).toMatchObject({
      kind: 'asked',
    })
    expect(sent(bench)).toEqual([])
    // It is still the person's to answer, where it was put.
    expect(await desk.intend('g4', consult('112', 'g1'), undefined, GERMAN)).toEqual({
      kind: 'sent',
    })
  })

  it('that asks the first time only is dialled from then on', async () => {
    const bench = createBench()
    const cautions = { ...DEFAULT_DIALLING.cautions, international: 'askFirstTime' } as const
    const desk = await free(bench, { cautions })
    expect(await desk.intend('g1', call('+49 30 901820'))).toMatchObject({
      question: { text: en['dial.ask.international'] },
    })
    await desk.intend('g2', call('+49 30 901820', 'g1'))
    expect(await desk.intend('g3', call('030 901820', undefined), undefined, GERMAN)).toMatchObject(
      {
        open: 'tel:+4930901820',
      },
    )
  })

  it('is asked about anew when the worker that asked is gone', async () => {
    const bench = createBench()
    await (await onACall(bench)).intend('g1', consult('112'))
    const next = bench.worker()
    await next.start()
    expect(await next.intend('g2', consult('112', 'g1'))).toMatchObject({ kind: 'asked' })
  })

  it('is asked about where a transfer is chosen for it, too', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    const reply = await desk.intend('g1', {
      on: 'number',
      number: '112',
      service: 'singleStepTransfer',
    })
    expect(reply).toMatchObject({ kind: 'asked', question: { yes: en.singleStepTransfer } })
  })
})

describe('a number that must not be dialled', () => {
  it('is refused, and the session says why', async () => {
    const bench = createBench()
    const desk = await onACall(bench, { never: ['83509040'] })
    expect(await desk.intend('g1', consult('+45 83 50 90 40'))).toEqual({
      kind: 'refused',
      sentence: en['dial.refused.listed'].replace('{number}', '+4583509040'),
    })
    expect(sent(bench)).toEqual([])
    expect(onlySession(desk).commands).toMatchObject([{ phase: 'refused' }])
  })
})

describe('a number of a site', () => {
  it('is of the country that was set for the site', async () => {
    const bench = createBench()
    const desk = await onACall(bench)
    await desk.intend('g1', consult('030 901820'), undefined, GERMAN)
    expect(sent(bench)).toMatchObject([{ number: '+4930901820' }])
  })
})
