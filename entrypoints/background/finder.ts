import type { Reply } from '../../lib/channel/replies.ts'
import { createAnswers } from '../../lib/page/answers.ts'
import type { Question } from '../../lib/page/lookup.ts'
import { regionOn } from '../../lib/switchboard/dialling.ts'
import type { SettingsStore } from './settings.ts'

/** Finds the numbers in what pages send: they hold no numbering plans of their own. */
export interface Finder {
  find(blocks: readonly Question[], origin: string): Promise<Reply<'page.find'>>
}

export function createFinder(settings: SettingsStore): Finder {
  const answers = createAnswers()
  return {
    async find(blocks, origin) {
      const known = await settings.read()
      return answers(blocks, regionOn(known, origin), known.taught[origin])
    },
  }
}
