/** What axe-core is asked, in whatever browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'

/** The program, to be run in the page first. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

export type What = Pick<axe.RunOptions, 'runOnly' | 'rules'>

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const FOR_PARTS: What = { runOnly: { type: 'tag', values: WCAG } }
export const FOR_PAGES: What = { runOnly: { type: 'tag', values: [...WCAG, 'best-practice'] } }

/** All that another scheme changes: names and structure are the same in every one. */
export const COLOURS: What = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

type World = typeof globalThis & { readonly axe: typeof axe }

/** In a page: what axe has against it as it stands, the rule and where it is broken. */
export async function findFaults(what: What): Promise<readonly string[]> {
  const { violations } = await (globalThis as World).axe.run(document, {
    ...what,
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}
