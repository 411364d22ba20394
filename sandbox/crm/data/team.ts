export type Colleague = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly extension: string
  readonly mobile?: string
  readonly desk: string
}

export const team: readonly Colleague[] = [
  {
    id: 'mette-dahl',
    name: 'Mette Dahl',
    role: 'Account manager, Nordics',
    extension: '101',
    mobile: '+45 42 61 80 15',
    desk: 'Aarhus 2.04',
  },
  {
    id: 'derek-vale',
    name: 'Derek Vale',
    role: 'Sales lead',
    extension: '102',
    mobile: '07400 123 266',
    desk: 'London 4.11',
  },
  {
    id: 'dereks-colleague',
    name: "Derek's colleague",
    role: 'Back office',
    extension: '103',
    desk: 'London 4.12',
  },
  {
    id: 'samir-haddad',
    name: 'Samir Haddad',
    role: 'Reception',
    extension: '100',
    desk: 'Aarhus 0.01',
  },
  {
    id: 'ulla-brink',
    name: 'Ulla Brink',
    role: 'Accounts receivable',
    extension: '118',
    mobile: '42 61 80 33',
    desk: 'Aarhus 1.20',
  },
  {
    id: 'yves-perrin',
    name: 'Yves Perrin',
    role: 'Account manager, France',
    extension: '2014',
    mobile: '06 12 34 58 12',
    desk: 'Paris B2',
  },
  {
    id: 'hanna-berg',
    name: 'Hanna Berg',
    role: 'Technical support',
    extension: '140',
    mobile: '+46 70 174 06 85',
    desk: 'Göteborg 3',
  },
  {
    id: 'luis-ortega',
    name: 'Luis Ortega',
    role: 'Account manager, Americas',
    extension: '3007',
    mobile: '(510) 555-0185',
    desk: 'Oakland 310',
  },
  {
    id: 'night-desk',
    name: 'Night desk',
    role: 'Weekdays 18–07, weekends',
    extension: '199',
    mobile: '70 28 61 99',
    desk: 'Aarhus 0.02',
  },
]
