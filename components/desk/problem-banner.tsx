/** What is wrong with a connection, and every way on. */
import { useState } from 'preact/hooks'
import type { Link, Problem } from '../../lib/telephony/model.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { CheckIcon, type Icon, WarningIcon } from '../icons.tsx'

export interface ProblemBannerProps {
  readonly problem: Problem
  readonly link: Link
  readonly onRetry: (takeOver: boolean) => void
  readonly onEdit: () => void
  readonly onDisconnect: () => void
  /** Puts the server's raw answer on the clipboard. */
  readonly onCopyRaw: () => void | Promise<void>
}

export function ProblemBanner(props: ProblemBannerProps) {
  const { problem, link, onRetry, onEdit, onDisconnect, onCopyRaw } = props
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await onCopyRaw()
    setCopied(true)
  }
  const elsewhere = problem.remedy === 'takeOver'
  return (
    <section class="banner" data-tone={link === 'stopped' ? 'error' : 'warning'}>
      <WarningIcon />
      <div class="banner-body">
        <p role="alert">{sayProblem(problem)}</p>
        <div class="buttons small">
          <BannerButton
            label={say(elsewhere ? 'connect.takeOver' : 'connect.retry')}
            onPress={() => onRetry(elsewhere)}
          />
          <BannerButton label={say('connect.edit')} onPress={onEdit} />
          {problem.kind === 'protocol' ? (
            <BannerButton
              label={say(copied ? 'popup.rawAnswer.copied' : 'popup.rawAnswer')}
              {...(copied ? { icon: CheckIcon } : {})}
              onPress={copy}
            />
          ) : null}
          <BannerButton label={say('connect.disconnect')} onPress={onDisconnect} />
        </div>
      </div>
    </section>
  )
}

interface BannerButtonProps {
  readonly label: string
  readonly icon?: Icon
  readonly onPress: () => void
}

function BannerButton({ label, icon: OwnIcon, onPress }: BannerButtonProps) {
  return (
    <button type="button" class="button plain" onClick={onPress}>
      {OwnIcon === undefined ? null : <OwnIcon />}
      <span class="label">{label}</span>
    </button>
  )
}
