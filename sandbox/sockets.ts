import type { IncomingMessage, Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Faults } from './control/faults.ts'
import type { OpenedSocket, VendorGate } from './vendor-gate.ts'

/** Lets clients open WebSockets to the vendors' faces. */
export function acceptSockets(server: Server | TlsServer, gate: VendorGate, faults: Faults): void {
  const sockets = new WebSocketServer({ noServer: true })

  async function upgrade(request: IncomingMessage, line: Duplex, head: Buffer): Promise<void> {
    const outcome = await gate.upgrade(request)
    if (line.destroyed) return
    if (outcome === null) line.destroy()
    else if (outcome instanceof Response) await refuse(line, outcome)
    else plugIn(sockets, request, line, head, outcome, faults)
  }

  server.on('upgrade', (request, line, head) => {
    line.on('error', () => line.destroy())
    void upgrade(request, line, head)
  })
}

async function refuse(line: Duplex, response: Response): Promise<void> {
  const body = await response.text()
  const headers = { ...Object.fromEntries(response.headers), connection: 'close' }
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) })
  line.end(
    [
      `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  )
}

/** Joins a client's WebSocket to its vendor, with the wanted faults between them. */
function plugIn(
  sockets: WebSocketServer,
  request: IncomingMessage,
  line: Duplex,
  head: Buffer,
  { path, user }: OpenedSocket,
  faults: Faults,
): void {
  sockets.handleUpgrade(request, line, head, (socket) => {
    const wire = faults.socket(path, {
      send: (text) => socket.send(text),
      close: () => socket.terminate(),
    })
    socket.on('message', (data, isBinary) => {
      if (!isBinary) user.received(data.toString())
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      wire.unplug()
      user.closed()
    })
    user.opened(wire)
  })
}
