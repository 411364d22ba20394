import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Hono } from 'hono'
import { contacts } from './data/contacts.ts'
import { companyProfile } from './frame.ts'

type Assets = { readonly script: string; readonly style: string }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const bundle = async (): Promise<Assets> => {
  const { outputFiles } = await build({
    entryPoints: { app: here('client/main.tsx'), 'app.css': here('styles/app.css') },
    outdir: here('.'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    logLevel: 'error',
  })
  const textOf = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

let bundled: Promise<Assets> | undefined

const contentSecurityPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'"

/**
 * Mounts Harbour CRM, a web page that knows nothing of telephones, under `/crm`. Bundles it on the
 * first call of a process; rejects when the bundle does not build.
 */
export const mountCrm = async (app: Hono): Promise<void> => {
  bundled ??= bundle()
  const [{ script, style }, page, icon] = await Promise.all([
    bundled,
    readFile(here('index.html'), 'utf8'),
    readFile(here('icon.svg'), 'utf8'),
  ])
  const asset = (text: string, type: string) => () =>
    new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-cache' } })

  app.get('/crm/app.js', asset(script, 'text/javascript; charset=utf-8'))
  app.get('/crm/app.css', asset(style, 'text/css; charset=utf-8'))
  app.get('/crm/icon.svg', asset(icon, 'image/svg+xml'))
  app.get('/crm/frame', (context) => {
    const contact = contacts.find(({ id }) => id === context.req.query('contact'))
    context.header('content-security-policy', contentSecurityPolicy)
    return contact
      ? context.html(companyProfile(contact.company))
      : context.text('No such contact', 404)
  })
  app.get('/crm/*', (context) => {
    if (/\.\w+$/.test(context.req.path)) return context.notFound()
    context.header('content-security-policy', contentSecurityPolicy)
    return context.html(page)
  })
}
