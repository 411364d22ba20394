/** Which of its two faces the popup shows. */
import type { Desk } from '../../lib/desk/desk.ts'

export type FormWish =
  | 'as-needed'
  /** The connection is being changed. */
  | 'open'
  /** Back to the connection that stands. */
  | 'closed'
  /** The opening under way was given up; what was entered stays. */
  | 'given-up'

export function showsForm(desk: Desk, wish: FormWish): boolean {
  if (desk.lines.length === 0) return true
  switch (wish) {
    case 'open':
    case 'given-up':
      return true
    case 'closed':
      return false
    case 'as-needed':
      return desk.opening.phase !== 'idle'
  }
}
