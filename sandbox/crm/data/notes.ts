import type { Contact } from './contacts.ts'

/** A stretch of text that is set in one way. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }

export type Note = {
  readonly id: string
  readonly author: string
  readonly when: string
  readonly runs: readonly Run[]
}

/** The notes kept about a contact, newest first. */
export const notesAbout = ({ id, numbers, company }: Contact): readonly Note[] =>
  id === 'soren-kjaer'
    ? [
        {
          id: 'n2',
          author: 'Mette Dahl',
          when: '6 Nov 2026',
          runs: [
            { text: 'Best before 8.00 or after 15.30.', bold: true },
            { text: ' If his mobile is off, Karen takes messages on ' },
            { text: '20 33', bold: true },
            { text: ' 51 76.' },
          ],
        },
        {
          id: 'n1',
          author: 'Derek Vale',
          when: '16 Oct 2026',
          runs: [
            { text: 'Pays by the 10th, always. ' },
            { text: 'Do not send reminders.', italic: true },
          ],
        },
      ]
    : [
        {
          id: 'n1',
          author: 'Mette Dahl',
          when: '3 Nov 2026',
          runs: [
            { text: 'Out of hours, ' },
            { text: company.name, italic: true },
            { text: ` answers on ${company.afterHours}` },
            { text: numbers.Fax ? `; fax ${numbers.Fax} still works.` : '.' },
          ],
        },
      ]

/** What somebody began to write about a contact, and has not saved. */
export const draftAbout = ({ id }: Contact): readonly Run[] =>
  id === 'soren-kjaer'
    ? [{ text: 'Call back on ' }, { text: '+45 61 77 44 27', bold: true }, { text: ' after lunch' }]
    : []
