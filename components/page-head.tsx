/** The head of our own pages: which one it is, and the way to the others. */
import { say } from '../lib/wording/say.ts'
import { MarkIcon } from './icons.tsx'

const PAGES = {
  options: '/options.html',
  history: '/history.html',
  diagnostics: '/diagnostics.html',
  welcome: '/welcome.html',
} as const

export type OwnPage = keyof typeof PAGES

export interface PageHeadProps {
  readonly title: string
  readonly current: OwnPage
}

const NAMES = {
  options: 'pages.options',
  history: 'pages.history',
  diagnostics: 'pages.diagnostics',
  welcome: 'pages.welcome',
} as const

export function PageHead({ title, current }: PageHeadProps) {
  const others = Object.entries(PAGES) as readonly (readonly [OwnPage, string])[]
  return (
    <header class="page-head">
      <h1>
        <MarkIcon />
        {title}
      </h1>
      <nav aria-label={say('pages.label')}>
        {others.map(([page, address]) => (
          <a key={page} href={address} aria-current={page === current ? 'page' : undefined}>
            {say(NAMES[page])}
          </a>
        ))}
      </nav>
    </header>
  )
}
