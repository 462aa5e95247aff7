// The nearest spelling: Ratcliff and Obershelp's measure, as Python's difflib has it.

import { byCode, fold } from "./text.js"

const CUTOFF = 0.6

/**
 * Returns the choice whose spelling is closest to a word, if one is close.
 * @param {string} word
 * @param {Iterable<string>} choices
 * @returns {string | null}
 */
export function nearest(word, choices) {
  const target = new Target(word)
  /** @type {string | null} */
  let best = null
  let floor = CUTOFF
  for (const choice of [...new Set(choices)].sort(byCode)) {
    const ratio = target.ratio(choice, floor)
    if (ratio >= CUTOFF && (best === null || ratio > floor)) {
      best = choice
      floor = ratio
    }
  }
  return best
}

/** A word to compare others with. */
export class Target {
  /** @param {string} word */
  constructor(word) {
    this.letters = [...fold(word)]
    /** @type {Map<string, number[]>} */
    this.places = new Map()
    this.letters.forEach((letter, at) => {
      const places = this.places.get(letter)
      if (places) places.push(at)
      else this.places.set(letter, [at])
    })
  }

  /**
   * Returns how alike another text is, from 0 to 1; 0 if it cannot reach a floor.
   * @param {string} text
   * @param {number} floor
   */
  ratio(text, floor) {
    const letters = [...fold(text)]
    const all = letters.length + this.letters.length
    if (!all) return 1
    const share = (/** @type {number} */ matches) => (2 * matches) / all
    if (share(Math.min(letters.length, this.letters.length)) < floor) return 0
    if (share(this.common(letters)) < floor) return 0
    return share(this.matches(letters, 0, letters.length, 0, this.letters.length))
  }

  /**
   * Counts letters that both have, in any order.
   * @param {string[]} letters
   */
  common(letters) {
    /** @type {Map<string, number>} */
    const left = new Map()
    let count = 0
    for (const letter of letters) {
      const have = left.get(letter) ?? this.places.get(letter)?.length ?? 0
      left.set(letter, have - 1)
      if (have > 0) count += 1
    }
    return count
  }

  /**
   * Counts letters in the longest common block and, left and right of it, so on.
   * @param {string[]} letters
   * @param {number} low
   * @param {number} high
   * @param {number} from
   * @param {number} to
   * @returns {number}
   */
  matches(letters, low, high, from, to) {
    let [start, other, size] = [low, from, 0]
    /** @type {Map<number, number>} */
    let lengths = new Map()
    for (let at = low; at < high; at += 1) {
      /** @type {Map<number, number>} */
      const next = new Map()
      for (const place of this.places.get(letters[at] ?? "") ?? []) {
        if (place < from) continue
        if (place >= to) break
        const length = (lengths.get(place - 1) ?? 0) + 1
        next.set(place, length)
        if (length > size) [start, other, size] = [at - length + 1, place - length + 1, length]
      }
      lengths = next
    }
    if (!size) return 0
    return (
      size +
      this.matches(letters, low, start, from, other) +
      this.matches(letters, start + size, high, other + size, to)
    )
  }
}
