import { useEffect, useState } from 'preact/hooks'
import { type Activity, activitiesOf } from '../data/activities.ts'
import type { Contact } from '../data/contacts.ts'
import { draftAbout, type Note, notesAbout, type Run } from '../data/notes.ts'
import { Avatar } from './avatar.tsx'
import { EditForm } from './edit-form.tsx'
import { Notes } from './notes.tsx'
import { Aside, Overview } from './overview.tsx'
import { Timeline } from './timeline.tsx'

const tabs = ['Overview', 'Activities', 'Notes'] as const
type Tab = (typeof tabs)[number]

const Tabs = ({
  current,
  counts,
  onSelect,
}: {
  current: Tab
  counts: Readonly<Partial<Record<Tab, number>>>
  onSelect: (tab: Tab) => void
}) => (
  <div class="tabs" role="tablist" aria-label="Parts of the contact">
    {tabs.map((tab) => (
      <button
        key={tab}
        type="button"
        role="tab"
        id={`tab-${tab}`}
        aria-selected={tab === current}
        aria-controls="tab-panel"
        data-testid={`tab-${tab.toLowerCase()}`}
        onClick={() => onSelect(tab)}
      >
        {tab} {counts[tab] !== undefined && <small>{counts[tab]}</small>}
      </button>
    ))}
  </div>
)

const Panel = ({
  tab,
  contact,
  activities,
  notes,
  draft,
  newNotes,
  onSaveNote,
}: {
  tab: Tab
  contact: Contact
  activities: readonly Activity[]
  notes: readonly Note[]
  draft: readonly Run[]
  newNotes: number
  onSaveNote: (note: Note) => void
}) => {
  switch (tab) {
    case 'Overview':
      return <Overview contact={contact} recent={activities.slice(0, 3)} />
    case 'Activities':
      return (
        <section class="card">
          <Timeline activities={activities} />
        </section>
      )
    case 'Notes':
      return <Notes notes={notes} draft={draft} newNotes={newNotes} onSave={onSaveNote} />
  }
}

export const ContactDetail = ({
  contact,
  savedNotes,
  onChange,
  onSaveNote,
}: {
  contact: Contact
  savedNotes: readonly Note[]
  onChange: (changed: Contact) => void
  onSaveNote: (note: Note) => void
}) => {
  const [tab, setTab] = useState<Tab>('Overview')
  const [editing, setEditing] = useState(false)
  const [newNotes, setNewNotes] = useState(0)
  const notes = [...savedNotes, ...notesAbout(contact)]
  const activities = activitiesOf(contact)
  const show = (next: Tab) => {
    setTab(next)
    setEditing(false)
  }

  const edit = () => {
    setTab('Overview')
    setEditing(true)
  }

  useEffect(() => {
    document.title = `${contact.name} · Harbour CRM`
  }, [contact.name])

  return (
    <main class="detail" data-testid="contact-detail">
      <header class="detail-head">
        <Avatar name={contact.name} large />
        <div class="identity">
          <h1 data-testid="contact-name">{contact.name}</h1>
          <p>
            {contact.title}, {contact.company.name}
          </p>
          <ul class="tags" aria-label="Tags">
            {contact.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        </div>
        <div class="actions">
          <button type="button" data-testid="edit-contact" onClick={edit}>
            Edit
          </button>
          <button
            type="button"
            class="primary"
            data-testid="new-note"
            onClick={() => {
              show('Notes')
              setNewNotes(newNotes + 1)
            }}
          >
            New note
          </button>
        </div>
        <Tabs
          current={tab}
          counts={{ Activities: activities.length, Notes: notes.length }}
          onSelect={show}
        />
      </header>
      <div class="detail-body">
        <div class="column" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {editing ? (
            <EditForm
              contact={contact}
              onCancel={() => setEditing(false)}
              onSave={(changed) => {
                onChange(changed)
                setEditing(false)
              }}
            />
          ) : (
            <Panel
              tab={tab}
              contact={contact}
              activities={activities}
              notes={notes}
              draft={savedNotes.length === 0 ? draftAbout(contact) : []}
              newNotes={newNotes}
              onSaveNote={onSaveNote}
            />
          )}
        </div>
        <Aside contact={contact} />
      </div>
    </main>
  )
}
