import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttp, type HttpAnswer, type HttpRequest } from '../../../lib/connectors/http.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let running: Server | undefined

afterEach(async () => {
  running?.closeAllConnections()
  await new Promise<void>((closed) => {
    if (running === undefined) closed()
    else running.close(() => closed())
  })
  running = undefined
})

/** A server on this machine that answers so, and what it has received. */
async function serve(answer: Answer) {
  const received: IncomingMessage[] = []
  const server = createServer((request, response) => {
    received.push(request)
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  running = server
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received }
}

const NEVER = new AbortController().signal

const ask = (
  url: string,
  more: Partial<HttpRequest> & { readonly limit?: AbortSignal } = {},
): Promise<HttpAnswer> => {
  const { limit = NEVER, ...request } = more
  const http = createHttp({ fetch, deadline: () => limit })
  return http({ method: 'GET', url, timeout: 5000, signal: NEVER, ...request })
}

describe('a request', () => {
  it.each([200, 204, 304, 400, 401, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504])(
    'is answered with %i, and that is a value, and is not sent again',
    async (status) => {
      const { url, received } = await serve((_, response) => {
        response.writeHead(status, { 'retry-after': '0' }).end(status === 200 ? 'body' : undefined)
      })
      for (const method of ['GET', 'PUT', 'POST', 'DELETE'] as const) {
        expect(await ask(url, { method })).toMatchObject({ kind: 'answer', status })
      }
      expect(received.map(({ method }) => method)).toEqual(['GET', 'PUT', 'POST', 'DELETE'])
    },
  )

  it('brings headers and body back as they came', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'x-version': '7.2' }).end('{"Caller":"Søren"}')
    })
    const answer = await ask(url)
    if (answer.kind !== 'answer') throw new Error(answer.kind)
    expect(answer.text).toBe('{"Caller":"Søren"}')
    expect(answer.headers.get('x-version')).toBe('7.2')
  })

  it('carries its headers and its address as they were written', async () => {
    const { url, received } = await serve((_, response) => response.end())
    await ask(`${url}/mot/greenbox/call/Consultation?ContactEndpoint=%2B4583509040`, {
      method: 'PUT',
      headers: { 'X-Miralix-Shared-Secret': 'sandbox-secret' },
    })
    expect(received[0]?.url).toBe('/mot/greenbox/call/Consultation?ContactEndpoint=%2B4583509040')
    expect(received[0]?.headers['x-miralix-shared-secret']).toBe('sandbox-secret')
  })

  it('carries a body as JSON, and says so', async () => {
    let sent = ''
    const { url, received } = await serve((request, response) => {
      request.on('data', (chunk) => {
        sent += chunk
      })
      request.on('end', () => response.end())
    })
    await ask(url, { method: 'POST', body: '{"number":"103"}', headers: { guid: 'g' } })
    expect(sent).toBe('{"number":"103"}')
    expect(received[0]?.headers).toMatchObject({ 'content-type': 'application/json', guid: 'g' })
  })

  it('does not follow a redirection, which would carry the secret along', async () => {
    const { url, received } = await serve((request, response) => {
      if (request.url === '/elsewhere') response.end('the sign-in page')
      else response.writeHead(302, { location: '/elsewhere' }).end()
    })
    expect(await ask(url)).toMatchObject({ kind: 'answer', status: 302 })
    expect(received).toHaveLength(1)
  })

  it('says 302 also where the browser hides what the redirection was', async () => {
    // A browser's opaque redirect has type, and a status that is not a status.
    const hidden = new Response(null)
    Object.defineProperties(hidden, {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      clone: { value: () => hidden },
    })
    const http = createHttp({ fetch: async () => hidden, deadline: () => NEVER })
    expect(
      await http({ method: 'GET', url: 'http://127.0.0.1/', timeout: 1, signal: NEVER }),
    ).toMatchObject({ kind: 'answer', status: 302, text: '' })
  })
})

describe('a request without answer', () => {
  it('is unreachable where nobody listens', async () => {
    const { url } = await serve(() => undefined)
    await new Promise<void>((closed) => {
      running?.close(() => closed())
    })
    running = undefined
    expect(await ask(url)).toEqual({ kind: 'unreachable' })
  })

  it.each<[string, Answer]>([
    ['before', (request) => request.socket.destroy()],
    [
      'within',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{"Caller":', () => request.socket.destroy())
      },
    ],
  ])(
    'is unreachable where the line breaks %s the answer, and is not sent again',
    async (_, answer) => {
      const { url, received } = await serve(answer)
      expect(await ask(url, { method: 'PUT' })).toEqual({ kind: 'unreachable' })
      expect(received).toHaveLength(1)
    },
  )

  it('is given up at its limit, and is not sent again', async () => {
    const limit = new AbortController()
    const { url, received } = await serve(() => limit.abort())
    expect(await ask(url, { method: 'PUT', limit: limit.signal })).toEqual({ kind: 'timeout' })
    expect(received).toHaveLength(1)
  })

  it('is given up at its limit also when only the body is missing', async () => {
    const limit = new AbortController()
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"Caller":')
    })
    const slow: typeof fetch = async (...request) => {
      const response = await fetch(...request)
      // The headers are there, so all that can still be late is the body.
      queueMicrotask(() => limit.abort())
      return response
    }
    const http = createHttp({ fetch: slow, deadline: () => limit.signal })
    expect(await http({ method: 'GET', url, timeout: 5000, signal: NEVER })).toEqual({
      kind: 'timeout',
    })
  })

  it('has the limit that it asks for', async () => {
    const { url } = await serve((_, response) => response.end())
    const asked: number[] = []
    const deadline = (ms: number) => {
      asked.push(ms)
      return NEVER
    }
    await createHttp({ fetch, deadline })({ method: 'GET', url, timeout: 1234, signal: NEVER })
    expect(asked).toEqual([1234])
  })

  it('is aborted when it is no longer wanted', async () => {
    const unwanted = new AbortController()
    const { url } = await serve(() => unwanted.abort())
    expect(await ask(url, { signal: unwanted.signal })).toEqual({ kind: 'aborted' })
  })

  it('is not even sent when it is not wanted from the start', async () => {
    const { url, received } = await serve((_, response) => response.end())
    expect(await ask(url, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted' })
    expect(received).toEqual([])
  })

  it('to no address at all is unreachable', async () => {
    expect(await ask('http://')).toEqual({ kind: 'unreachable' })
  })
})
