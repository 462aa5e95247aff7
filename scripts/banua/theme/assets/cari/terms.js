// The terms of the index: where each occurs, what the thesaurus adds to it, what bears its name.

import { Numbers } from "./codec.js"

/** @typedef {import("./files.js").Files} Files */
/** @typedef {{label: string, weight: number, rarity: number, list: Postings}} Link */

const PART = "!"
const SAME = "="

/** Documents, rising, with how strongly a term occurs in each. */
export class Postings {
  /**
   * @param {readonly string[]} forms Ways of writing that occur in all of them.
   * @param {Uint32Array} documents
   * @param {Uint8Array} levels
   */
  constructor(forms, documents, levels) {
    this.forms = forms
    this.documents = documents
    this.levels = levels
  }

  /**
   * Returns how strongly the term occurs in a document; 0 if it does not.
   * @param {number} document
   */
  level(document) {
    const { documents } = this
    let low = 0
    let high = documents.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (/** @type {number} */ (documents[middle]) < document) low = middle + 1
      else high = middle
    }
    return documents[low] === document ? /** @type {number} */ (this.levels[low]) : 0
  }
}

/** One record of the index. */
export class Term {
  /**
   * @param {string} record
   * @param {number} block Number of the block that it stands in.
   * @param {number} place Its place there.
   */
  constructor(record, block, place) {
    const [name = "", rarity = "", forms = "", groups = "", count = "", ...rest] =
      record.split(PART)
    this.name = name
    this.block = block
    this.place = place
    this.rarity = new Numbers(rarity).next()
    /** Its postings, parted by the ways in which it is written. */
    this.groups = readGroups(groups, forms ? readForms(forms, name) : [name])
    const ends = 2 * new Numbers(count).next()
    /** Documents by whole name. @type {Map<string, number[]>} */
    this.names = new Map()
    for (let n = 0; n < ends; n += 2) {
      this.names.set(rest[n] ?? "", new Numbers(rest[n + 1] ?? "").risingToEnd())
    }
    /** @type {Link[]} */
    this.links = []
    for (let n = ends; n + 1 < rest.length; n += 2) {
      const numbers = new Numbers(rest[n + 1] ?? "")
      const [weight, rarityOfIt] = [numbers.next(), numbers.next()]
      this.links.push({
        label: rest[n] ?? "",
        weight,
        rarity: rarityOfIt,
        list: readPostings(numbers, []),
      })
    }
  }
}

/**
 * @param {string} text
 * @param {string} name
 */
function readForms(text, name) {
  return text.split(" ").map(form => (form === SAME ? name : form))
}

/**
 * @param {string} text
 * @param {readonly string[]} forms
 */
function readGroups(text, forms) {
  const numbers = new Numbers(text)
  const groups = []
  while (numbers.more) {
    const written = []
    for (let left = numbers.next(); left > 0; left--) written.push(forms[numbers.next()] ?? "")
    groups.push(readPostings(numbers, written))
  }
  return groups
}

/**
 * @param {Numbers} numbers
 * @param {readonly string[]} forms
 */
function readPostings(numbers, forms) {
  const count = numbers.next()
  return new Postings(forms, numbers.rising(count), numbers.digits(count))
}

/** Finds terms, and loads the blocks that they stand in. */
export class Terms {
  /**
   * @param {Files} files
   * @param {string} starts Where each block begins.
   */
  constructor(files, starts) {
    this.files = files
    this.starts = starts.split("\t")
    /** @type {Map<number, Promise<Map<string, [string, number]>>>} */
    this.blocks = new Map()
    /** @type {Map<string, Term>} */
    this.read = new Map()
  }

  /**
   * Returns a term; `null` if the index has none of that name.
   * @param {string} name
   * @returns {Promise<Term | null>}
   */
  async get(name) {
    const known = this.read.get(name)
    if (known) return known
    const number = findBlock(this.starts, name.split(" ", 1)[0] ?? "")
    const found = (await this.block(number)).get(name)
    if (!found) return null
    const term = new Term(found[0], number, found[1])
    this.read.set(name, term)
    return term
  }

  /**
   * Returns the term of the most words that begin at a place and that the index knows as one.
   * @param {readonly string[]} names Terms of words, of which the blocks are loaded.
   * @param {number} at
   * @returns {Promise<{term: Term | null, length: number}>}
   */
  async longest(names, at) {
    const records = await this.block(findBlock(this.starts, names[at] ?? ""))
    for (let length = names.length - at; length > 1; length--) {
      const name = names.slice(at, at + length).join(" ")
      if (records.has(name)) return { term: await this.get(name), length }
    }
    return { term: await this.get(names[at] ?? ""), length: 1 }
  }

  /**
   * Returns the places of a term in each of its documents.
   * @param {Term} term
   * @returns {Promise<Map<number, number[]>>}
   */
  async places(term) {
    /** @type {string[]} */
    const block = await this.files.part(`posisi-${term.block}`)
    const numbers = new Numbers(block[term.place] ?? "")
    const found = new Map()
    for (const { documents } of term.groups) {
      for (const document of documents) found.set(document, readPlaces(numbers))
    }
    return found
  }

  /**
   * @param {number} number
   * @returns {Promise<Map<string, [string, number]>>}
   */
  block(number) {
    let block = this.blocks.get(number)
    if (!block) {
      block = this.files.part(`istilah-${number}`).then(readBlock)
      block.catch(() => this.blocks.delete(number))
      this.blocks.set(number, block)
    }
    return block
  }
}

/** @param {readonly string[]} records */
function readBlock(records) {
  /** @type {Map<string, [string, number]>} */
  const found = new Map()
  records.forEach((record, place) => {
    const end = record.indexOf(PART)
    found.set(end < 0 ? record : record.slice(0, end), [record, place])
  })
  return found
}

/** @param {Numbers} numbers */
function readPlaces(numbers) {
  const found = []
  let last = 0
  for (;;) {
    const number = numbers.next()
    if (number > 1) found.push((last += number >> 1))
    if (!(number & 1)) return found
  }
}

/**
 * Returns the number of the block in which a key stands, if any has it.
 * @param {readonly string[]} starts
 * @param {string} key
 */
export function findBlock(starts, key) {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (/** @type {string} */ (starts[middle]) <= key) low = middle
    else high = middle
  }
  return low
}
