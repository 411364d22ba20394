import type { Activity } from '../data/activities.ts'
import { numberLabels } from '../data/contact-seed.ts'
import type { Contact } from '../data/contacts.ts'
import { dealsOf } from '../data/deals.ts'
import { money } from './format.ts'
import { PhoneNumber } from './phone.tsx'
import { Timeline } from './timeline.tsx'

const Details = ({ contact }: { contact: Contact }) => (
  <section class="card" aria-labelledby="details-heading">
    <h2 id="details-heading">Contact details</h2>
    <dl class="details">
      {numberLabels.map((label) => {
        const written = contact.numbers[label]
        return (
          written && (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="number" data-testid={`contact-${label.toLowerCase()}`}>
                <PhoneNumber label={label} written={written} />
              </dd>
            </div>
          )
        )
      })}
      <div>
        <dt>E-mail</dt>
        <dd data-testid="contact-email">
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </dd>
      </div>
      <div>
        <dt>Address</dt>
        <dd class="lines" data-testid="contact-address">
          {contact.address}
        </dd>
      </div>
    </dl>
  </section>
)

const Deals = ({ contact }: { contact: Contact }) => (
  <section class="card" aria-labelledby="deals-heading">
    <h2 id="deals-heading">Open deals</h2>
    <table class="deals" data-testid="deals">
      <tbody>
        {dealsOf(contact).map(({ id, title, stage, amount, currency, closes }) => (
          <tr key={id}>
            <th scope="row">
              {title} <small>{id}</small>
            </th>
            <td>
              <span class="stage" data-stage={stage}>
                {stage}
              </span>
            </td>
            <td class="amount">{money(amount, currency)}</td>
            <td class="when">{closes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const Overview = ({
  contact,
  recent,
}: {
  contact: Contact
  recent: readonly Activity[]
}) => (
  <>
    <Details contact={contact} />
    <Deals contact={contact} />
    <section class="card" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Latest activity</h2>
      <Timeline activities={recent} />
    </section>
  </>
)

/** What stays beside the tabs: the company, and the numbers that are not the contact's own. */
export const Aside = ({
  contact: { id, customerNo, lastOrder, company },
}: {
  contact: Contact
}) => (
  <aside class="aside">
    <section class="card flush" aria-labelledby="profile-heading">
      <h2 id="profile-heading">Company profile</h2>
      <iframe
        title="Company profile"
        src={`/crm/frame?contact=${encodeURIComponent(id)}`}
        data-testid="company-frame"
      />
    </section>
    <crm-card
      heading="Accounts payable"
      who={company.name}
      number={company.accounts}
      data-testid="accounts-card"
    />
    <crm-secret-card
      heading="Out of hours"
      who="For emergencies only"
      number={company.afterHours}
      data-testid="after-hours-card"
    />
    <section class="card" aria-labelledby="billing-heading">
      <h2 id="billing-heading">Billing</h2>
      <dl class="facts" data-testid="billing">
        <div>
          <dt>Customer no.</dt>
          <dd>{customerNo}</dd>
        </div>
        <div>
          <dt>{company.registration.label}</dt>
          <dd>{company.registration.value}</dd>
        </div>
        <div>
          <dt>VAT no.</dt>
          <dd>{company.vat}</dd>
        </div>
        <div>
          <dt>{company.bank.label}</dt>
          <dd>{company.bank.value}</dd>
        </div>
        <div>
          <dt>Last order</dt>
          <dd>{lastOrder}</dd>
        </div>
        <div>
          <dt>Credit checked</dt>
          <dd>01-10-2026</dd>
        </div>
      </dl>
    </section>
  </aside>
)
