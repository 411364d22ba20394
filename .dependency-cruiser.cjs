/** The import rules of the house; docs/architecture.md gives the reasons. */
const from = (path) => ({ path })
const only = (name, comment, part, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: from(`^${part}/`),
  to: {
    path: '^(lib|components|entrypoints|sandbox|tests|scripts)/',
    pathNot: [`^${part}/`, ...allowed.map((p) => `^${p}`)],
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('telephony-stands-alone', 'The domain is pure and knows nobody.', 'lib/telephony', []),
    only('wording-knows-the-domain', 'One desk for sentences.', 'lib/wording', ['lib/telephony/']),
    only('dialling-knows-the-domain', '', 'lib/dialling', ['lib/telephony/']),
    only('settings-know-the-domain', '', 'lib/settings', [
      'lib/telephony/',
      'lib/connectors/configs.ts',
      'lib/wording/language.ts',
    ]),
    only('journal-knows-the-domain', '', 'lib/journal', ['lib/telephony/']),
    only('screen-pop-knows-the-domain', '', 'lib/screen-pop', ['lib/telephony/', 'lib/dialling/']),
    only('diagnostics-know-the-domain', '', 'lib/diagnostics', ['lib/telephony/']),
    only('channel-knows-the-domain', '', 'lib/channel', [
      'lib/telephony/',
      'lib/settings/',
      'lib/dialling/',
      'lib/diagnostics/',
      'lib/journal/',
      'lib/desk/',
      'lib/connectors/configs.ts',
    ]),
    only('desk-turns-the-domain-into-words', '', 'lib/desk', [
      'lib/telephony/',
      'lib/wording/',
      'lib/connectors/configs.ts',
    ]),
    only('page-knows-no-server', 'lib/page knows nothing of telephony servers.', 'lib/page', [
      'lib/telephony/',
      'lib/dialling/',
      'lib/channel/',
      'lib/desk/',
      'lib/wording/',
    ]),
    only('connectors-know-the-domain', '', 'lib/connectors', [
      'lib/telephony/',
      'lib/wording/',
      'lib/dialling/',
    ]),
    {
      name: 'no-connector-knows-another',
      severity: 'error',
      from: { path: '^lib/connectors/([^/]+)/' },
      to: { path: '^lib/connectors/[^/]+/', pathNot: '^lib/connectors/$1/' },
    },
    {
      name: 'only-the-switchboard-imports-connectors',
      comment:
        'configs.ts, the shapes of what a user enters, is shared with settings; entries.ts, the same without schemas, with the connect form.',
      severity: 'error',
      from: { pathNot: '^(lib/(connectors|switchboard)|tests|scripts|entrypoints)/' },
      to: { path: '^lib/connectors/', pathNot: '^lib/connectors/(configs|entries).ts' },
    },
    only('components-are-pure', 'Components get data and callbacks.', 'components', ['lib/']),
    {
      name: 'components-know-no-browser',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '(^lib/(switchboard|page)/|wxt/browser|webextension-polyfill)' },
    },
    {
      name: 'only-edges-know-the-browser',
      comment: 'The WebExtension APIs are passed in; entrypoints hold them.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '(wxt/browser|webextension-polyfill)' },
    },
    {
      name: 'nobody-imports-entrypoints',
      comment: 'Except the tests of what the browser itself calls.',
      severity: 'error',
      from: { pathNot: '^(entrypoints|tests/unit/entrypoints)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'two-sides-of-each-wire',
      comment:
        'Sandbox and connectors are both written from the protocol pages, so that a mistake in one shows in the other.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(lib|components|entrypoints|tests)/' },
    },
    {
      name: 'product-does-not-import-sandbox',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^(sandbox|tests|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
