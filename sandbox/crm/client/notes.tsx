import type { Note, Run } from '../data/notes.ts'
import { dateAndTime } from './format.ts'
import { NoteEditor } from './note-editor.tsx'
import { RichText } from './rich-text.tsx'

const noteOf = (runs: readonly Run[], now: number): Note => ({
  id: `n-${now}`,
  author: 'Mette Dahl',
  when: dateAndTime(now),
  runs,
})

export const Notes = ({
  notes,
  draft,
  newNotes,
  onSave,
}: {
  notes: readonly Note[]
  draft: readonly Run[]
  newNotes: number
  onSave: (note: Note) => void
}) => (
  <>
    <NoteEditor
      draft={draft}
      asked={newNotes}
      onSave={(runs) => onSave(noteOf(runs, Date.now()))}
    />
    <section class="card" aria-labelledby="notes-heading">
      <h2 id="notes-heading">Notes</h2>
      <ul class="notes" data-testid="notes">
        {notes.map(({ id, author, when, runs }) => (
          <li key={id} data-testid={`note-${id}`}>
            <p class="lines">
              <RichText runs={runs} />
            </p>
            <p class="byline">
              {author}, {when}
            </p>
          </li>
        ))}
      </ul>
    </section>
  </>
)
