// Adds up what each document scores, in the same whole numbers as `banua cari`, and says why.

/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./plan.js").Option} Option */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Unit} Unit */
/** @typedef {import("./engine.js").Alasan} Alasan */
/** @typedef {Float64Array} Scores By number of the document; `NONE` if it is not found. */

const FULL = 100
/** The score of a document that does not meet a query. */
export const NONE = -1

export class Ranking {
  /** @param {Base} base */
  constructor(base) {
    this.base = base
    const { akar = 0, gabungan = 0, terpisah = 0, liputan = 0, nama = 0 } = base.bobot
    this.weights = { akar, gabungan, terpisah, liputan, nama }
    this.size = base.jenis.reduce((sum, [, , count]) => sum + count, 0)
  }

  /**
   * Returns the score of every document.
   * @param {Plan} plan
   * @returns {Scores}
   */
  score(plan) {
    const { liputan, nama } = this.weights
    const totals = new Float64Array(this.size)
    const covered = new Uint16Array(this.size)
    let worth = 0
    for (const unit of plan.units) worth += this.addUnit(unit, totals, covered)
    const most = worth * FULL * this.base.skala
    for (let document = 0; document < this.size; document++) {
      const total = at(totals, document)
      const share = (FULL - liputan) * worth + liputan * at(covered, document)
      totals[document] = total ? (total * share) / most : NONE
    }
    for (const document of plan.named) {
      totals[document] = Math.max(0, at(totals, document)) + nama
    }
    return totals
  }

  /**
   * Adds what a unit scores, and returns what it is worth: how rare its words are.
   * @param {Unit} unit
   * @param {Float64Array} totals
   * @param {Uint16Array} covered
   */
  addUnit(unit, totals, covered) {
    const { length } = unit.words
    const [apart, joined] = this.factors(length)
    const parts = unit.options.map(options => best(options, this.size))
    const joint = best(unit.joint, this.size)
    const worth = Math.max(
      parts.reduce((sum, part) => sum + part.worth, 0),
      joint.worth,
    )
    for (let document = 0; document < this.size; document++) {
      let sum = 0
      let met = 0
      for (const part of parts) {
        const score = at(part.scores, document)
        if (score) {
          sum += score
          met += part.worth
        }
      }
      const whole = at(joint.scores, document)
      if (!whole && !met) continue
      totals[document] = at(totals, document) + Math.max(apart * sum, joined * whole)
      covered[document] = at(covered, document) + (whole ? worth : met)
    }
    return worth
  }

  /**
   * Returns what the words of a unit count apart, and what they count together.
   * @param {number} length
   */
  factors(length) {
    const { gabungan, terpisah } = this.weights
    return /** @type {const} */ ([
      length === 1 ? FULL : terpisah,
      FULL + gabungan * (length - 1),
    ])
  }

  /**
   * Returns why a document meets a query.
   * @param {Plan} plan
   * @param {number} document
   * @param {string} title
   * @returns {Alasan[]}
   */
  explain(plan, document, title) {
    const reasons = plan.units.flatMap(unit => this.explainUnit(unit, document))
    if (plan.named.includes(document)) {
      reasons.unshift({ kata: plan.name, istilah: title, cara: "persis" })
    }
    return reasons
  }

  /**
   * @param {Unit} unit
   * @param {number} document
   * @returns {Alasan[]}
   */
  explainUnit(unit, document) {
    const [apart, joined] = this.factors(unit.words.length)
    const met = unit.options.flatMap((options, at) => {
      const hit = bestHit(options, document)
      return hit ? [{ typed: unit.words[at]?.typed ?? "", ...hit }] : []
    })
    const joint = bestHit(unit.joint, document)
    const byParts = apart * met.reduce((sum, { score }) => sum + score, 0)
    if (joint && joined * joint.score > byParts) {
      return [tell(unit.words.map(word => word.typed).join(" "), joint.option)]
    }
    return met.map(({ typed, option }) => tell(typed, option))
  }
}

/**
 * Returns for every document the best score of a word's options, 0 if none meets it, and what
 * the word is worth: the rarity of its rarest hit.
 * @param {readonly Option[]} options
 * @param {number} size
 */
function best(options, size) {
  const scores = new Float64Array(size)
  const rarities = new Uint16Array(size)
  for (const { rarity, list, factor } of options) {
    const { documents, levels } = list
    const unit = rarity * factor
    for (let n = 0; n < documents.length; n++) {
      const document = at(documents, n)
      const score = unit * at(levels, n)
      if (score > at(scores, document)) {
        scores[document] = score
        rarities[document] = rarity
      }
    }
  }
  return { scores, worth: rarities.reduce((most, rarity) => Math.max(most, rarity), 0) }
}

/**
 * @param {readonly Option[]} options
 * @param {number} document
 */
function bestHit(options, document) {
  /** @type {{option: Option, score: number} | null} */
  let found = null
  for (const option of options) {
    const score = option.rarity * option.factor * option.list.level(document)
    if (score > (found?.score ?? 0)) found = { option, score }
  }
  return found
}

/**
 * Returns an item that is known to be there.
 * @param {ArrayLike<number>} list
 * @param {number} place
 */
function at(list, place) {
  return /** @type {number} */ (list[place])
}

/**
 * @param {string} kata
 * @param {Option} option
 * @returns {Alasan}
 */
function tell(kata, { term, way, by }) {
  return by === undefined
    ? { kata, istilah: term, cara: way }
    : { kata, istilah: term, cara: way, lewat: by }
}
