import type { ZodError } from 'zod'

/** What is wrong with an input, in one sentence that names the place. */
export function sentence(error: ZodError): string {
  return error.issues
    .map((issue) =>
      issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
    )
    .join('; ')
}
