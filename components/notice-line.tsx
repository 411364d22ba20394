import type { Notice } from '../lib/desk/view.ts'
import { say } from '../lib/wording/say.ts'
import { BusyIcon, CloseIcon, WarningIcon } from './icons.tsx'

export interface NoticeLineProps {
  readonly notice: Notice | undefined
  readonly onDismiss?: ((command: string) => void) | undefined
}

/**
 * One line on what became of the last thing that was asked. The line stands in the document before
 * there is something to say, because screen readers announce changes and not appearances.
 */
export function NoticeLine({ notice, onDismiss }: NoticeLineProps) {
  const urgent = notice?.tone === 'error'
  return (
    <div class="notice-place" role={urgent ? 'alert' : 'status'}>
      {notice === undefined ? null : (
        <div class="notice" data-tone={notice.tone}>
          {notice.tone === 'busy' ? <BusyIcon /> : <WarningIcon />}
          <span class="notice-text">{notice.text}</span>
          {notice.tone === 'busy' || onDismiss === undefined ? null : (
            <button
              type="button"
              class="button bare"
              aria-label={say('popup.dismiss')}
              title={say('popup.dismiss')}
              onClick={() => onDismiss(notice.command)}
            >
              <CloseIcon />
            </button>
          )}
        </div>
      )}
    </div>
  )
}
