/** On which sites numbers are clickable, and how the browser is told before a page begins. */
export const SITE_MODES = ['everywhere', 'chosen', 'everywhereBut', 'off'] as const
export type SiteMode = (typeof SITE_MODES)[number]

/** An origin is a site of its own, port included. The list of the other mode is kept for a change of mind. */
export interface Sites {
  readonly mode: SiteMode
  /** The sites of `chosen`. */
  readonly chosen: readonly string[]
  /** The sites left out by `everywhereBut`. */
  readonly except: readonly string[]
}

export const NO_SITES: Sites = { mode: 'chosen', chosen: [], except: [] }

/** The host permission that the two modes with “everywhere” need. */
export const EVERY_SITE: readonly string[] = ['http://*/*', 'https://*/*']

export const needsEverySite = (mode: SiteMode): boolean =>
  mode === 'everywhere' || mode === 'everywhereBut'

/** Whether numbers of this origin's pages are to be clickable. */
export function isOn({ mode, chosen, except }: Sites, origin: string): boolean {
  switch (mode) {
    case 'everywhere':
      return true
    case 'chosen':
      return chosen.includes(origin)
    case 'everywhereBut':
      return !except.includes(origin)
    case 'off':
      return false
  }
}

/**
 * Switches one site on or off, and no other. Where the mode knows no single sites, it becomes the one
 * that says just this: everywhere but here, or chosen and only here.
 */
export function withSite(sites: Sites, origin: string, on: boolean): Sites {
  if (isOn(sites, origin) === on) return sites
  const { mode, chosen, except } = sites
  const without = (list: readonly string[]) => list.filter((site) => site !== origin)
  switch (mode) {
    case 'everywhere':
      return { ...sites, mode: 'everywhereBut', except: [origin] }
    case 'chosen':
      return { ...sites, chosen: on ? [...chosen, origin] : without(chosen) }
    case 'everywhereBut':
      return { ...sites, except: on ? without(except) : [...except, origin] }
    case 'off':
      return { ...sites, mode: 'chosen', chosen: [origin] }
  }
}

/** The match pattern of an origin for a permission, without its port: Firefox knows none in patterns. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** Where the browser is to start the page's script. */
export interface Scope {
  readonly matches: readonly string[]
  readonly excludeMatches: readonly string[]
}

/**
 * The pages of the sites that are on, as match patterns; `null` when there are none. Where patterns know
 * no ports (Firefox), those of another port of the same host may be among them, and are told no when
 * their script asks; an exception for a port of its own then excludes nothing, lest it excludes others.
 */
export function scopeOf({ mode, chosen, except }: Sites, knowsPorts: boolean): Scope | null {
  const patterns = (origins: readonly string[]) => [
    ...new Set(origins.map(knowsPorts ? portPattern : sitePattern)),
  ]
  switch (mode) {
    case 'everywhere':
      return { matches: EVERY_SITE, excludeMatches: [] }
    case 'chosen':
      return chosen.length === 0 ? null : { matches: patterns(chosen), excludeMatches: [] }
    case 'everywhereBut': {
      const excludable = except.filter((origin) => knowsPorts || new URL(origin).port === '')
      return { matches: EVERY_SITE, excludeMatches: patterns(excludable) }
    }
    case 'off':
      return null
  }
}

function portPattern(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}/*`
}
