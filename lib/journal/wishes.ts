/** What was asked for that will explain how a call has ended. */
import type { SentCommand } from '../telephony/model.ts'
import { isCall, legsOf, type Story, type Wish } from './record.ts'

const SERVICES = ['transferCall', 'singleStepTransfer', 'clearConnection'] as const

/**
 * The story with the last of its session's commands that concerns it. `pair` is the one other call that
 * is up, which a transfer joins with this one. `write` writes a number as all numbers are kept.
 */
export function withWish(
  story: Story,
  pair: Story | undefined,
  commands: readonly SentCommand[],
  write: (number: string) => string,
): Story {
  let wish = story.wish
  for (const command of commands) {
    const isAbout = (one: Story) =>
      legsOf(one).some(({ key }) => isCall(key, story.session, command.call))
    const joins = command.service === 'transferCall' && pair !== undefined && isAbout(pair)
    if (!isAbout(story) && !joins) continue
    if (command.phase === 'refused') {
      if (wish?.command === command.id) wish = undefined
    } else if (wish === undefined || wish.at <= command.at) {
      wish = wishOf(command, pair, write) ?? wish
    }
  }
  if (JSON.stringify(wish) === JSON.stringify(story.wish)) return story
  const { wish: _before, ...rest } = story
  return wish === undefined ? rest : { ...rest, wish }
}

function wishOf(
  { id, service: name, number, at, phase }: SentCommand,
  pair: Story | undefined,
  write: (number: string) => string,
): Wish | undefined {
  const service = SERVICES.find((one) => one === name)
  if (service === undefined) return undefined
  const dialled = number === undefined ? undefined : write(number)
  const target = service === 'transferCall' ? pair?.main.number : dialled
  return {
    command: id,
    service,
    at,
    ...(target === undefined ? {} : { number: target }),
    ...(phase === 'unknown' ? { inDoubt: true } : {}),
  }
}
