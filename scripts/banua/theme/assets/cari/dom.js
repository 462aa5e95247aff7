// Makes elements. Text becomes text nodes alone, so that no record or query is read as markup.

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 *   `true` stands alone, `false` and nothing are left out.
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "")
    else if (value !== false && value != null) element.setAttribute(name, String(value))
  }
  element.append(...present(children))
  return element
}

/**
 * Returns what is there of some children, as `append` and `replaceChildren` take it.
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
export function present(children) {
  return children
    .flat()
    .filter(child => child !== false && child != null && child !== "")
    .map(child => (child instanceof Node ? child : String(child)))
}

/**
 * Returns the one element that a page's template promises.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function part(root, selector) {
  const found = root.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector} on this page`)
  return found
}

/**
 * Returns a number as Indonesian readers write it.
 * @param {number} value
 */
export function number(value) {
  return value.toLocaleString("id-ID")
}
