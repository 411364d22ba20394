import { type Contact, primaryNumber } from './contacts.ts'

export type ActivityKind = 'call' | 'email' | 'order' | 'meeting' | 'note'

export type Activity = {
  readonly id: string
  readonly kind: ActivityKind
  /** As a person reads it, e.g. "19 Nov 2026, 09:42". */
  readonly when: string
  readonly title: string
  readonly text: string
}

const sorenKjaersActivities: readonly Activity[] = [
  {
    id: 'a6',
    kind: 'call',
    when: '19 Nov 2026, 09:42',
    title: 'Incoming call, 4 min 12 s',
    text: 'Asked about the crane for week 48. On the day, Jonas Holm is on site: 28 94 03 17.',
  },
  {
    id: 'a5',
    kind: 'order',
    when: '17 Nov 2026, 14:05',
    title: 'Order 4500-0842-10 confirmed',
    text: 'Delivery 24-11-2026 at 08:30, Havnegade 14. Parcel 0037 0712 3456 7890 12, gate code 4471#.',
  },
  {
    id: 'a4',
    kind: 'email',
    when: '12 Nov 2026, 10:20',
    title: 'Invoice INV-2026-114427 sent',
    text: 'DKK 184,250.00, due 12.12.2026. Questions go to accounts on +45 86 12 40 18.',
  },
  {
    id: 'a3',
    kind: 'call',
    when: '5 Nov 2026, 15:31',
    title: 'Outgoing call, no answer',
    text: 'No answer on +45 61 77 44 27; left word with the office (0045 86 12 40 00) to ring back before 16.00.',
  },
  {
    id: 'a2',
    kind: 'meeting',
    when: '28 Oct 2026, 13:00',
    title: 'Site visit',
    text: 'Walked the site with Mette. Measured 12 × 48 m; quote 2026/1187 to follow, valid for 30 days.',
  },
  {
    id: 'a1',
    kind: 'note',
    when: '16 Oct 2026, 08:15',
    title: 'Handed over from Derek Vale',
    text: 'Customer since 03/2019, 41 orders, credit limit 250 000. Old number 61 77 44 20 is no longer in use.',
  },
]

const usualActivities = ({
  name,
  company,
  numbers,
  customerNo,
  lastOrder,
}: Contact): readonly Activity[] => {
  const reach = primaryNumber({ numbers }) ?? company.switchboard
  const reference = customerNo.slice(-5)
  return [
    {
      id: 'a4',
      kind: 'call',
      when: '13 Nov 2026, 11:08',
      title: 'Outgoing call, 2 min 47 s',
      text: `Reached ${name} on ${reach}. Wants the offer again before 30/11/2026.`,
    },
    {
      id: 'a3',
      kind: 'email',
      when: '9 Nov 2026, 16:44',
      title: `Invoice INV-2026-1${reference} sent`,
      text: `Terms net 30. Reminders go to accounts (${company.accounts}), not to ${name}.`,
    },
    {
      id: 'a2',
      kind: 'order',
      when: '2 Nov 2026, 09:12',
      title: `Order ${lastOrder} confirmed`,
      text: `12 pallets, 1 480 kg, to ${company.address.join(', ')}. Driver calls ${company.switchboard} an hour ahead.`,
    },
    {
      id: 'a1',
      kind: 'meeting',
      when: '21 Oct 2026, 10:00',
      title: 'Video meeting',
      text: `Quarterly review, meeting id 874 2210 ${reference}. Volumes up 8.5 % on 2025.`,
    },
  ]
}

/** What has passed between us and a contact, newest first. */
export const activitiesOf = (contact: Contact): readonly Activity[] =>
  contact.id === 'soren-kjaer' ? sorenKjaersActivities : usualActivities(contact)
