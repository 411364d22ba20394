/** Pages that tests make up, on a server of their own. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Browsers ask for it unasked, and say on the page's console when it is not there. */
const ICON = '/favicon.ico'

export interface MadeSite {
  /** A site that is on, another that is, and one that is off. */
  readonly origin: string
  readonly otherOrigin: string
  readonly originOff: string
  /** Serves a document under a path, on all three. */
  readonly serve: (path: string, body: string, contentType?: string) => void
  readonly close: () => void
}

export async function makeSite(): Promise<MadeSite> {
  const documents = new Map([[ICON, { body: '', contentType: 'image/png' }]])
  const server = createServer((request, response) => {
    const { body, contentType } = documents.get(request.url ?? '') ?? {}
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': contentType ?? 'text/plain',
    })
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    originOff: `http://off.localhost:${port}`,
    serve: (path, body, contentType = 'text/html; charset=utf-8') =>
      documents.set(path, { body, contentType }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
