/** A contact centre that does what a test says, behind the contract that every connector meets. */
import { miralixConfig } from '../../../lib/connectors/configs.ts'
import type { Batch, Memory, Outcome, Shown, SignIn } from '../../../lib/connectors/connector.ts'
import { miralixCapabilities } from '../../../lib/connectors/miralix/capabilities.ts'
import type { BoundConnector } from '../../../lib/connectors/registry.ts'
import { createStream } from '../../../lib/connectors/stream.ts'
import type { Command } from '../../../lib/telephony/commands.ts'
import type { TelephonyEvent } from '../../../lib/telephony/events.ts'
import type { Problem } from '../../../lib/telephony/model.ts'

export const CONFIG = miralixConfig.parse({
  system: 'miralix',
  server: 'https://192.168.1.10',
  account: 'greenbox',
  identification: { type: 'id', value: '12' },
  useTel: true,
})

export interface FakeLine {
  /** Tells of `events`; resolves when they were taken and the taker came back for more. */
  tell(events: readonly TelephonyEvent[], memory?: Memory): Promise<void>
  /** The event loop breaks, as it never should. */
  breakDown(): void
  readonly watched: readonly Shown[] | undefined
  readonly signedOut: boolean
}

export interface FakeCentre {
  readonly bound: BoundConnector
  /** The secrets that sign-ins came with, in order. */
  readonly signIns: readonly string[]
  readonly resumed: readonly { readonly secret: string; readonly memory: Memory }[]
  readonly executed: readonly { readonly command: Command; readonly id: string }[]
  /** The associations, in the order they were given out. */
  readonly lines: readonly FakeLine[]
  /** Each of the next sign-ins and resumptions fails with one of these; those after them succeed. */
  refuseSignIns(...problems: readonly Problem[]): void
  /** Sign-ins wait until the returned function is called. */
  keepSignInsWaiting(): () => void
  /** What becomes of commands from now on; a promise keeps them on their way. */
  answerCommands(outcome: Outcome | Promise<Outcome>): void
  /** Called as a command arrives. */
  onExecute(listener: () => void): void
}

const FIRST_MEMORY: Memory = { token: 'first' }

export function createFakeCentre(): FakeCentre {
  const signIns: string[] = []
  const resumed: { secret: string; memory: Memory }[] = []
  const executed: { command: Command; id: string }[] = []
  const lines: FakeLine[] = []
  const capabilities = miralixCapabilities(CONFIG)
  let refusals: readonly Problem[] = []
  let waiting: Promise<void> = Promise.resolve()
  let outcome: Outcome | Promise<Outcome> = { kind: 'accepted' }
  let listener = () => {}

  const associate = (memory: Memory): SignIn => {
    const [problem, ...rest] = refusals
    refusals = rest
    if (problem !== undefined) return { ok: false, problem }
    const stream = createStream<Batch | 'break'>()
    let watched: readonly Shown[] | undefined
    let signedOut = false
    lines.push({
      tell: (events, next = memory) => stream.push({ events, memory: next }),
      breakDown: () => void stream.push('break'),
      get watched() {
        return watched
      },
      get signedOut() {
        return signedOut
      },
    })
    return {
      ok: true,
      association: {
        agent: { id: '12', name: 'Derek Andersen' },
        capabilities,
        memory,
        async *events(signal) {
          signal.addEventListener('abort', () => stream.close())
          for await (const item of stream.items()) {
            if (item === 'break') throw new Error('the loop is broken')
            yield item
          }
        },
        async execute(command, id) {
          listener()
          executed.push({ command, id })
          return outcome
        },
        watch(shown) {
          watched = shown
        },
        rawAnswer: () => '{"Caller":"+4561774427"}',
        async signOut() {
          signedOut = true
          return undefined
        },
      },
    }
  }

  return {
    signIns,
    resumed,
    executed,
    lines,
    bound: {
      profile: { agent: '12', capabilities },
      async signIn(secret) {
        signIns.push(secret)
        await waiting
        return associate(FIRST_MEMORY)
      },
      async resume(secret, memory) {
        resumed.push({ secret, memory })
        return associate(memory)
      },
    },
    refuseSignIns(...problems) {
      refusals = problems
    },
    keepSignInsWaiting() {
      const gate = Promise.withResolvers<void>()
      waiting = gate.promise
      return gate.resolve
    },
    answerCommands(next) {
      outcome = next
    },
    onExecute(next) {
      listener = next
    },
  }
}
