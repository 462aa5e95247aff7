// Text as the Python side takes it: its spaces, its letters, its way to compare.

/** White space of Python's `str.split`. */
const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u
/** White space of Unicode, which the models drop at both ends. */
const SPACE = "[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+"
const ENDS = new RegExp(`^${SPACE}|${SPACE}$`, "gu")

/** @param {string} text */
export function strip(text) {
  return text.replace(ENDS, "")
}

/**
 * Returns the words of a text, parted by white space.
 * @param {string} text
 */
export function wordsOf(text) {
  return text.split(SPACES).filter(Boolean)
}

/**
 * Returns how many letters a text has; one outside the basic plane counts once.
 * @param {string} text
 */
export function lengthOf(text) {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * Returns a text in lower case without diacritics, for comparing.
 * @param {string} text
 */
export function fold(text) {
  // There and back makes `ß` and its like what Python's casefold makes of them.
  return text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
}

/**
 * Returns a text as a kebab-case id; empty if nothing is left.
 * @param {string} text
 */
export function slugify(text) {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/**
 * Orders ids and names as Python does.
 * @param {string} a
 * @param {string} b
 */
export function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Returns a pattern of the table.
 * @param {readonly [source: string, flags: string, ...unknown[]]} pola
 * @param {string} [flags] Further flags.
 */
export function pattern([source, own], flags = "") {
  return new RegExp(source, own + flags)
}
