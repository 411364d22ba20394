import { useEffect, useRef } from 'preact/hooks'
import type { Run } from '../data/notes.ts'
import { readRuns, writeRuns } from './rich-text.tsx'

const keepSelection = (event: MouseEvent) => event.preventDefault()

/** A rich note, kept by the browser in an editable element and read when it is saved. */
export const NoteEditor = ({
  draft,
  asked,
  onSave,
}: {
  draft: readonly Run[]
  /** How often a new note was asked for; the caret goes to the editor each time. */
  asked: number
  onSave: (runs: readonly Run[]) => void
}) => {
  const editor = useRef<HTMLDivElement>(null)
  const firstDraft = useRef(draft)

  useEffect(() => {
    if (editor.current) writeRuns(editor.current, firstDraft.current)
  }, [])

  useEffect(() => {
    if (asked === 0 || !editor.current) return
    editor.current.focus()
    getSelection()?.selectAllChildren(editor.current)
    getSelection()?.collapseToEnd()
  }, [asked])

  const save = () => {
    if (!editor.current?.textContent?.trim()) return
    onSave(readRuns(editor.current))
    writeRuns(editor.current, [])
  }

  return (
    <section class="card editor" aria-label="New note">
      {/* biome-ignore lint/a11y/useSemanticElements: a text area holds no bold or italic */}
      <div
        class="note-editor"
        ref={editor}
        contentEditable
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="Note"
        data-placeholder="Write a note"
        data-testid="note-editor"
      />
      <div class="editor-foot">
        <button
          type="button"
          aria-label="Bold"
          data-testid="note-bold"
          onMouseDown={keepSelection}
          onClick={() => document.execCommand('bold')}
        >
          <b>B</b>
        </button>
        <button
          type="button"
          aria-label="Italic"
          data-testid="note-italic"
          onMouseDown={keepSelection}
          onClick={() => document.execCommand('italic')}
        >
          <i>I</i>
        </button>
        <button type="button" class="primary" data-testid="note-save" onClick={save}>
          Save note
        </button>
      </div>
    </section>
  )
}
