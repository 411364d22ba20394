/** Every server that a connection speaks to: a system may have more than one. */
export const serversOf = (config: {
  readonly server: string
  readonly notificationServer?: string
  readonly userServer?: string
}): readonly string[] =>
  [config.server, config.notificationServer ?? '', config.userServer ?? ''].filter(
    (server) => server !== '',
  )
