// From an Indonesian word to its root: the same as scripts/banua/search/morphology.py, which
// says why. The tables of affixes come with the search files.

/** @typedef {[kind: string, text: string, before: string, restored: string, cost: number, syllables: number]} Prefix */
/** @typedef {[text: string, instead: string, shortest: number, cost: number]} Ending */
/**
 * @typedef {object} Affixes
 * @property {Prefix[]} awalan
 * @property {Record<string, string[]>} akhiranAwalan Suffixes that go with an outermost prefix.
 * @property {Record<string, number>} akhiranSendiri What a suffix costs more without a prefix.
 * @property {Record<string, string[]>} awalanDalam Prefixes that may follow a prefix.
 * @property {Ending[]} partikel
 * @property {Ending[]} milik
 * @property {Ending[]} akhiran
 * @property {Ending[]} pinjaman
 * @property {number} jarang
 * @property {number} dwipurwa
 * @property {number} gabungan
 */
/**
 * @typedef {object} Reading How a word can be understood.
 * @property {number} cost
 * @property {string} root
 * @property {boolean} whole Whether nothing was taken off.
 */

const LONGEST = 40
const SHORTEST_ROOT = 3
const SHORTEST_HALF = 4
const SHORTEST_NOUN = 6
const MOST_PREFIXES = 3

const WORD = /^[a-z]+$/
const DIGIT = /^([a-z]{3,})2([a-z]*)$/
const VOWELS = /[aiueo]/g
const HEAD = /^[^aiueo]+/

export class Morphology {
  /**
   * @param {Iterable<string>} roots
   * @param {Iterable<string>} rare Roots that seldom take an affix.
   * @param {Affixes} affixes
   */
  constructor(roots, rare, affixes) {
    this.rare = new Set(rare)
    this.roots = new Set([...roots, ...this.rare])
    this.affixes = affixes
    /** @type {Map<string, {prefix: Prefix, before: string[]}[]>} */
    this.prefixes = new Map()
    for (const prefix of affixes.awalan) {
      const start = prefix[1].slice(0, 2)
      const known = this.prefixes.get(start) ?? []
      this.prefixes.set(start, known)
      known.push({ prefix, before: prefix[2] ? prefix[2].split(" ") : [] })
    }
  }

  /**
   * Returns the best reading of a folded word; without any, the word is its own root.
   * @param {string} word
   * @returns {Reading}
   */
  read(word) {
    const self = { cost: 0, root: word, whole: true }
    if (this.roots.has(word) || word.length > LONGEST) return self
    let best = self
    for (const reading of this.readings(word)) {
      if (best === self || isBetter(reading, best)) best = reading
    }
    return best
  }

  /**
   * @param {string} word Not a root.
   * @returns {Iterable<Reading>}
   */
  readings(word) {
    if (WORD.test(word)) return this.affixed(word)
    if (word.includes("-")) return this.repeated(word)
    const match = DIGIT.exec(word)
    return match ? costlier(this.all((match[1] ?? "") + (match[2] ?? "")), 1) : []
  }

  /**
   * @param {string} word
   * @returns {Iterable<Reading>}
   */
  all(word) {
    if (this.roots.has(word)) return [{ cost: 0, root: word, whole: true }]
    return WORD.test(word) ? this.affixed(word) : []
  }

  /**
   * @param {string} word
   * @returns {Generator<Reading>}
   */
  *affixed(word) {
    const { akhiranSendiri, jarang } = this.affixes
    for (const [stem, suffix, cost] of this.endings(word)) {
      if (stem.length < SHORTEST_ROOT) continue
      if (this.roots.has(stem)) {
        const rare = suffix && this.rare.has(stem) ? jarang : 0
        yield reading(cost + (akhiranSendiri[suffix] ?? 0) + rare, stem)
      }
      yield* this.prefixed(stem, "", suffix, cost, 1)
    }
  }

  /**
   * Yields the word without each of the endings that follow each other, outermost first.
   * @param {string} word
   * @returns {Generator<[stem: string, suffix: string, cost: number]>}
   */
  *endings(word) {
    const { partikel, milik, akhiran, pinjaman } = this.affixes
    for (const [outer, outerCost] of each(word, 0, partikel)) {
      for (const [inner, innerCost] of each(outer, outerCost, milik)) {
        for (const [cut, cutCost, suffix] of each(inner, innerCost, akhiran)) {
          for (const [rest, cost] of each(cut, cutCost, pinjaman)) yield [rest, suffix, cost]
        }
      }
    }
  }

  /**
   * @param {string} stem
   * @param {string} outer The prefix before, empty for none.
   * @param {string} suffix
   * @param {number} soFar
   * @param {number} depth
   * @returns {Generator<Reading>}
   */
  *prefixed(stem, outer, suffix, soFar, depth) {
    const { akhiranAwalan, awalanDalam, jarang } = this.affixes
    yield* this.halfRepeated(stem, soFar)
    for (const { prefix, before } of this.prefixes.get(stem.slice(0, 2)) ?? []) {
      const [kind, text, , restored, prefixCost, syllables] = prefix
      if (!awalanDalam[outer]?.includes(kind)) continue
      if (!outer && !akhiranAwalan[kind]?.includes(suffix)) continue
      if (!stem.startsWith(text)) continue
      const tail = stem.slice(text.length)
      if (before.length && !before.some(start => tail.startsWith(start))) continue
      const rest = restored + tail
      if (rest.length < SHORTEST_ROOT) continue
      const cost = soFar + prefixCost
      if (this.roots.has(rest) && fits(syllables, rest)) {
        const rare = this.rare.has(rest) || isNounInAn(kind, rest, suffix)
        yield reading(cost + (rare ? jarang : 0), rest)
      }
      if (depth < MOST_PREFIXES) yield* this.prefixed(rest, kind, suffix, cost, depth + 1)
      if (suffix) yield* this.compound(rest, cost)
    }
  }

