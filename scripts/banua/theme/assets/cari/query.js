// The query language: words, "frasa persis", -tanpa, kunci:nilai. Every text is a query.

const LONGEST = 1000
const ITEM = /(-?)(?:([A-Za-z_-]+):)?(?:"([^"]*)"?|([^\s"]+))/g

/**
 * @typedef {object} Query A query in parts, as typed.
 * @property {string[]} words
 * @property {string[]} phrases To be found word by word.
 * @property {string[]} without Texts whose words must not occur.
 * @property {string[]} withoutPhrases
 * @property {[string, string][]} filters Key and value.
 * @property {[string, string][]} withoutFilters
 */

/**
 * Returns the parts of what someone typed.
 * @param {string} text
 * @param {readonly string[]} keys Keys that may stand before a colon.
 * @returns {Query}
 */
export function parseQuery(text, keys) {
  /** @type {Query} */
  const query = {
    words: [],
    phrases: [],
    without: [],
    withoutPhrases: [],
    filters: [],
    withoutFilters: [],
  }
  const read = [...text].slice(0, LONGEST).join("").replace(/[“”„«»]/g, '"')
  for (const [, minus, key = "", quoted = "", plain = ""] of read.matchAll(ITEM)) {
    const value = quoted || plain
    const name = key.toLowerCase().replaceAll("_", "-")
    if (keys.includes(name) && value) {
      ;(minus ? query.withoutFilters : query.filters).push([name, value])
    } else if (minus && !key) {
      if (value) (quoted ? query.withoutPhrases : query.without).push(value)
    } else {
      if (key) query.words.push(key)
      if (value) (quoted ? query.phrases : query.words).push(value)
    }
  }
  return query
}
