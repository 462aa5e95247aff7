// Innovations that may be the same under other words: what the site's search finds for a name.
//
// Each word of the name weighs as much as it is rare. One that meets a record's name counts in
// full, one that meets only its text by half. Of the catalogue's 388 names, 33 find another
// record by this, and its padi apung, its ambulances on water, and its home cares find each
// other (24 November 2026).

import { explain } from "./reasons.js"

/** @typedef {import("../cari/engine.js").Engine} Engine */
/** @typedef {import("../cari/files.js").Base} Base */
/** @typedef {import("../cari/plan.js").Option} Option */
/** @typedef {import("../cari/plan.js").Plan} Plan */
/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./similar.js").Mirip} Mirip */
/** @typedef {{weight: number, met: Map<number, string[]>}} Met A word, and terms by document. */

const INOVASI = "inovasi"
/** Share of the weight of a name that must be met. */
const ENOUGH = 0.7
/** What a hit counts that is not in a record's name. */
const IN_TEXT = 0.5
/** Share of the greatest weight that one word must have: “pelayanan kesehatan” says nothing. */
const TELLING = 1 / 3
const FEWEST_WORDS = 2
/** Records looked at, and records told of. */
const LOOKED_AT = 8
const MOST = 3
const MARKS = /["“”„«»:]|(?<=^|\s)-+/gu

/**
 * Tells whether a name is long enough to be asked about: nothing is loaded for a shorter one.
 * @param {string} nama
 */
export function isAskable(nama) {
  return nama.split(/\s+/u).filter(word => word.length > 2).length >= FEWEST_WORDS
}

/**
 * Returns innovations that convince, the nearest first.
 * @param {Engine} engine
 * @param {string} nama
 * @param {Butir[]} daftar All innovations.
 * @returns {Promise<Mirip[]>}
 */
export async function findKin(engine, nama, daftar) {
  const tools = await engine.tools()
  const found = await engine.find(nama.replace(MARKS, " "), {})
  const words = weigh(found.plan, tools.base)
  const names = new Map(daftar.map(butir => [butir.id, butir]))
  const numbers = candidates(words, tools.base, found.scores)
  const shown = await engine.show(tools, found, numbers)
  return shown
    .flatMap(({ id, alasan }, at) => {
      const butir = names.get(id)
      if (!butir) return []
      const { nama, kepanjangan = "", alias = [] } = butir
      const text = [nama, kepanjangan, ...alias.map(each => each.replaceAll("-", " "))].join(" ")
      const share = shareOf(words, numbers[at] ?? 0, text, tools.planner.analyser)
      return [{ share, mirip: { id, nama, alasan: explain(alasan), pasti: false } }]
    })
    .filter(({ share }) => share >= ENOUGH)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ mirip }) => mirip)
}

/**
 * Returns the words of a name with their weights, and the innovations that they meet.
 * @param {Plan} plan
 * @param {Base} base
 * @returns {Met[]}
 */
function weigh(plan, base) {
  const [, , count] = base.jenis.find(([kind]) => kind === INOVASI) ?? ["", "", 0]
  return plan.units.flatMap(unit =>
    unit.options.map(own => {
      /** @type {Map<number, string[]>} */
      const met = new Map()
      for (const { term, list } of [...own, ...unit.joint]) {
        for (const document of list.documents) {
          met.set(document, [...(met.get(document) ?? []), term])
        }
      }
      const rarities = (own.length ? own : unit.joint).map(({ rarity }) => rarity)
      return { weight: rarities.length ? Math.max(...rarities) : rarest(count), met }
    }),
  )
}

/**
 * Returns the rarity of a word that no innovation has; see search/impact.py.
 * @param {number} count Number of innovations.
 */
function rarest(count) {
  return 100 * Math.log(1 + (count + 0.5) / 0.5)
}

/**
 * Returns the innovations that would convince if all that is met were met in the name.
 * @param {Met[]} words
 * @param {Base} base
 * @param {import("../cari/ranking.js").Scores} scores
 */
function candidates(words, base, scores) {
  let start = 0
  let end = 0
  for (const [kind, , count] of base.jenis) {
    start = end
    end += count
    if (kind === INOVASI) break
  }
  const telling = TELLING * rarest(end - start)
  /** @type {number[]} */
  const numbers = []
  for (let number = start; number < end; number++) {
    const met = words.filter(word => word.met.has(number))
    if (met.length < FEWEST_WORDS || !met.some(({ weight }) => weight >= telling)) continue
    if (sum(met) >= ENOUGH * sum(words)) numbers.push(number)
  }
  const score = (/** @type {number} */ number) => scores[number] ?? 0
  return numbers.sort((one, other) => score(other) - score(one)).slice(0, LOOKED_AT)
}

/**
 * Returns how much of a name a record meets; nothing if its own name has no part in it.
 * @param {Met[]} words
 * @param {number} number
 * @param {string} nama All that the record is called.
 * @param {import("../cari/analysis.js").Analyser} analyser
 */
function shareOf(words, number, nama, analyser) {
  const own = new Set(analyser.terms(nama))
  let total = 0
  let named = false
  for (const { weight, met } of words) {
    const terms = met.get(number)
    if (!terms) continue
    const inName = terms.some(term => analyser.terms(term).every(part => own.has(part)))
    named ||= inName
    total += inName ? weight : IN_TEXT * weight
  }
  return named ? total / sum(words) : 0
}

/** @param {Met[]} words */
function sum(words) {
  return words.reduce((total, { weight }) => total + weight, 0)
}
