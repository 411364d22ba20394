import { parseArgs } from 'node:util'
import { mountCrm } from './crm/serve.ts'
import { startSandbox } from './server.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8899' } } })
const running = await startSandbox({ port: Number(values.port), extra: mountCrm })

const stop = () => {
  void running.close().then(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)

console.log(JSON.stringify({ url: running.url }))
