import { browser } from 'wxt/browser'
import { say } from '../../lib/wording/say.ts'

export const ICON = '/icon/128.png'

/** Says what became of something that was asked for outside of our own pages. */
export async function tell(sentence: string): Promise<void> {
  await browser.notifications.create({
    type: 'basic',
    iconUrl: ICON,
    title: say('notice.title'),
    message: sentence,
  })
}
