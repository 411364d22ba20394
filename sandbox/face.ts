/** A vendor's request, as it came off the wire. */
export interface VendorRequest {
  /** Path and query exactly as sent, neither decoded nor normalised; the query without its `?`. */
  readonly path: string
  readonly query: string
  readonly body: string
  /** Adds to the request's record the number that the vendor's server understood. */
  noteEndpoint(endpoint: string): void
}

export interface VendorEnv {
  readonly vendor: VendorRequest
}

/** One vendor's interface to the exchange. */
export interface Face {
  readonly system: string
  /** True for the paths that this vendor's server would answer. */
  owns(path: string): boolean
  fetch(request: Request, env: VendorEnv): Response | Promise<Response>
  reset(): void
}
