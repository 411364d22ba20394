import { html } from 'hono/html'
import type { Company } from './data/companies.ts'

/** The document of the "Company profile" frame: what a supplier of company data would embed. */
export const companyProfile = (company: Company) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Company profile: ${company.name}</title>
    <link rel="stylesheet" href="/crm/app.css" />
  </head>
  <body class="profile" data-testid="company-profile">
    <h2>${company.name}</h2>
    <p>${company.industry} · ${company.employees} employees</p>
    <dl class="facts">
      <div>
        <dt>Switchboard</dt>
        <dd data-testid="company-switchboard">${company.switchboard}</dd>
      </div>
      <div>
        <dt>Website</dt>
        <dd>${company.website}</dd>
      </div>
      <div>
        <dt>${company.registration.label}</dt>
        <dd>${company.registration.value}</dd>
      </div>
    </dl>
  </body>
</html>`
