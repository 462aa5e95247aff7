// From the words of a query to what is looked up: terms, longer terms, and what else they may be.

import { fold } from "./analysis.js"

/** @typedef {import("./analysis.js").Analyser} Analyser */
/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./terms.js").Postings} Postings */
/** @typedef {import("./terms.js").Term} Term */
/** @typedef {import("./terms.js").Terms} Terms */
/** @typedef {'persis'|'akar'|'sinonim'|'koreksi'|'awalan'|'frasa'} Way */
/** @typedef {{typed: string, form: string, term: string}} Word As typed, folded, its root. */
/**
 * @typedef {object} Option Documents that a word may be met by.
 * @property {string} term
 * @property {number} rarity
 * @property {Postings} list
 * @property {number} factor What a hit counts, in ten-thousandths.
 * @property {Way} way
 * @property {string} [by] The word of the thesaurus or the lexicon that leads here.
 */
/**
 * @typedef {object} Unit A word, or several that the thesaurus knows as one term.
 * @property {Word[]} words
 * @property {Option[][]} options For each word.
 * @property {Option[]} joint For all words together.
 */
/**
 * @typedef {object} Plan
 * @property {Unit[]} units
 * @property {number[]} named Documents of which the query is the whole name.
 * @property {string} name That name.
 * @property {Map<string, string>} corrections For words that were corrected, what by.
 */

const FULL = 100

export class Planner {
  /**
   * @param {Base} base
   * @param {Analyser} analyser
   * @param {Terms} terms
   * @param {Lexicon} lexicon
   */
  constructor(base, analyser, terms, lexicon) {
    this.base = base
    this.analyser = analyser
    this.terms = terms
    this.lexicon = lexicon
    this.common = new Map(base.umum.split(" ").map((term, rank) => [term, rank]))
  }

  /**
   * Returns all words of texts, stop words too.
   * @param {readonly string[]} texts
   * @returns {Word[]}
   */
  split(texts) {
    return texts
      .flatMap(text => this.analyser.words(text))
      .map(typed => {
        const form = fold(typed)
        return { typed, form, term: this.analyser.term(form) }
      })
  }

  /**
   * Returns what the words of a query look up.
   * @param {readonly string[]} texts
   * @param {boolean} typing Whether the last word may still grow.
   * @returns {Promise<Plan>}
   */
  async plan(texts, typing = false) {
    const words = this.split(texts)
    const telling = words.filter(word => word.term)
    const chosen = this.choose(telling)
    const first = telling[0] ?? words[0]
    const key = telling.length ? first?.term : first?.form
    const whole = first && (!telling.length || chosen.includes(first))
    const [named] = await Promise.all([
      whole && key ? this.terms.get(key) : null,
      ...chosen.map(word => this.terms.get(word.term)),
    ])
    const name = words.map(word => word.form).join(" ")
    /** @type {Map<string, string>} */
    const corrections = new Map()
    return {
      units: await this.units(chosen, corrections, typing),
      named: named?.names.get(name) ?? [],
      name,
      corrections,
    }
  }

  /**
   * Returns at most five different words, the rarest if there are more, as they stand.
   * @param {readonly Word[]} words
   */
  choose(words) {
    const different = words.filter(
      (word, at) => words.findIndex(other => other.form === word.form) === at,
    )
    const worth = (/** @type {Word} */ word) => this.common.get(word.term) ?? this.common.size
    const kept = new Set(
      [...different]
        .sort((one, other) => worth(other) - worth(one))
        .slice(0, this.base.kataTerbanyak),
    )
    return different.filter(word => kept.has(word))
  }

  /**
   * @param {readonly Word[]} words
   * @param {Map<string, string>} corrections
   * @param {boolean} typing
   */
  async units(words, corrections, typing) {
    /** @type {{taken: Word[], term: Term | null, known: Option[]}[]} */
    const groups = []
    const names = words.map(word => word.term)
    for (let at = 0; at < words.length; ) {
      const { term, length } = await this.terms.longest(names, at)
      const taken = words.slice(at, at + length)
      const known = length > 1 ? [] : this.meanings(term, taken[0]?.form ?? "", FULL)
      groups.push({ taken, term, known })
      at += length
    }
    const guessed = this.chooseGuessed(
      groups.flatMap(({ taken, known }) => (taken.length > 1 || known.length ? [] : taken)),
      this.base.kataTerbanyak - words.length,
    )
    const units = groups.flatMap(({ taken, term, known }) =>
      taken.length > 1
        ? this.longer(taken, term)
        : taken.map(word => {
            const grows = typing && word === words[words.length - 1]
            return this.single(word, known, corrections, { grows, guess: guessed.has(word) })
          }),
    )
    return Promise.all(units)
  }

