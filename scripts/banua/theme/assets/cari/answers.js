// What an answer is made of, once the scores are there: which documents, which words, what to say.

import { kindBounds } from "./narrowing.js"
import { NONE } from "./ranking.js"

/** @typedef {import("./analysis.js").Analyser} Analyser */
/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Scores} Scores */

/**
 * Returns the documents of a kind that were found.
 * @param {Base} base
 * @param {Scores} scores
 * @param {string} kind
 */
export function ofKind(base, scores, kind) {
  const [start, end] = kindBounds(base, kind)
  const found = []
  for (let document = start; document < end; document++) {
    if (scores[document] !== NONE) found.push(document)
  }
  return found
}

/**
 * @param {Base} base
 * @param {number} document
 * @returns {[string, string]} The kind of a document, and the folder of its page.
 */
export function kindOf(base, document) {
  let end = 0
  for (const [kind, folder, count] of base.jenis) {
    end += count
    if (document < end) return [kind, folder]
  }
  return ["", ""]
}

/**
 * Returns the number of the file that holds what a result shows of a document.
 * @param {Base} base
 * @param {number} document
 */
export function batchOf(base, document) {
  return Math.floor(document / base.seberkas)
}

/**
 * Returns the documents with the best scores; of equal ones those with the lower number.
 * @param {readonly number[]} documents In rising order.
 * @param {Scores} scores
 * @param {number} count
 */
export function pickBest(documents, scores, count) {
  const score = (/** @type {number} */ document) => scores[document] ?? NONE
  if (documents.length <= count * 4) {
    return [...documents].sort((one, other) => score(other) - score(one)).slice(0, count)
  }
  /** @type {number[]} */
  const best = []
  for (const document of documents) {
    let place = best.length
    while (place && score(document) > score(best[place - 1] ?? 0)) place--
    if (place < count) {
      best.splice(place, 0, document)
      if (best.length > count) best.pop()
    }
  }
  return best
}

/**
 * Returns words to offer for what is being typed: of each root the most frequent, without clitic.
 * @param {readonly string[]} words Words that begin with what was typed, frequent ones first.
 * @param {string} typed
 * @param {Analyser} analyser
 */
export function pickForms(words, typed, analyser) {
  const roots = new Set()
  return words
    .map(word => {
      const bare = analyser.bare(word)
      return bare.startsWith(typed) ? bare : word
    })
    .filter(word => {
      const root = analyser.term(word)
      const known = roots.has(root) || word === typed
      roots.add(root)
      return !known
    })
}

/**
 * Returns the words of texts that a reader may want to see marked.
 * @param {Plan} plan
 * @param {readonly number[]} documents
 */
export function highlights(plan, documents) {
  const words = plan.units.flatMap(unit => unit.words.map(word => word.typed))
  const options = plan.units.flatMap(unit => [...unit.options.flat(), ...unit.joint])
  const met = options.filter(({ list }) => documents.some(document => list.level(document)))
  return [
    ...new Set([
      ...words,
      ...met.flatMap(({ list, term }) => [...list.forms, ...term.split(" ")]),
    ]),
  ]
}

/**
 * Returns a query with its misspelt words replaced; `null` if there are none.
 * @param {string} text
 * @param {Map<string, string>} corrections
 */
export function mend(text, corrections) {
  if (!corrections.size) return null
  let mended = text
  for (const [typed, meant] of corrections) mended = mended.replaceAll(typed, meant)
  return mended
}

/**
 * Returns what to say where there is nothing to look for.
 * @param {Query} query
 * @param {Plan} plan
 */
export function remark(query, plan) {
  if (plan.units.length || plan.named.length || query.filters.length) return []
  if (plan.name) return [`Kata “${plan.name}” terlalu umum; tambahkan kata lain.`]
  const typed = [...query.words, ...query.without, ...query.withoutPhrases]
  return typed.length ? [] : ["Ketik nama, topik, tempat, atau lembaga."]
}
