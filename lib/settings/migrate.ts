/** From the settings of an older version to today's, one version at a time. */

type Stored = Readonly<Record<string, unknown>>

/** Settings of one version as the next version has them; the number is set by the chain. */
export type Migration = (stored: Stored) => Stored

/** Number n leads from version n + 1 to n + 2. None is ever changed once it was released. */
export const MIGRATIONS: readonly Migration[] = [
  // What is dialled and what is not; the screen pop, the history, the web hook.
  (stored) => ({
    ...stored,
    dialling: {
      siteRegions: {},
      extensions: [],
      outsideLine: '',
      carrier: '',
      rewrites: [],
      cautions: { emergency: 'ask', premium: 'ask', international: 'allow', listed: 'refuse' },
      never: [],
    },
    screenPop: {
      on: false,
      when: 'alerting',
      calls: 'inbound',
      template: '',
      withheld: '',
      inFront: true,
    },
    history: { days: 90, dispositions: [] },
    webHook: { address: '' },
  }),
  // How a call that rings is told of.
  (stored) => ({ ...stored, ringing: { sound: true, volume: 0.7, doNotDisturb: false } }),
  // Which language is spoken.
  (stored) => ({ ...stored, language: 'browser' }),
  // Where the tone is played, and whose phone links are ours.
  (stored) => ({
    ...stored,
    links: [],
    ringing: { ...(typeof stored.ringing === 'object' ? stored.ringing : {}), device: null },
  }),
  // Whether the page goes along with a call that is handed on.
  (stored) => ({ ...stored, sendPage: false }),
]

/**
 * Walks the chain from the version that was stored. What is of no version of the chain, a later one
 * among them, is given back as it is, for the schema to refuse.
 */
export function migrate(stored: unknown, chain: readonly Migration[] = MIGRATIONS): unknown {
  if (!hasVersion(stored)) return stored
  const { version } = stored
  if (version < 1 || version > chain.length) return stored
  return chain
    .slice(version - 1)
    .reduce<Stored>((now, step, i) => ({ ...step(now), version: version + i + 1 }), stored)
}

function hasVersion(stored: unknown): stored is Stored & { readonly version: number } {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    Number.isInteger(stored.version)
  )
}
