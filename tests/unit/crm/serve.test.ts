import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { mountCrm } from '../../../sandbox/crm/serve.ts'

const app = new Hono()
const get = (path: string) => app.request(path)

beforeAll(() => mountCrm(app))

describe('Harbour CRM', () => {
  it.each(['/crm', '/crm/', '/crm/calls', '/crm/contacts/soren-kjaer'])(
    'answers %s with the application, which reads the route itself',
    async (path) => {
      const response = await get(path)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(await response.text()).toContain('src="/crm/app.js"')
    },
  )

  it('bundles its script and its styles', async () => {
    expect(await (await get('/crm/app.js')).text()).toContain('crm-secret-card')
    expect(await (await get('/crm/app.css')).text()).toContain('.contact-row')
  })

  it('frames the profile of the company a contact works for', async () => {
    expect(await (await get('/crm/frame?contact=soren-kjaer')).text()).toContain('+45 86 12 40 00')
  })

  it.each(['/crm/frame?contact=nobody', '/crm/missing.js'])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})
