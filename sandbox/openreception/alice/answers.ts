import type { Answer } from '../answer.ts'

/** The status members of section 2, with their HTTP statuses. */

export const ok = (body: object = {}): Answer => ({ status: 200, body: { ...body, status: 'ok' } })

export const bad = (description: string): Answer => ({
  status: 400,
  body: { description, status: 'bad parameters' },
})

export const forbidden = (description: string): Answer => ({
  status: 403,
  body: { status: 'forbidden', description },
})

export const notFound = (description: string): Answer => ({
  status: 404,
  body: { description, status: 'not found' },
})

export const failed = (description?: string): Answer => ({
  status: 500,
  body: {
    ...(description === undefined ? {} : { description }),
    status: 'unhandled exception',
  },
})