  /**
   * Yields what a word that repeats its first letter repeats: dedaunan, jejaring.
   * @param {string} stem
   * @param {number} soFar
   */
  *halfRepeated(stem, soFar) {
    const rest = stem.slice(2)
    if (
      stem[1] === "e" &&
      rest[0] === stem[0] &&
      rest.length >= SHORTEST_HALF &&
      this.roots.has(rest)
    ) {
      yield reading(soFar + this.affixes.dwipurwa, rest)
    }
  }

  /**
   * Yields two roots that are written together between prefix and suffix.
   * @param {string} rest
   * @param {number} soFar
   */
  *compound(rest, soFar) {
    for (let cut = SHORTEST_HALF; cut <= rest.length - SHORTEST_HALF; cut++) {
      if (this.roots.has(rest.slice(0, cut)) && this.roots.has(rest.slice(cut))) {
        yield reading(soFar + this.affixes.gabungan, rest)
      }
    }
  }

  /**
   * Yields the readings of a word with one hyphen.
   * @param {string} word
   * @returns {Generator<Reading>}
   */
  *repeated(word) {
    for (const [stem, , cost] of this.endings(word)) {
      if (this.roots.has(stem)) yield reading(cost, stem)
    }
    const cut = word.indexOf("-")
    const first = word.slice(0, cut)
    const second = word.slice(cut + 1)
    if (!WORD.test(first) || !WORD.test(second)) return
    yield* this.repeatedWithin(first, second)
    const ones = [...this.all(first)]
    const others = [...this.all(second)]
    for (const one of ones) {
      for (const other of others) {
        if (one.root === other.root) yield reading(one.cost + other.cost + 3, one.root)
      }
    }
    if (!ones.length !== !others.length && rhymes(first, second)) {
      yield* costlier([...ones, ...others], this.affixes.dwipurwa)
    }
  }

  /**
   * Yields what affixes around a repetition leave: berlari-lari, sayur-sayuran.
   * @param {string} first
   * @param {string} second
   * @returns {Generator<Reading>}
   */
  *repeatedWithin(first, second) {
    const shared = findOverlap(first, second)
    if (shared.length < SHORTEST_ROOT) return
    const own = `${shared}-${shared}`
    if (this.roots.has(own)) yield reading(1, own)
    if (first === second) yield reading(2 * this.affixes.gabungan, first)
    yield* costlier(this.all(first + second.slice(shared.length)), 2)
  }
}

/**
 * @param {number} cost
 * @param {string} root
 * @returns {Reading}
 */
function reading(cost, root) {
  return { cost, root, whole: false }
}

/**
 * @param {Iterable<Reading>} readings
 * @param {number} more
 */
function* costlier(readings, more) {
  for (const { cost, root } of readings) yield reading(cost + more, root)
}

/**
 * Roots are plain letters, so that comparing code units is comparing letters.
 * @param {Reading} one
 * @param {Reading} other
 */
function isBetter(one, other) {
  if (one.cost !== other.cost) return one.cost < other.cost
  if (one.root.length !== other.root.length) return one.root.length > other.root.length
  return one.root < other.root
}

/**
 * @param {string} word
 * @param {number} cost
 * @param {readonly Ending[]} endings
 * @returns {Generator<[cut: string, cost: number, ending: string]>}
 */
function* each(word, cost, endings) {
  yield [word, cost, ""]
  for (const [text, instead, shortest, more] of endings) {
    if (!word.endsWith(text)) continue
    const cut = word.slice(0, -text.length) + instead
    if (cut.length >= shortest) yield [cut, cost + more, text]
  }
}

/**
 * @param {number} syllables
 * @param {string} root
 */
function fits(syllables, root) {
  if (!syllables) return true
  return (root.match(VOWELS)?.length === 1) === (syllables === 1)
}

/**
 * @param {string} kind
 * @param {string} root
 * @param {string} suffix
 */
function isNounInAn(kind, root, suffix) {
  return (
    (kind === "pe" || kind === "per") &&
    !suffix &&
    root.endsWith("an") &&
    root.length >= SHORTEST_NOUN
  )
}

/**
 * Returns the longest end of `first` that `second` begins with.
 * @param {string} first
 * @param {string} second
 */
function findOverlap(first, second) {
  for (let size = Math.min(first.length, second.length); size > 0; size--) {
    const start = second.slice(0, size)
    if (first.endsWith(start)) return start
  }
  return ""
}

/**
 * @param {string} first
 * @param {string} second
 */
function rhymes(first, second) {
  if (first.length !== second.length) return false
  if (first.replace(VOWELS, "") === second.replace(VOWELS, "")) return true
  return first.replace(HEAD, "") === second.replace(HEAD, "")
}
