/** What single keys of the panel mean for the calls as they are now. Pure. */
import type { ButtonService } from '../telephony/actions.ts'
import type { SentenceKey } from '../wording/say.ts'
import type { CallView, Possibility } from './view.ts'

/** By the letter that is pressed, in the order of the help. */
export const PANEL_KEYS = {
  a: 'answer',
  h: 'hangUp',
  s: 'holdOrSwap',
  t: 'transfer',
  m: 'mute',
  k: 'keypad',
  n: 'next',
  d: 'dial',
  c: 'colleagues',
  w: 'waiting',
  p: 'numbers',
} as const
export type KeyName = (typeof PANEL_KEYS)[keyof typeof PANEL_KEYS]
type SectionKey = 'dial' | 'colleagues' | 'waiting' | 'numbers'

export type KeyMeaning =
  | { readonly is: 'action'; readonly call: string; readonly service: ButtonService }
  /** Opens something at a call. */
  | { readonly is: 'open'; readonly call: string; readonly what: 'keypad' | 'chooser' }
  | { readonly is: 'next' }
  | { readonly is: 'section'; readonly section: SectionKey }
  /** Cannot be, and why: as a sentence, or as the key of one. */
  | { readonly is: 'refused'; readonly because: string }
  | { readonly is: 'nothing'; readonly sentence: SentenceKey }

/** The one thing that the key called `name` stands for now; `calls` as they are shown. */
export function meaningOfKey(name: KeyName, calls: readonly CallView[]): KeyMeaning {
  const spoken = calls.filter(({ media }) => media !== 'chat')
  switch (name) {
    case 'next':
      return { is: 'next' }
    case 'dial':
    case 'colleagues':
    case 'waiting':
    case 'numbers':
      return { is: 'section', section: name }
    case 'keypad':
      return opens('keypad', spoken) ?? NOTHING.keypad
    case 'transfer':
      return acts(spoken, ['transferCall']) ?? opens('chooser', spoken) ?? NOTHING.transfer
    case 'answer':
    case 'hangUp':
    case 'holdOrSwap':
    case 'mute':
      return acts(spoken, SERVICES[name]) ?? NOTHING[name]
  }
}

const SERVICES = {
  answer: ['answerCall', 'makePreviewCall'],
  hangUp: ['clearConnection'],
  holdOrSwap: ['alternateCall', 'holdCall', 'parkCall', 'retrieveCall'],
  mute: ['muteCall'],
} as const satisfies Record<string, readonly ButtonService[]>

const nothing = (sentence: SentenceKey): KeyMeaning => ({ is: 'nothing', sentence })
const NOTHING = {
  answer: nothing('keys.nothing.answer'),
  hangUp: nothing('keys.nothing.hangUp'),
  holdOrSwap: nothing('keys.nothing.holdOrSwap'),
  mute: nothing('keys.nothing.mute'),
  keypad: nothing('keys.nothing.keypad'),
  transfer: nothing('keys.nothing.transfer'),
} as const

/** The call that is heard goes before those that ring, and those before the ones that wait. */
const RANK: Partial<Record<CallView['kind'], number>> = { connected: 0, initiated: 1, alerting: 2 }
const rankOf = ({ kind }: CallView): number => RANK[kind] ?? 3

function acts(
  calls: readonly CallView[],
  services: readonly ButtonService[],
): KeyMeaning | undefined {
  const ranked = calls.toSorted((one, other) => rankOf(one) - rankOf(other))
  const found = ranked.flatMap(({ id, actions }) =>
    services.flatMap((service) => {
      const action = actions.find((each) => each.service === service)
      return action === undefined ? [] : [{ id, service, action }]
    }),
  )
  const meant = found.find(({ action }) => action.enabled) ?? found[0]
  if (meant === undefined) return undefined
  return meant.action.enabled
    ? { is: 'action', call: meant.id, service: meant.service }
    : refused(meant.action)
}

function opens(what: 'keypad' | 'chooser', calls: readonly CallView[]): KeyMeaning | undefined {
  const call = calls.find((each) => each[what] !== undefined)
  const possible = call?.[what]
  if (call === undefined || possible === undefined) return undefined
  return possible.enabled ? { is: 'open', call: call.id, what } : refused(possible)
}

const refused = ({ because }: Possibility): KeyMeaning => ({
  is: 'refused',
  because: because ?? '',
})
