/** A document's part as it is read at once. */
export type Tree = Element | ShadowRoot

/** Whether there are more than `count` elements in `tree`; browsers stop counting there. */
export function hasMore(tree: Tree, count: number): boolean {
  if ('getElementsByTagName' in tree) return tree.getElementsByTagName('*').item(count) !== null
  return tree.querySelectorAll('*').length > count
}
