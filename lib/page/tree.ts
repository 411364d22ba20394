/** A document's part as it is read at once. */
export type Tree = Element | ShadowRoot

export const isText = (node: Node): node is Text => node.nodeType === 3
export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isTree = (node: Node): node is Tree => 'children' in node

/** As in `NodeFilter`. */
const SHOW_ELEMENT = 1
export const SHOW_TEXT = 4

/** Walks over the nodes of one kind below `tree`. */
export const walk = (tree: Tree, what: number): TreeWalker =>
  tree.ownerDocument.createTreeWalker(tree, what)

/** No more than anybody asks for. */
const FEW = 50

/**
 * Whether there are more than `count` elements in `tree`, 50 at least. Browsers count far faster, and stop
 * there, but keep a list for each element that was asked about as long as the page has it: so the few
 * elements of a small one, which are many in a page, are looked at one by one.
 */
export function hasMore(tree: Tree, count: number): boolean {
  const walker = walk(tree, SHOW_ELEMENT)
  for (let seen = 0; seen <= FEW; seen += 1) if (!walker.nextNode()) return false
  const all = isElement(tree) ? tree.getElementsByTagName('*') : tree.querySelectorAll('*')
  // By its index in brackets a browser would count, and keep, all of them.
  return all.item(count) !== null
}