  /**
   * Returns the unknown words to guess at, the longest first: each counts as one more word.
   * @param {readonly Word[]} unknown
   * @param {number} room
   */
  chooseGuessed(unknown, room) {
    const length = (/** @type {Word} */ word) => [...word.form].length
    const longest = [...unknown].sort(
      (one, other) => length(other) - length(one) || (one.form < other.form ? -1 : 1),
    )
    return new Set(longest.slice(0, room))
  }

  /**
   * @param {Word[]} words
   * @param {Term | null} term
   * @returns {Promise<Unit>}
   */
  async longer(words, term) {
    const parts = await Promise.all(words.map(word => this.terms.get(word.term)))
    return {
      words,
      options: words.map((word, at) => this.meanings(parts[at] ?? null, word.form, FULL)),
      joint: this.meanings(term, null, FULL),
    }
  }

  /**
   * @param {Word} word
   * @param {Option[]} known
   * @param {Map<string, string>} corrections
   * @param {{grows: boolean, guess: boolean}} how
   * @returns {Promise<Unit>}
   */
  async single(word, known, corrections, { grows, guess }) {
    const options = [...known, ...(grows || guess ? await this.longerWords(word) : [])]
    if (!options.length && guess) options.push(...(await this.corrected(word, corrections)))
    return { words: [word], options: [options], joint: [] }
  }

  /**
   * Returns a term itself, then what the thesaurus has for it.
   * @param {Term | null} term
   * @param {string | null} form The way of writing that is a full hit; `null` if all are.
   * @param {number} worth
   * @param {string} [corrected] The word that a misspelt one was corrected to.
   * @returns {Option[]}
   */
  meanings(term, form, worth, corrected) {
    if (!term) return []
    return [
      ...this.own(term, form, worth, form ? (this.base.bobot.akar ?? 0) : FULL, {
        way: corrected === undefined ? "persis" : "koreksi",
        by: corrected,
      }),
      ...term.links.map(({ label, weight, rarity, list }) => ({
        term: label,
        rarity,
        list,
        factor: weight * worth,
        way: /** @type {Way} */ (corrected === undefined ? "sinonim" : "koreksi"),
        by: label,
      })),
    ]
  }

  /**
   * Returns the postings of a term, each group with what a hit in it counts.
   * @param {Term} term
   * @param {string | null} form
   * @param {number} worth
   * @param {number} root What a hit in another way of writing counts, in hundredths.
   * @param {{way: Way, by?: string}} told
   * @returns {Option[]}
   */
  own(term, form, worth, root, { way, by }) {
    return term.groups.map(list => {
      const full = form === null || list.forms.includes(form)
      return {
        term: term.name,
        rarity: term.rarity,
        list,
        factor: (full ? FULL : root) * worth,
        way: way === "persis" && !full ? "akar" : way,
        by,
      }
    })
  }

  /**
   * Returns the terms of words that begin with the one typed.
   * @param {Word} word
   */
  async longerWords(word) {
    const forms = await this.lexicon.complete(word.form)
    const { awalan = 0, akar = 0 } = this.base.bobot
    const terms = await Promise.all(forms.map(form => this.terms.get(this.analyser.term(form))))
    return terms.flatMap((term, at) =>
      term ? this.own(term, forms[at] ?? "", awalan, akar, { way: "awalan", by: forms[at] }) : [],
    )
  }

  /**
   * Returns the terms of words that the one typed is probably a misspelling of.
   * @param {Word} word
   * @param {Map<string, string>} corrections
   */
  async corrected(word, corrections) {
    const forms = await this.lexicon.correct(word.form)
    if (forms[0]) corrections.set(word.typed, forms[0])
    const terms = await Promise.all(forms.map(form => this.terms.get(this.analyser.term(form))))
    return terms.flatMap((term, at) =>
      this.meanings(term, forms[at] ?? "", this.base.bobot.koreksi ?? 0, forms[at]),
    )
  }
}
