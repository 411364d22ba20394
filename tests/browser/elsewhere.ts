/** Addresses at which there is something other than the contact centre. */
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, Server } from 'node:net'
import { serve } from '@hono/node-server'
import { selfSignedCertificate } from '../../sandbox/certificate.ts'
import type { RunningSandbox } from '../../sandbox/server.ts'

export interface Elsewhere {
  /** The origin of something that is not the contact centre, until the test ends. */
  readonly servedBy: (listener: RequestListener) => Promise<string>
  /** The sandbox itself, over https with a certificate that nobody trusts. */
  readonly untrusted: (sandbox: RunningSandbox) => Promise<string>
  /** An origin at which nobody listens. */
  readonly nowhere: () => Promise<string>
  readonly close: () => void
}

export function createElsewhere(): Elsewhere {
  const open: Server[] = []
  const origin = async (server: Server, scheme = 'http'): Promise<string> => {
    open.push(server)
    if (!server.listening) await once(server, 'listening')
    return `${scheme}://127.0.0.1:${portOf(server)}`
  }
  return {
    servedBy: (listener) => origin(createServer(listener).listen(0, '127.0.0.1')),
    untrusted: ({ sandbox }) => {
      const server = serve({
        fetch: sandbox.app.fetch,
        createServer: createTlsServer,
        serverOptions: selfSignedCertificate('Cordboard test server'),
        hostname: '127.0.0.1',
        port: 0,
      })
      if (!(server instanceof Server)) throw new Error('an https server is a TCP server')
      return origin(server, 'https')
    },
    async nowhere() {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      const port = portOf(server)
      server.close()
      await once(server, 'close')
      return `http://127.0.0.1:${port}`
    },
    close() {
      for (const server of open) {
        server.close()
        if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
          server.closeAllConnections()
      }
    },
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
