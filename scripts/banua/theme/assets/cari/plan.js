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
 * @property {Option[][]} options For each word, none for one that only asks.
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
    const telling = different(words.filter(word => word.term))
    const growing = typing ? words.at(-1)?.form : undefined
    const asking = telling.filter(
      ({ form }) => form !== growing && this.analyser.asks(form),
    )
    const matter = telling.filter(word => !asking.includes(word))
    const chosen = this.choose(matter.length ? matter : telling)
    const first = telling[0] ?? words[0]
    const key = telling.length ? first?.term : first?.form
    // A name is looked up with its first word: one that only asks needs room for its own file.
    const apart = first && telling.length && !chosen.has(first)
    const room = this.base.kataTerbanyak - chosen.size - (apart ? 1 : 0)
    const [named] = await Promise.all([
      key && room >= 0 ? this.terms.get(key) : null,
      ...[...chosen].map(word => this.terms.get(word.term)),
    ])
    const name = words.map(word => word.form).join(" ")
    /** @type {Map<string, string>} */
    const corrections = new Map()
    return {
      units: await this.units(
        telling.filter(word => chosen.has(word) || asking.includes(word)),
        { chosen, room: Math.max(0, room), growing },
        corrections,
      ),
      named: named?.names.get(name) ?? [],
      name,
      corrections,
    }
  }

  /**
   * Returns at most five words, the rarest if there are more.
   * @param {readonly Word[]} words
   */
  choose(words) {
    const worth = (/** @type {Word} */ word) => this.common.get(word.term) ?? this.common.size
    const rarest = [...words].sort((one, other) => worth(other) - worth(one))
    return new Set(rarest.slice(0, this.base.kataTerbanyak))
  }

  /**
   * Returns the chosen words one by one, or as many as the thesaurus knows as one term; a word
   * that only asks counts within such a term.
   * @param {readonly Word[]} words
   * @param {{chosen: Set<Word>, room: number, growing?: string}} how How many words there is
   *   room to guess at, and which one may still grow.
   * @param {Map<string, string>} corrections
   */
  async units(words, { chosen, room, growing }, corrections) {
    /** @type {{taken: Word[], term: Term | null, known: Option[]}[]} */
    const groups = []
    const names = words.map(word => word.term)
    for (let at = 0; at < words.length; ) {
      if (!chosen.has(/** @type {Word} */ (words[at]))) {
        at++
        continue
      }
      const { term, length } = await this.terms.longest(names, at)
      const taken = words.slice(at, at + length)
      const known = length > 1 ? [] : this.meanings(term, taken[0]?.form ?? "", FULL)
      groups.push({ taken, term, known })
      at += length
    }
    const guessed = this.chooseGuessed(
      groups.flatMap(({ taken, known }) => (taken.length > 1 || known.length ? [] : taken)),
      room,
    )
    const units = groups.flatMap(({ taken, term, known }) =>
      taken.length > 1
        ? this.longer(taken, chosen, term)
        : taken.map(word => {
            const grows = word.form === growing
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
   * @param {Set<Word>} chosen
   * @param {Term | null} term
   * @returns {Promise<Unit>}
   */
  async longer(words, chosen, term) {
    const parts = await Promise.all(
      words.map(word => (chosen.has(word) ? this.terms.get(word.term) : null)),
    )
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

/**
 * Returns words without those that were typed before.
 * @param {readonly Word[]} words
 */
function different(words) {
  return words.filter((word, at) => words.findIndex(({ form }) => form === word.form) === at)
}
