import { useMemo, useState } from 'preact/hooks'
import { type Contact, primaryNumber, searchContacts } from '../data/contacts.ts'
import { Avatar } from './avatar.tsx'
import { shortDate } from './format.ts'
import { pathOfContact } from './router.ts'

const Row = ({ contact, selected }: { contact: Contact; selected: boolean }) => (
  <li>
    <a
      class="contact-row"
      href={pathOfContact(contact.id)}
      data-testid={`contact-row-${contact.id}`}
      {...(selected ? { 'aria-current': 'true' as const } : {})}
    >
      <Avatar name={contact.name} />
      <span class="who">
        <span class="name">{contact.name}</span>
        <span class="company">{contact.company.name}</span>
      </span>
      <span class="reach">
        <span class="number">{primaryNumber(contact)}</span>
        <time dateTime={contact.lastContact}>{shortDate(contact.lastContact)}</time>
      </span>
    </a>
  </li>
)

export const ContactList = ({
  contacts,
  selectedId,
}: {
  contacts: readonly Contact[]
  selectedId: string | undefined
}) => {
  const [query, setQuery] = useState('')
  const found = useMemo(() => searchContacts(contacts, query), [contacts, query])
  return (
    <section class="list-pane" aria-label="Contacts">
      <div class="list-head">
        <input
          type="search"
          placeholder="Name, company or number"
          aria-label="Search contacts"
          data-testid="contact-search"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p>
          <output data-testid="contact-count">{found.length} contacts</output>
          <span>Last contact</span>
        </p>
      </div>
      <ul class="contact-list" data-testid="contact-list">
        {found.map((contact) => (
          <Row key={contact.id} contact={contact} selected={contact.id === selectedId} />
        ))}
      </ul>
    </section>
  )
}
