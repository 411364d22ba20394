import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { selfSignedCertificate } from './certificate.ts'
import { mountCrm } from './crm/serve.ts'
import type { Credentials } from './server.ts'
import { startSandbox } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8899' },
    tls: { type: 'boolean', default: false },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
})

/** A certificate of the user's own, which a browser may trust, or one made for this run. */
async function credentials(): Promise<Credentials | undefined> {
  const { tls, cert, key } = values
  if (cert !== undefined && key !== undefined)
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
  return tls ? selfSignedCertificate('Cordboard sandbox') : undefined
}

const running = await startSandbox({
  port: Number(values.port),
  extra: mountCrm,
  tls: await credentials(),
})

const stop = () => {
  void running.close().then(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)

console.log(JSON.stringify({ url: running.url }))
