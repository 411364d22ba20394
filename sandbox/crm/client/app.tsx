import { useEffect, useState } from 'preact/hooks'
import { contacts as addressBook, type Contact } from '../data/contacts.ts'
import type { Note } from '../data/notes.ts'
import { CallLog } from './call-log.tsx'
import { ContactDetail } from './contact-detail.tsx'
import { ContactList } from './contact-list.tsx'
import { pathOfContact, useRoute } from './router.ts'
import { Shell } from './shell.tsx'
import { TeamPage } from './team-page.tsx'

const Nothing = ({ text }: { text: string }) => (
  <main class="nothing">
    <h1>{text}</h1>
    <p>
      <a href="/crm/contacts">Go to the contacts</a>
    </p>
  </main>
)

type SavedNotes = Readonly<Record<string, readonly Note[]>>

const ContactsPage = ({
  id,
  contacts,
  savedNotes,
  onChange,
  onSaveNote,
}: {
  id: string | undefined
  contacts: readonly Contact[]
  savedNotes: SavedNotes
  onChange: (changed: Contact) => void
  onSaveNote: (contactId: string, note: Note) => void
}) => {
  const selected = id === undefined ? contacts[0] : contacts.find((contact) => contact.id === id)
  return (
    <div class="contacts">
      <ContactList contacts={contacts} selectedId={selected?.id} />
      {selected ? (
        <ContactDetail
          key={selected.id}
          contact={selected}
          savedNotes={savedNotes[selected.id] ?? []}
          onChange={onChange}
          onSaveNote={(note) => onSaveNote(selected.id, note)}
        />
      ) : (
        <Nothing text="There is no such contact" />
      )}
    </div>
  )
}

export const App = () => {
  const route = useRoute()
  const { page } = route
  const [contacts, setContacts] = useState(addressBook)
  const [savedNotes, setSavedNotes] = useState<SavedNotes>({})

  const replaceContact = (changed: Contact) =>
    setContacts((all) => all.map((contact) => (contact.id === changed.id ? changed : contact)))
  const saveNote = (contactId: string, note: Note) =>
    setSavedNotes((saved) => ({ ...saved, [contactId]: [note, ...(saved[contactId] ?? [])] }))

  useEffect(() => {
    if (page === 'home' && addressBook[0]) {
      history.replaceState(null, '', pathOfContact(addressBook[0].id))
    }
  }, [page])

  switch (route.page) {
    case 'home':
    case 'contact':
      return (
        <Shell page={page}>
          <ContactsPage
            id={route.page === 'contact' ? route.id : undefined}
            contacts={contacts}
            savedNotes={savedNotes}
            onChange={replaceContact}
            onSaveNote={saveNote}
          />
        </Shell>
      )
    case 'calls':
      return (
        <Shell page={page}>
          <CallLog />
        </Shell>
      )
    case 'team':
      return (
        <Shell page={page}>
          <TeamPage />
        </Shell>
      )
    case 'unknown':
      return (
        <Shell page={page}>
          <Nothing text="There is no such page" />
        </Shell>
      )
  }
}
