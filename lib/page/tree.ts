/** A document's part as it is read at once. */
export type Tree = Element | ShadowRoot

export const isText = (node: Node): node is Text => node.nodeType === 3
export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isTree = (node: Node): node is Tree => 'children' in node

/** Whether there are more than `count` elements in `tree`; browsers stop counting there. */
export function hasMore(tree: Tree, count: number): boolean {
  if ('getElementsByTagName' in tree) return tree.getElementsByTagName('*').item(count) !== null
  return tree.querySelectorAll('*').length > count
}
