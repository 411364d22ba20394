/** Call verbs on the wire: each sent once, but for the one other spelling that a 404 or 405 allows. */
import { z } from 'zod'
import { type Command, dialled } from '../../telephony/commands.ts'
import type { SentenceKey } from '../../wording/say.ts'
import type { Outcome } from '../connector.ts'
import type { Http, HttpAnswer } from '../http.ts'
import { problem } from '../problems.ts'
import { parseJson } from './busycall.ts'
import { templateFor } from './capabilities.ts'
import type { MiralixConfig } from './config.ts'
import { type VerbFailure, verbFailure } from './problems.ts'
import * as wire from './wire.ts'

/** Which of two documented spellings a server took (miralix.md 3.1, 3.2). */
export const spelling = z.object({
  consultation: z.enum(['Consultation', 'consultation']).optional(),
  answer: z.enum(['answer', 'pickup']).optional(),
})
export type Spelling = z.output<typeof spelling>

export interface Sent {
  readonly outcome: Outcome
  readonly spelling: Spelling
}

export type SendVerb = (
  command: Command,
  known: Spelling,
  /** Whether `busycall` has just shown a call: only then may the other spelling of answer be tried. */
  offered: boolean,
  signal: AbortSignal,
) => Promise<Sent>

type Request = ReturnType<typeof wire.verb>

const ACCEPTED: Outcome = { kind: 'accepted' }

export function createVerbs(config: MiralixConfig, http: Http): SendVerb {
  const send = (request: Request, signal: AbortSignal) =>
    http({ ...request, timeout: wire.VERB_LIMIT, signal })

  const once = async (
    request: Request,
    family: 'call' | 'pickupCall' | 'queue',
    signal: AbortSignal,
  ): Promise<Outcome> => verbFailure(await send(request, signal), family) ?? ACCEPTED

  /** The documented spelling first, on 404 or 405 the other one; remembered is what got past both. */
  const eitherSpelling = async <V extends wire.Verb>(
    spellings: readonly V[],
    number: string | undefined,
    signal: AbortSignal,
  ): Promise<{ outcome: Outcome; took?: V }> => {
    let answer: HttpAnswer | undefined
    for (const name of spellings) {
      answer = await send(wire.verb(config, name, number), signal)
      if (!notFound(answer)) {
        const failure: VerbFailure | undefined = verbFailure(answer, 'call')
        return answer.kind === 'answer'
          ? { outcome: failure ?? ACCEPTED, took: name }
          : { outcome: failure ?? ACCEPTED }
      }
    }
    return { outcome: (answer && verbFailure(answer, 'call')) ?? ACCEPTED }
  }

  return async (command, known, offered, signal) => {
    const plain = (outcome: Outcome): Sent => ({ outcome, spelling: known })
    const template = templateFor(config, command.service)
    if (template !== undefined) {
      const request = wire.fromTemplate(config, template, dialled(command))
      return plain(await once(request, 'call', signal))
    }
    switch (command.service) {
      case 'consultationCall': {
        const order = known.consultation
          ? [known.consultation]
          : (['Consultation', 'consultation'] as const)
        const { outcome, took } = await eitherSpelling(order, command.number, signal)
        return { outcome, spelling: took === undefined ? known : { ...known, consultation: took } }
      }
      case 'answerCall': {
        const order = known.answer ? [known.answer] : (['answer', 'pickup'] as const)
        const tries = offered ? order : order.slice(0, 1)
        const { outcome, took } = await eitherSpelling(tries, undefined, signal)
        return { outcome, spelling: took === undefined ? known : { ...known, answer: took } }
      }
      case 'clearConnection':
        return plain(await once(wire.verb(config, 'clear'), 'call', signal))
      case 'alternateCall':
        return plain(await once(wire.verb(config, 'alternate'), 'call', signal))
      case 'transferCall':
        return plain(await once(wire.verb(config, 'transfer'), 'call', signal))
      case 'singleStepTransfer': {
        const request = wire.verb(config, 'singleStepTransfer', command.number)
        return plain(await once(request, 'call', signal))
      }
      case 'pickupCall':
        if (command.reference === undefined) return plain(NOT_DOCUMENTED)
        return plain(await once(wire.pickupCall(config, command.reference), 'pickupCall', signal))
      case 'clearQueuedCall': {
        const request = wire.deleteQueuedCall(config, command.reference, command.queue)
        return plain(removed(await send(request, signal)))
      }
      default:
        return plain(command.service === 'makeCall' ? NO_FRESH_CALL : NOT_DOCUMENTED)
    }
  }
}

const refusedHere = (sentence: SentenceKey): Outcome => ({
  kind: 'refused',
  problem: problem('invalid', sentence),
})
const NOT_DOCUMENTED = refusedHere('miralix.notDocumented')
const NO_FRESH_CALL = refusedHere('miralix.makeCallNotDocumented')

const notFound = (answer: HttpAnswer) =>
  answer.kind === 'answer' && (answer.status === 404 || answer.status === 405)

/** The one verb whose answer says what happened (miralix.md 8). */
function removed(answer: HttpAnswer): Outcome {
  const failure = verbFailure(answer, 'queue')
  if (failure !== undefined) return failure
  const body = wire.deleteAnswer.safeParse(parseJson(answer.kind === 'answer' ? answer.text : ''))
  if (!body.success) {
    return { kind: 'unknown', problem: problem('protocol', 'miralix.notUnderstood', '200') }
  }
  return body.data.DeleteResult === 'Deleted'
    ? { kind: 'done' }
    : { kind: 'refused', problem: problem('conflict', 'miralix.beingOffered', '200') }
}
