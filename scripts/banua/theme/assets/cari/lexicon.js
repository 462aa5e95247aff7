// Every word that the catalogue writes: what a typed word may become, or was meant as.

import { Numbers, readWords } from "./codec.js"
import { findBlock } from "./terms.js"

/** @typedef {import("./files.js").Files} Files */
/** @typedef {[word: string, spread: number]} Entry A word and in how many documents it occurs. */

const SHORTEST_START = 3
const SHORTEST_MENDED = 4
const TWO_ERRORS = 8
const LONGEST = 40
const SHORT = 6
const LONG = 5
const MOST = 2

export class Lexicon {
  /**
   * @param {Files} files
   * @param {Record<string, string>} starts Where each block of each order begins.
   */
  constructor(files, starts) {
    this.files = files
    this.starts = starts
    /** @type {Map<string, Promise<Entry[]>>} */
    this.blocks = new Map()
  }

  /**
   * Returns the most frequent words that begin with `start`.
   * @param {string} start
   * @param {number} most
   * @returns {Promise<string[]>}
   */
  async complete(start, most = MOST) {
    if (start.length < SHORTEST_START) return []
    const words = await this.beginning("awal", start)
    return frequent(words.filter(([word]) => word !== start)).slice(0, most)
  }

  /**
   * Returns the words that `word` is probably a misspelling of, frequent ones first.
   * @param {string} word
   * @returns {Promise<string[]>}
   */
  async correct(word) {
    if (word.length < SHORTEST_MENDED || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return []
    const short = word.length < SHORT
    for (const order of ["awal", "akhir"]) {
      const typed = order === "awal" ? word : reversed(word)
      const words = await this.beginning(
        short && order === "akhir" ? "pendek-akhir" : order,
        typed.slice(0, sameLetters(word.length, order)),
      )
      const near = nearest(
        words.filter(([found]) => (short ? found.length <= SHORT : found.length >= LONG)),
        typed,
        word.length < TWO_ERRORS ? 1 : 2,
      )
      if (near.length) {
        return frequent(
          order === "awal" ? near : near.map(([found, spread]) => [reversed(found), spread]),
        ).slice(0, MOST)
      }
    }
    return []
  }

  /**
   * Returns the words that begin with `start` in one of the orders.
   * @param {string} order
   * @param {string} start
   * @returns {Promise<Entry[]>}
   */
  async beginning(order, start) {
    const starts = (this.starts[`kamus-${order}`] ?? "").split("\t")
    const blocks = []
    for (
      let number = findBlock(starts, start);
      number < starts.length && (!blocks.length || starts[number]?.slice(0, start.length) === start);
      number++
    ) {
      blocks.push(this.block(`kamus-${order}-${number}`))
    }
    return (await Promise.all(blocks)).flat().filter(([word]) => word.startsWith(start))
  }

  /**
   * @param {string} name
   * @returns {Promise<Entry[]>}
   */
  block(name) {
    let block = this.blocks.get(name)
    if (!block) {
      block = this.files.part(name).then(readBlock)
      block.catch(() => this.blocks.delete(name))
      this.blocks.set(name, block)
    }
    return block
  }
}

/**
 * @param {[string, string]} content
 * @returns {Entry[]}
 */
function readBlock([words, spreads]) {
  const numbers = new Numbers(spreads)
  return readWords(words).map(word => [word, numbers.next()])
}

/**
 * Returns how many letters one error cannot have touched, if the other end has it.
 * @param {number} length
 * @param {string} order
 */
function sameLetters(length, order) {
  if (length < SHORT) return order === "awal" ? 2 : 1
  return length === SHORT && order === "awal" ? 2 : 3
}

/**
 * @param {readonly Entry[]} words
 * @param {string} typed
 * @param {number} limit
 */
function nearest(words, typed, limit) {
  let least = limit
  /** @type {Entry[]} */
  let found = []
  for (const entry of words) {
    const distance = measureDistance(typed, entry[0], least)
    if (!distance) continue
    if (distance < least) {
      least = distance
      found = []
    }
    found.push(entry)
  }
  return found
}

/** @param {Entry[]} words */
function frequent(words) {
  return words
    .sort(([one, its], [other, others]) => others - its || (one < other ? -1 : 1))
    .map(([word]) => word)
}

/** @param {string} word */
function reversed(word) {
  return [...word].reverse().join("")
}

/**
 * Returns how many letters to insert, drop, change, or swap with the next; 0 if over `limit`.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function measureDistance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return 0
  /** @type {number[]} */
  let before = []
  /** @type {number[]} */
  let last = []
  let row = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 0; i < one.length; i++) {
    before = last
    last = row
    row = [i + 1]
    let least = i + 1
    for (let j = 0; j < other.length; j++) {
      const same = one[i] === other[j]
      let cost = Math.min(at(last, j) + (same ? 0 : 1), at(last, j + 1) + 1, at(row, j) + 1)
      if (i && j && one[i] === other[j - 1] && one[i - 1] === other[j]) {
        cost = Math.min(cost, at(before, j - 1) + 1)
      }
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return 0
  }
  const distance = at(row, other.length)
  return distance <= limit ? distance : 0
}

/**
 * @param {readonly number[]} row
 * @param {number} place
 */
function at(row, place) {
  return /** @type {number} */ (row[place])
}
