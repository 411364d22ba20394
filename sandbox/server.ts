import { once } from 'node:events'
import { Server } from 'node:http'
import { createServer as createTlsServer, Server as TlsServer } from 'node:https'
import { serve } from '@hono/node-server'
import type { Sandbox, SandboxOptions } from './sandbox.ts'
import { createSandbox } from './sandbox.ts'
import { acceptSockets } from './sockets.ts'

/** A certificate and its key, both PEM; with them the sandbox is served over https. */
export interface Credentials {
  readonly key: string
  readonly cert: string
}

export interface RunningSandbox {
  /** For instance `http://127.0.0.1:8899`, without a slash at the end. */
  readonly url: string
  readonly sandbox: Sandbox
  /** Ends every connection, timer and call. */
  close(): Promise<void>
}

/** Starts a sandbox on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export async function startSandbox(
  options: SandboxOptions & { readonly port: number; readonly tls?: Credentials | undefined },
): Promise<RunningSandbox> {
  const { port, tls } = options
  const sandbox = await createSandbox(options)
  const place = { fetch: sandbox.app.fetch, hostname: '127.0.0.1', port }
  const server = tls
    ? serve({ ...place, createServer: createTlsServer, serverOptions: tls })
    : serve(place)
  if (server instanceof Server || server instanceof TlsServer)
    acceptSockets(server, sandbox.gate, sandbox.faults)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    sandbox,
    async close() {
      sandbox.reset()
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
