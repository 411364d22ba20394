/** What our own pages ask of the history of calls and of the web hook. */
import { z } from 'zod'

const call = z.string().min(1).max(500)

export const journalRequests = {
  /** The latest calls that are found by a text as it is typed. */
  'journal.find': z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
  /** Whom the agent has spoken with, or tried to, by the beginning of a name or a number. */
  'journal.known': z.object({ text: z.string().max(200) }),
  /** What a person adds to a call; what is left out stays. */
  'journal.remark': z.object({
    call,
    note: z.string().max(5000).optional(),
    disposition: z.string().max(60).optional(),
  }),
  /** Whoever waits with this call's number has been called back. */
  'journal.calledBack': z.object({ call }),
  'journal.wipe': z.object({}),
  /** Says where calls are told, and tries it. An empty address: nowhere. Without a secret it stays. */
  'webHook.set': z.object({
    address: z.string().max(2000),
    secret: z.string().max(500).optional(),
  }),
  /** Sends everything that waits. */
  'webHook.sendNow': z.object({}),
} as const
