// Which documents a query leaves over: by the values of facets, by phrases, without some words.

import { Numbers } from "./codec.js"
import { measureDistance } from "./lexicon.js"

/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./plan.js").Planner} Planner */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./terms.js").Terms} Terms */
/** @typedef {{documents: number[], names: string[]}} Value Who has it, and what it is called. */
/** @typedef {Map<string, Value>} Column */
/**
 * @typedef {object} Narrowed
 * @property {Set<number> | null} documents Those that may be found; `null` if all.
 * @property {Set<number>} excluded
 * @property {string[]} messages
 */

const KIND = "jenis"
const YEAR = "tahun"
const MOST_YEARS = 50

export class Narrowing {
  /**
   * @param {Base} base
   * @param {Files} files
   * @param {Terms} terms
   * @param {Planner} planner
   */
  constructor(base, files, terms, planner) {
    this.base = base
    this.files = files
    this.terms = terms
    this.planner = planner
    /** @type {Map<string, Column>} */
    this.columns = new Map()
  }

  /**
   * Returns which documents a query may find.
   * @param {Query} query
   * @param {Record<string, readonly string[]>} filters
   * @returns {Promise<Narrowed>}
   */
  async narrow(query, filters) {
    /** @type {string[]} */
    const messages = []
    /** @type {Map<string, Promise<number[]>[]>} */
    const wanted = new Map()
    const want = (/** @type {string} */ key, /** @type {string} */ value) =>
      wanted.set(key, [...(wanted.get(key) ?? []), this.having(key, value, messages)])
    for (const [key, value] of query.filters) want(key, value)
    for (const [key, values] of Object.entries(filters)) {
      for (const value of values) want(key, value)
    }
    const kept = await Promise.all([
      ...[...wanted.values()].map(async values => (await Promise.all(values)).flat()),
      ...query.phrases.map(text => this.saying(text)),
    ])
    const excluded = await Promise.all([
      ...query.withoutFilters.map(([key, value]) => this.having(key, value, messages)),
      ...query.without.map(text => this.mentioning(text)),
      ...query.withoutPhrases.map(text => this.saying(text)),
    ])
    return { documents: intersect(kept), excluded: new Set(excluded.flat()), messages }
  }

  /**
   * Returns the documents that have a value of a facet, told by id or by name.
   * @param {string} key
   * @param {string} text
   * @param {string[]} messages
   * @returns {Promise<number[]>}
   */
  async having(key, text, messages) {
    if (key === KIND) {
      const [start, end] = kindBounds(this.base, text.toLowerCase())
      if (end) return Array.from({ length: end - start }, (_, n) => start + n)
    }
    if (!this.base.saring.includes(key)) return []
    const column = await this.column(key)
    return (key === YEAR ? expandYears(text) : [text]).flatMap(one => {
      const value = findValue(one, column)
      if (value) return value.documents
      if (one === text) messages.push(tellUnknown(key, text, column))
      return []
    })
  }

  /**
   * Returns the values of a facet by id.
   * @param {string} facet
   * @returns {Promise<Column>}
   */
  async column(facet) {
    let column = this.columns.get(facet)
    if (!column) {
      /** @type {[string, string, ...string[]][]} */
      const values = await this.files.part(`saring-${facet}`)
      column = new Map(
        values.map(([documents, id, ...names]) => [
          id,
          { documents: new Numbers(documents).risingToEnd(), names },
        ]),
      )
      this.columns.set(facet, column)
    }
    return column
  }

  /**
   * Returns the documents that hold a word of `text` in any form.
   * @param {string} text
   */
  async mentioning(text) {
    const words = this.planner.split([text]).filter(word => word.term)
    const terms = await Promise.all(words.map(word => this.terms.get(word.term)))
    return terms.flatMap(term => term?.groups.flatMap(({ documents }) => [...documents]) ?? [])
  }

  /**
   * Returns the documents that hold `text` word by word; a stop word stands for any word.
   * @param {string} text
   * @returns {Promise<number[]>}
   */
  async saying(text) {
    const words = this.planner
      .split([text])
      .map((word, at) => ({ ...word, at }))
      .filter(word => word.term)
    const first = words[0]
    if (!first) return []
    const terms = await Promise.all(words.map(word => this.terms.get(word.term)))
    const writing = words.map(({ form }, n) =>
      (terms[n]?.groups ?? [])
        .filter(({ forms }) => forms.includes(form))
        .flatMap(({ documents }) => [...documents]),
    )
    const candidates = intersect(writing) ?? new Set()
    if (!candidates.size) return []
    const places = await Promise.all(terms.map(term => term && this.terms.places(term)))
    return [...candidates].filter(document => {
      const at = places.map(of => new Set(of?.get(document)))
      return [...(at[0] ?? [])].some(start =>
        words.every((word, n) => at[n]?.has(start + word.at - first.at)),
      )
    })
  }
}

/**
 * Returns the first number of a kind's documents, and the one after its last; zeros if there
 * is no such kind.
 * @param {Base} base
 * @param {string} kind
 * @returns {[number, number]}
 */
export function kindBounds(base, kind) {
  let start = 0
  for (const [name, , count] of base.jenis) {
    if (name === kind) return [start, start + count]
    start += count
  }
  return [0, 0]
}

/**
 * @param {readonly (readonly number[])[]} lists
 * @returns {Set<number> | null}
 */
function intersect(lists) {
  /** @type {Set<number> | null} */
  let left = null
  for (const list of lists) {
    const before = /** @type {Set<number> | null} */ (left)
    left = new Set(before ? list.filter(number => before.has(number)) : list)
  }
  return left
}

/**
 * Returns every year of a span such as `2020-2023`; other text is left as it is.
 * @param {string} text
 */
export function expandYears(text) {
  const [, first = "", last = ""] = /^([0-9]+)-([0-9]+)$/.exec(text) ?? []
  const from = Number(first.slice(0, 4))
  const count = Number(last.slice(0, 4)) - from + 1
  if (!first || count < 1 || count > MOST_YEARS) return [text]
  return Array.from({ length: count }, (_, n) => String(from + n))
}

/**
 * @param {string} text
 * @param {Column} column
 */
function findValue(text, column) {
  const wanted = slugify(text)
  const known = column.get(wanted)
  if (known) return known
  for (const value of column.values()) {
    if (value.names.some(name => slugify(name) === wanted)) return value
  }
  return null
}

/**
 * Returns what to say of a value that a facet does not have.
 * @param {string} key
 * @param {string} text
 * @param {Column} column
 */
function tellUnknown(key, text, column) {
  const wanted = slugify(text)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  /** @type {[number, string] | null} */
  let near = null
  for (const [id, { names }] of column) {
    for (const name of [id, ...names.map(slugify)]) {
      const begins = wanted.length > 1 && name.startsWith(wanted)
      const distance = begins ? 0 : measureDistance(wanted, name, limit)
      if (!begins && !distance) continue
      if (!near || distance < near[0] || (distance === near[0] && id < near[1])) {
        near = [distance, id]
      }
    }
  }
  const hint = near ? ` Mungkin maksudnya ${key}:${near[1]}.` : ""
  return `Tidak ada ${key} bernama '${text}'.${hint}`
}

/** @param {string} text */
function slugify(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
