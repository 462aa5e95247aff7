// Adds up what each document scores, in the same whole numbers as `banua cari`, and says why.

/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./plan.js").Option} Option */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Unit} Unit */
/** @typedef {import("./engine.js").Alasan} Alasan */
/** @typedef {Map<number, number>} Scores By document. */

const FULL = 100

export class Ranking {
  /** @param {Base} base */
  constructor(base) {
    this.base = base
    const { akar = 0, gabungan = 0, terpisah = 0, liputan = 0, nama = 0 } = base.bobot
    this.weights = { akar, gabungan, terpisah, liputan, nama }
  }

  /**
   * Returns the score of every document that meets a query.
   * @param {Plan} plan
   * @returns {Scores}
   */
  score(plan) {
    const { liputan, nama } = this.weights
    /** @type {Scores} */
    const totals = new Map()
    /** @type {Scores} */
    const covered = new Map()
    let count = 0
    for (const unit of plan.units) {
      count += unit.words.length
      this.addUnit(unit, totals, covered)
    }
    const most = count * FULL * this.base.skala
    for (const [document, total] of totals) {
      const worth = (FULL - liputan) * count + liputan * (covered.get(document) ?? 0)
      totals.set(document, (total * worth) / most)
    }
    for (const document of plan.named) totals.set(document, (totals.get(document) ?? 0) + nama)
    return totals
  }

  /**
   * @param {Unit} unit
   * @param {Scores} totals
   * @param {Scores} covered
   */
  addUnit(unit, totals, covered) {
    const { length } = unit.words
    const parts = unit.options.map(best)
    const joint = best(unit.joint)
    const [apart, joined] = this.factors(length)
    /** @type {Scores} */
    const sums = new Map()
    for (const part of parts) {
      for (const [document, score] of part) {
        add(sums, document, apart * score)
        if (!joint.has(document)) add(covered, document, 1)
      }
    }
    for (const [document, score] of joint) {
      add(covered, document, length)
      sums.set(document, Math.max(sums.get(document) ?? 0, joined * score))
    }
    for (const [document, score] of sums) add(totals, document, score)
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
 * Returns for every document the best score of a word's options.
 * @param {readonly Option[]} options
 * @returns {Scores}
 */
function best(options) {
  /** @type {Scores} */
  const found = new Map()
  for (const { rarity, list, factor } of options) {
    const { documents, levels } = list
    const unit = rarity * factor
    for (let n = 0; n < documents.length; n++) {
      const document = /** @type {number} */ (documents[n])
      const score = unit * /** @type {number} */ (levels[n])
      if (score > (found.get(document) ?? 0)) found.set(document, score)
    }
  }
  return found
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
 * @param {Scores} scores
 * @param {number} document
 * @param {number} score
 */
function add(scores, document, score) {
  scores.set(document, (scores.get(document) ?? 0) + score)
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
