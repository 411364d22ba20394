/** From what was typed into the connect form to a session, or to the reason why there is none. */
import type { ConnectionConfig } from '../connectors/configs.ts'
import type { Association, SignIn } from '../connectors/connector.ts'
import type { Opening } from '../desk/desk.ts'
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts'
import type { SecretStore } from './stored.ts'

/** Makes a session of what has been signed in to. */
export type Adopt = (draft: Draft, association: Association) => Promise<void>

interface OpenerParts {
  readonly secrets: SecretStore
  readonly signIn: (
    config: ConnectionConfig,
    secret: string,
    signal: AbortSignal,
    takeOver?: boolean,
  ) => Promise<SignIn>
  readonly setOpening: (opening: Opening) => Promise<void>
  readonly adopt: Adopt
}

export interface Opener {
  /** Keeps what was typed until {@link Opener.open} is asked for. */
  draft(draft: Draft): Promise<void>
  /** Signs in with the draft. A second call for the same draft joins the first. */
  open(takeOver?: boolean): Promise<void>
  /** Makes an attempt anew that a stopped worker has left in the middle; does not wait for its end. */
  again(): Promise<void>
  cancel(): Promise<void>
}

export function createOpener({ secrets, signIn, setOpening, adopt }: OpenerParts): Opener {
  let attempt = new AbortController()
  let trying: string | undefined

  const open = async (takeOver = false): Promise<void> => {
    const draft = await readDraft(secrets)
    if (draft === undefined) return
    const tried = JSON.stringify([draft, takeOver])
    // Popup and permission may both ask to go on; one sign-in is enough.
    if (tried === trying) return
    trying = tried
    attempt.abort()
    attempt = new AbortController()
    const { signal } = attempt
    const { config, secret } = draft
    await setOpening({ phase: 'trying', config })
    const result = await signIn(config, secret, signal, takeOver)
    if (signal.aborted) return
    trying = undefined
    if (!result.ok) return setOpening({ phase: 'failed', config, problem: result.problem })
    await dropDraft(secrets)
    await adopt(draft, result.association)
  }

  return {
    draft: (draft) => keepDraft(secrets, draft),
    open,
    async again() {
      if ((await readDraft(secrets)) === undefined) await setOpening({ phase: 'idle' })
      else void open()
    },
    async cancel() {
      attempt.abort()
      trying = undefined
      await dropDraft(secrets)
      await setOpening({ phase: 'idle' })
    },
  }
}
