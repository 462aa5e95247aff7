// Finds words in texts and marks them.

import { el } from "./dom.js"

/** @typedef {(word: string) => boolean} Test Told each word, folded. */

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * Returns a text in lower case without diacritics, for comparing.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
}

/**
 * Returns the words of a text, folded.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return (text.match(WORD) ?? []).map(fold)
}

/**
 * Returns a test for words that are among those given.
 * @param {readonly string[]} wanted
 * @returns {Test}
 */
export function among(wanted) {
  const known = new Set(wanted.flatMap(words))
  return word => known.has(word)
}

/**
 * Returns a test for words that begin as the words of a query do.
 * @param {string} query
 * @returns {Test}
 */
export function beginning(query) {
  const starts = words(query)
  return word => starts.some(start => word.startsWith(start))
}

/**
 * Returns a text as nodes, with the words that pass the test marked.
 * @param {string} text
 * @param {Test} test
 * @returns {(string | HTMLElement)[]}
 */
export function mark(text, test) {
  /** @type {(string | HTMLElement)[]} */
  const nodes = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!test(fold(match[0]))) continue
    nodes.push(text.slice(end, match.index), el("mark", {}, match[0]))
    end = match.index + match[0].length
  }
  nodes.push(text.slice(end))
  return nodes
}
