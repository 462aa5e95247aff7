// What a person sees of an answer: results with their reasons, kinds, and ways on.

import { el, number } from "./dom.js"
import { mark } from "./highlight.js"
import { KINDS, kind } from "./kinds.js"
import { explain } from "./reasons.js"
import { FIRST, writeState } from "./state.js"

/** @typedef {import("./engine.js").Hasil} Hasil */
/** @typedef {import("./engine.js").Jawaban} Jawaban */
/** @typedef {import("./highlight.js").Test} Test */
/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./state.js").State} State */

const SHOWN_QUERY = 60

/**
 * Returns a query as a heading or a title shows it.
 * @param {string} query
 */
export function quoted(query) {
  const letters = [...query]
  return `“${letters.length > SHOWN_QUERY ? `${letters.slice(0, SHOWN_QUERY).join("")}…` : query}”`
}

/**
 * Returns a sentence that says how much was found.
 * @param {Jawaban} answer
 * @param {State} state
 */
export function tally(answer, state) {
  const count = answer.jumlah[state.jenis] ?? 0
  return [
    count ? number(count) : "Tidak ada",
    kind(state.jenis).unit,
    state.kueri && `untuk ${quoted(state.kueri)}`,
    !count && Object.keys(state.saring).length > 0 && "dengan saringan ini",
  ]
    .filter(Boolean)
    .join(" ")
}

/**
 * Returns one result as an item of the list.
 * @param {Hasil} result
 * @param {Test} test Words to mark.
 * @param {Site} site
 */
export function resultItem(result, test, site) {
  const by = [result.lembaga, result.wilayah, result.tahun].filter(Boolean)
  const reason = explain(result.alasan)
  return el(
    "li",
    { class: "bn-hasil" },
    el(
      "h3",
      { class: "bn-hasil__nama" },
      el("a", { href: site.url(result.url) }, el("bdi", {}, mark(result.nama, test))),
    ),
    by.length > 0 && el("p", { class: "bn-hasil__oleh" }, by.join(" · ")),
    result.teks && el("p", { class: "bn-hasil__teks" }, mark(result.teks, test)),
    reason && el("p", { class: "bn-card__reason bn-hasil__alasan" }, reason),
  )
}

/**
 * Returns links to all kinds that have results, and to the present one in any case; none if
 * there is no choice.
 * @param {Record<string, number>} counts
 * @param {State} state
 */
export function kindLinks(counts, state) {
  if (!KINDS.some(({ id }) => counts[id])) return []
  return KINDS.filter(({ id }) => counts[id] || id === state.jenis).map(({ id, label }) =>
    el(
      "li",
      {},
      el(
        "a",
        {
          href: writeState({ ...state, jenis: id, batas: FIRST }),
          "aria-current": id === state.jenis && "page",
        },
        `${label} `,
        el("span", { class: "bn-jump__n" }, number(counts[id] ?? 0)),
      ),
    ),
  )
}

/**
 * Returns the offer of another spelling.
 * @param {string} spelling
 * @param {State} state
 */
export function spellingOffer(spelling, state) {
  return el(
    "p",
    { class: "bn-cari__maksud" },
    "Mungkin maksud Anda: ",
    el("a", { href: writeState({ ...state, kueri: spelling, batas: FIRST }) }, spelling),
  )
}
