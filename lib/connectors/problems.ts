import type { Problem, ProblemKind } from '../telephony/model.ts'
import type { SentenceKey } from '../wording/say.ts'

/** A problem whose sentence is one that the desk of sentences really has. */
export function problem(
  kind: ProblemKind,
  sentence: SentenceKey,
  code?: string,
  values?: Readonly<Record<string, string>>,
): Problem {
  return {
    kind,
    sentence,
    ...(code === undefined ? {} : { code }),
    ...(values === undefined ? {} : { values }),
  }
}
