/** An origin as a person calls the site: without https, which goes without saying. */
export const siteName = (origin: string): string => origin.replace(/^https:\/\//, '')
