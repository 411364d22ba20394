/** The address of a server, as every connection has one. */
import { z } from 'zod'
import { serverOrigin } from './address.ts'

/** `https://192.168.1.10`: scheme, host and port. */
export const serverAddress = (port?: number) =>
  z.string().transform((text, context) => {
    const origin = serverOrigin(text, port)
    if (origin !== undefined) return origin
    context.addIssue({ code: 'custom', message: 'connect.invalid.server' })
    return z.NEVER
  })
