// From text to terms: the same as scripts/banua/search/analysis.py, which says why. All that
// is looked at is spelled out, since browsers differ in what they know of Unicode.

import { Morphology } from "./morphology.js"

/** @typedef {import("./morphology.js").Affixes} Affixes */
/**
 * @typedef {object} Language What the search files tell of the language.
 * @property {string} henti Stop words.
 * @property {string} tanya Words that only ask.
 * @property {string} akar Roots, packed.
 * @property {string} jarang Roots that seldom take an affix.
 * @property {Affixes} imbuhan
 */

const LETTERS =
  "A-Za-z0-9\\u00b2\\u00b3\\u00b9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f" +
  "\\u0370-\\u0373\\u0376-\\u0377\\u037b-\\u037d\\u0386\\u0388-\\u03ff\\u0400-\\u0481\\u048a-\\u052f" +
  "\\u05d0-\\u05ea\\u0620-\\u0669\\u066e-\\u06d3\\u06f0-\\u06f9\\u0900-\\u0dff\\u0e01-\\u0e3a\\u0e40-\\u0ede" +
  "\\u1100-\\u11ff\\u1e00-\\u1e99\\u1e9b-\\u1fbc\\u2070\\u2074-\\u2079\\u2080-\\u2089" +
  "\\u3041-\\u309a\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff" +
  "\\ua980-\\ua9c0\\uac00-\\ud7a3\\ufb00-\\ufb06\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a"
const MARKS = "\\u0300-\\u036f\\u00ad"
const QUOTES = "'\\u2018\\u2019\\u02bc`"
const HYPHENS = "\\-\\u2010\\u2011"

const PART = `[${LETTERS}][${LETTERS}${MARKS}]*`
const WORD = new RegExp(`[0-9]+(?:[.,][0-9]+)+|${PART}(?:[${QUOTES}${HYPHENS}]${PART})*`, "g")
const HYPHEN = new RegExp(`[${HYPHENS}]`, "g")
const ALIEN = new RegExp(`[^${LETTERS}${MARKS}\\-.,]`, "g")
const NO_LETTER = new RegExp(`[^${LETTERS}\\-.,]`, "g")
const DIGITS = /^[0-9]+$/
const PLAIN = /^[A-Za-z0-9.,'`]*$/
const ROOT = /([0-9])([^0-9]*)/g

const JOINED_PREFIXES = new Set(
  "ber di ke me mem men meng pe pem pen peng per se ter".split(" "),
)
const JOINED_SUFFIXES = new Set("an kah kan ku lah mu nya pun".split(" "))
const SHORT_PART = 2

/**
 * Returns a word in small letters without accents.
 * @param {string} text
 */
export function fold(text) {
  return text
    .replace(HYPHEN, "-")
    .replace(ALIEN, "")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replace(NO_LETTER, "")
}

/** Turns text into terms: roots, folded, without stop words. */
export class Analyser {
  /** @param {Language} language */
  constructor({ henti, tanya, akar, jarang, imbuhan }) {
    this.stop = new Set(split(henti))
    this.asking = new Set(split(tanya))
    this.clitics = [...imbuhan.partikel, ...imbuhan.milik].map(([text]) => text)
    this.morphology = new Morphology(readRoots(akar), split(jarang), imbuhan)
    /** @type {Map<string, string>} */
    this.known = new Map()
  }

  /**
   * Returns the words and numbers of a text as they are written: a repeated word is one word,
   * an acronym with a hyphen stands before its longer parts, other compounds are their parts.
   * @param {string} text
   * @returns {string[]}
   */
  words(text) {
    const found = text.match(WORD) ?? []
    return found.flatMap(word => (PLAIN.test(word) ? [word] : this.split(word)))
  }

  /**
   * Returns the term that a word stands for, empty if it is a stop word.
   * @param {string} word
   * @returns {string}
   */
  term(word) {
    let term = this.known.get(word)
    if (term === undefined) {
      const form = fold(word)
      term = this.isAmong(form, this.stop) ? "" : this.read(form).root
      this.known.set(word, term)
    }
    return term
  }

  /**
   * Returns the terms of a text in order, stop words left out.
   * @param {string} text
   */
  terms(text) {
    return this.words(text)
      .map(word => this.term(word))
      .filter(Boolean)
  }

  /**
   * Tells whether a folded word of a query only asks: `caranya`, `tolong`.
   * @param {string} form
   */
  asks(form) {
    return this.isAmong(form, this.asking)
  }

  /**
   * Tells whether a word is one of `words`, as it is or with a clitic.
   * @param {string} form
   * @param {Set<string>} words
   */
  isAmong(form, words) {
    return (
      words.has(form) ||
      this.clitics.some(text => form.endsWith(text) && words.has(form.slice(0, -text.length)))
    )
  }

  /**
   * Returns a folded word without a clitic, if it means the same: `sampah` for `sampahnya`.
   * @param {string} form
   */
  bare(form) {
    const clitic = this.clitics.find(
      text => form.endsWith(text) && this.term(form.slice(0, -text.length)) === this.term(form),
    )
    return clitic === undefined ? form : form.slice(0, -clitic.length)
  }

  /** @param {string} form A folded word. */
  read(form) {
    const reading = this.morphology.read(form)
    return reading.whole && form.includes("-") ? (this.readJoined(form) ?? reading) : reading
  }

  /**
   * Returns how an acronym, name, or figure with affixes is understood: di-PHK-kan.
   * @param {string} form
   */
  readJoined(form) {
    const parts = form.split("-")
    const count = parts.length
    if (JOINED_SUFFIXES.has(parts[parts.length - 1] ?? "")) parts.pop()
    if (JOINED_PREFIXES.has(parts[0] ?? "")) parts.shift()
    if (parts.length === count || parts.length !== 1) return undefined
    return { ...this.morphology.read(parts[0] ?? ""), whole: false }
  }

  /**
   * @param {string} written
   * @returns {string[]}
   */
  split(written) {
    const word = written.normalize("NFKC")
    const parts = word.split(HYPHEN).filter(fold)
    if (parts.length <= 1 || !this.read(fold(word)).whole) return parts.length ? [word] : []
    if (!isAcronym(parts)) return parts
    const longer = parts.filter(part => part.length > SHORT_PART)
    return [word, ...(longer.length ? longer : parts)]
  }
}

/** @param {string[]} parts */
function isAcronym(parts) {
  return (
    parts.some(part => part.length <= SHORT_PART) && !parts.every(part => DIGITS.test(part))
  )
}

/** @param {string} text */
function split(text) {
  return text ? text.split(" ") : []
}

/**
 * Reads roots that are sorted from their ends, each as what it shares with the last and the rest.
 * @param {string} packed
 */
function readRoots(packed) {
  const roots = []
  let last = ""
  for (const [, shared = "0", rest = ""] of packed.matchAll(ROOT)) {
    last = last.slice(0, Number(shared)) + rest
    roots.push([...last].reverse().join(""))
  }
  return roots
}
