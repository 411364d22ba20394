/** How an attempt to connect has failed, or the question that it ended in. */
import type { Opening } from '../../lib/desk/desk.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { WarningIcon } from '../icons.tsx'
import { Question } from '../question.tsx'

export interface OpeningProblemProps {
  readonly opening: Opening
  readonly onTakeOver: () => void
  readonly onCancel: () => void
}

export function OpeningProblem({ opening, onTakeOver, onCancel }: OpeningProblemProps) {
  if (opening.phase === 'failed' && opening.problem.remedy === 'takeOver') {
    return (
      <Question
        title={say('connect.elsewhere')}
        text={sayProblem(opening.problem, 'connecting')}
        yes={say('connect.takeOver')}
        no={say('connect.cancel')}
        onYes={onTakeOver}
        onNo={onCancel}
      />
    )
  }
  return (
    <div role="alert">
      {opening.phase === 'failed' ? (
        <div class="banner" data-tone="error">
          <WarningIcon />
          <p>
            {say('connect.failed', {
              problem: sayProblem(opening.problem, 'connecting'),
              kept: say('connect.failed.kept'),
            })}
          </p>
        </div>
      ) : null}
    </div>
  )
}
