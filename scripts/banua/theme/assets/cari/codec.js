// Reads whole numbers written as printable characters; see docs/pengembang/format-pencarian.md.

const BASE = 91
const ONE = 58
/** Value of each character, by its code. */
const VALUES = new Uint8Array(127)
for (let code = 35, value = 0; code < 127; code++) {
  if (code !== 92) VALUES[code] = value++
}

/** Numbers that stand one after another in a text. */
export class Numbers {
  /** @param {string} text */
  constructor(text) {
    this.text = text
    this.at = 0
  }

  get more() {
    return this.at < this.text.length
  }

  /** Returns the next character as a number from 0 to 90. */
  digit() {
    return VALUES[this.text.charCodeAt(this.at++)] ?? 0
  }

  /** Returns the next number. */
  next() {
    const first = this.digit()
    if (first < ONE) return first
    if (first < BASE - 1) return ONE + (first - ONE) * BASE + this.digit()
    return (this.digit() * BASE + this.digit()) * BASE + this.digit()
  }

  /**
   * Returns `count` rising numbers, of which the gaps are written.
   * @param {number} count
   */
  rising(count) {
    const found = new Uint32Array(count)
    let last = 0
    for (let n = 0; n < count; n++) found[n] = last += this.next()
    return found
  }

  /** Returns all rising numbers up to the end. */
  risingToEnd() {
    const found = []
    let last = 0
    while (this.more) found.push((last += this.next()))
    return found
  }

  /**
   * Returns the next `count` characters as numbers from 0 to 90.
   * @param {number} count
   */
  digits(count) {
    const found = new Uint8Array(count)
    for (let n = 0; n < count; n++) found[n] = this.digit()
    return found
  }
}

/**
 * Returns sorted words, each of which is written as what it adds to the one before.
 * @param {string} text
 */
export function readWords(text) {
  const found = []
  let last = ""
  for (const part of text ? text.split(" ") : []) {
    last = last.slice(0, VALUES[part.charCodeAt(0)]) + part.slice(1)
    found.push(last)
  }
  return found
}
