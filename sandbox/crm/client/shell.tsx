import type { ComponentChildren } from 'preact'
import type { Route } from './router.ts'

const sections = [
  { href: '/crm/contacts', label: 'Contacts', pages: ['home', 'contact'], testid: 'nav-contacts' },
  { href: '/crm/calls', label: 'Call log', pages: ['calls'], testid: 'nav-calls' },
  { href: '/crm/team', label: 'Team', pages: ['team'], testid: 'nav-team' },
] as const satisfies readonly {
  href: string
  label: string
  pages: readonly Route['page'][]
  testid: string
}[]

const isIn = (pages: readonly Route['page'][], page: Route['page']) => pages.includes(page)

export const Shell = ({ page, children }: { page: Route['page']; children: ComponentChildren }) => (
  <div class="shell">
    <header class="bar">
      <a class="brand" href="/crm/contacts">
        <img src="/crm/icon.svg" alt="" width="26" height="26" />
        Harbour <span>CRM</span>
      </a>
      <nav aria-label="Sections">
        {sections.map(({ href, label, pages, testid }) => (
          <a
            key={href}
            href={href}
            data-testid={testid}
            {...(isIn(pages, page) ? { 'aria-current': 'page' as const } : {})}
          >
            {label}
          </a>
        ))}
      </nav>
      <p class="user">
        Mette Dahl <span aria-hidden="true">MD</span>
      </p>
    </header>
    {children}
  </div>
)
