/** @typedef {Node | string | null | false | undefined} Child */

const svgNames = new Set(['svg', 'path'])

/**
 * Makes an element. A `key` attribute tells it from its siblings when the page is drawn again.
 * @param {string} name
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {...(Child | Child[])} children
 */
export function h(name, attributes = {}, ...children) {
  const element = svgNames.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(attribute, value === true ? '' : String(value))
  }
  element.append(...children.flat().filter((child) => child || child === ''))
  return element
}

/**
 * Makes `target` look like `wanted` and changes nothing that is right already, so that focus and an
 * open menu survive.
 * @param {Element} target
 * @param {Child[]} wanted
 */
export function draw(target, wanted) {
  const draft = document.createElement('div')
  draft.append(...wanted.filter(Boolean))
  syncChildren(target, draft)
}

/** @param {Element} from @param {Element} to */
function syncChildren(from, to) {
  const old = [...from.childNodes]
  let next = from.firstChild
  for (const child of [...to.childNodes]) {
    const match = old.find((candidate) => alike(candidate, child))
    if (!match) {
      from.insertBefore(child, next)
      continue
    }
    old.splice(old.indexOf(match), 1)
    if (match === next) next = next.nextSibling
    else from.insertBefore(match, next)
    sync(match, child)
  }
  for (const gone of old) gone.remove()
}

/** @param {Node} a @param {Node} b */
function alike(a, b) {
  if (a instanceof Element && b instanceof Element)
    return a.nodeName === b.nodeName && a.getAttribute('key') === b.getAttribute('key')
  return a.nodeType === b.nodeType
}

/** @param {Node} from @param {Node} to */
function sync(from, to) {
  if (!(from instanceof Element && to instanceof Element)) {
    if (from.textContent !== to.textContent) from.textContent = to.textContent
    return
  }
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name)) from.removeAttribute(name)
  for (const { name, value } of to.attributes)
    if (from.getAttribute(name) !== value) from.setAttribute(name, value)
  syncChildren(from, to)
  if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) from.value = to.value
}
