import { useEffect, useState } from 'preact/hooks'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'contact'; readonly id: string }
  | { readonly page: 'calls' }
  | { readonly page: 'team' }
  | { readonly page: 'unknown' }

export const pathOfContact = (id: string) => `/crm/contacts/${id}`

/** What a path of the application shows. */
const routeOf = (path: string): Route => {
  const [page = '', id, ...more] = path.split('/').filter(Boolean).slice(1)
  if (more.length > 0) return { page: 'unknown' }
  if (page === 'contacts' && id) return { page: 'contact', id: decodeURIComponent(id) }
  if (id) return { page: 'unknown' }
  switch (page) {
    case '':
    case 'contacts':
      return { page: 'home' }
    case 'calls':
      return { page: 'calls' }
    case 'team':
      return { page: 'team' }
    default:
      return { page: 'unknown' }
  }
}

const ownLinkUnder = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || opensElsewhere) return undefined
  if (!(event.target instanceof Element)) return undefined
  return event.target.closest<HTMLAnchorElement>('a[href^="/crm"]') ?? undefined
}

/** The route of the address bar. Links to pages of the application change it without a load. */
export const useRoute = (): Route => {
  const [path, setPath] = useState(location.pathname)
  useEffect(() => {
    const follow = () => setPath(location.pathname)
    const click = (event: MouseEvent) => {
      const link = ownLinkUnder(event)
      if (!link) return
      event.preventDefault()
      history.pushState(null, '', link.href)
      follow()
    }
    addEventListener('popstate', follow)
    document.addEventListener('click', click)
    return () => {
      removeEventListener('popstate', follow)
      document.removeEventListener('click', click)
    }
  }, [])
  return routeOf(path)
}
