/** What the diagnostics page asks. */
import { z } from 'zod'

const numbers = z.boolean()

export const diagnosticsRequests = {
  /** What was asked and heard lately; with `numbers`, telephone numbers are blotted out. */
  'diagnostics.log': z.object({ numbers }),
  /** Looks whether everything is in order. Sends nothing that dials, signs in or changes a thing. */
  'diagnostics.check': z.object({}),
  /** The text of a report. */
  'diagnostics.report': z.object({ numbers }),
} as const
