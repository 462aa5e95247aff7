// What the address of the results page says, and the address that says it.

import { KINDS } from "./kinds.js"

/** @typedef {import("./engine.js").Permintaan} Permintaan */
/** @typedef {Permintaan["urut"]} Order */
/** @typedef {Permintaan & {jenis: string}} State */

/** Results shown at first. */
export const FIRST = 10
/** Results added by each "muat lagi". */
export const MORE = 20

const MOST = 1000
/** @type {readonly Order[]} */
const ORDERS = ["relevan", "terbaru", "nama", "lengkap"]

/**
 * Reads an address' query; whatever it cannot mean is left out.
 * @param {string} search Such as `?q=padi&wilayah=tapin`.
 * @param {readonly string[]} facets Names of the known facets.
 * @returns {State}
 */
export function readState(search, facets) {
  const params = new URLSearchParams(search)
  const query = (params.get("q") ?? "").trim()
  const order = ORDERS.find(known => known === params.get("urut"))
  const count = Number(params.get("batas"))
  return {
    kueri: query,
    saring: Object.fromEntries(
      facets.flatMap(facet => {
        const values = [...new Set(params.getAll(facet).filter(Boolean))]
        return values.length ? [[facet, values]] : []
      }),
    ),
    urut: order ?? usualOrder(query),
    jenis: KINDS.find(known => known.id === params.get("bagian"))?.id ?? "inovasi",
    batas: count > FIRST && count <= MOST ? Math.floor(count) : FIRST,
  }
}

/**
 * Returns the query part of the address for a state; what is usual is not said.
 * @param {State} state
 */
export function writeState(state) {
  const params = new URLSearchParams()
  if (state.kueri) params.set("q", state.kueri)
  for (const [facet, values] of Object.entries(state.saring)) {
    for (const value of values) params.append(facet, value)
  }
  if (state.jenis !== "inovasi") params.set("bagian", state.jenis)
  if (state.urut !== usualOrder(state.kueri)) params.set("urut", state.urut)
  if (state.batas !== FIRST) params.set("batas", String(state.batas))
  const text = params.toString()
  return text ? `?${text}` : "?"
}

/**
 * Returns a state with one value of a facet chosen or not, from the first result again.
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @param {boolean} chosen
 * @returns {State}
 */
export function withValue(state, facet, value, chosen) {
  const values = (state.saring[facet] ?? []).filter(other => other !== value)
  if (chosen) values.push(value)
  const { [facet]: _, ...others } = state.saring
  return {
    ...state,
    saring: values.length ? { ...others, [facet]: values } : others,
    batas: FIRST,
  }
}

/**
 * Returns a state with another query, narrowed as before.
 * @param {State} state
 * @param {string} query
 * @returns {State}
 */
export function withQuery(state, query) {
  return { ...state, kueri: query, urut: usualOrder(query), batas: FIRST }
}

/**
 * Returns whether a state asks for anything at all.
 * @param {State} state
 */
export function asks(state) {
  return state.kueri !== "" || Object.keys(state.saring).length > 0 || state.jenis !== "inovasi"
}

/**
 * Nothing is more relevant than another to no query.
 * @param {string} query
 * @returns {Order}
 */
function usualOrder(query) {
  return query ? "relevan" : "terbaru"
}
