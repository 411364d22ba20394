/** A question that has to be answered before things go on. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { WarningIcon } from './icons.tsx'

export interface QuestionProps {
  readonly title: string
  readonly text?: string
  /** What is done; the answer that changes nothing has the focus first. */
  readonly yes: string
  readonly no: string
  readonly onYes: (event: MouseEvent) => void
  readonly onNo: () => void
}

export function Question({ title, text, yes, no, onYes, onNo }: QuestionProps) {
  const id = useId()
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => safe.current?.focus(), [])
  return (
    <div
      class="question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={text === undefined ? undefined : `${id}-text`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onNo()
      }}
    >
      <WarningIcon />
      <div class="question-body">
        <h2 id={`${id}-title`}>{title}</h2>
        {text === undefined ? null : <p id={`${id}-text`}>{text}</p>}
        <div class="buttons">
          <button type="button" class="button primary" onClick={onYes}>
            <span class="label">{yes}</span>
          </button>
          <button type="button" class="button plain" ref={safe} onClick={onNo}>
            <span class="label">{no}</span>
          </button>
        </div>
      </div>
    </div>
  )
}
