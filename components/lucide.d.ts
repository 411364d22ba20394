/** Lucide's icons one by one: the package's own index would load all of them. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
  export default node
}
