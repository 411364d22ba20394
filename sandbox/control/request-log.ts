/** One vendor request, as `GET /sandbox/requests` lists it. */
export interface RequestRecord {
  /** When it arrived: ISO 8601, UTC. */
  readonly at: string
  readonly system: string
  readonly method: string
  /** Path and query as sent; the query without its `?`. */
  readonly path: string
  readonly query: string
  /** Lower-case names; a secret's value is replaced by `•••`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Null while it is not answered, and for ever when the connection was dropped. */
  status: number | null
  /** The number to dial as the vendor's server decoded it. */
  endpoint?: string
  /** Which of its credentials the client used, as its face numbers them; never the credential itself. */
  credential?: string
}

export interface RequestLog {
  add(record: RequestRecord): void
  list(): readonly RequestRecord[]
  clear(): void
}

const kept = 10_000

/** Keeps the last ten thousand requests. */
export function createRequestLog(): RequestLog {
  let records: RequestRecord[] = []
  return {
    add(record) {
      records.push(record)
      if (records.length > kept * 1.1) records = records.slice(-kept)
    },
    list: () => records,
    clear() {
      records = []
    },
  }
}

const secretHeaders = ['x-miralix-shared-secret', 'authorization', 'cookie', 'guid']

/** The headers of a request without the values that nobody should read in a log. */
export function redactedHeaders(headers: Headers): Record<string, string> {
  const shown: Record<string, string> = {}
  headers.forEach((value, name) => {
    shown[name] = secretHeaders.includes(name) ? '•••' : value
  })
  return shown
}

/** A query without the value of its `token`, which is a secret although it stands in an address. */
export const redactedQuery = (query: string): string =>
  query.replace(/(^|&)(token=)[^&]*/g, '$1$2•••')
