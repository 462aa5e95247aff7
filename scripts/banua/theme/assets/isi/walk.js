// Ways through a record with gaps.

import { isData } from "./read.js"

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").Nilai} Nilai */

/**
 * Yields every single value of a record with its way.
 * @param {Isian[]} isian
 * @param {Data} data
 * @param {Jalan} jalan
 * @param {boolean} [inMap] Whether it stands under a code.
 * @returns {Generator<{nilai: Nilai, value: Isi, jalan: Jalan, inMap: boolean}>}
 */
export function* leaves(isian, data, jalan, inMap = false) {
  for (const { kunci, nilai } of isian) {
    const value = data[kunci]
    if (value !== undefined) yield* leavesOf(nilai, value, [...jalan, kunci], inMap)
  }
}

/**
 * @param {Nilai} nilai
 * @param {Isi} value
 * @param {Jalan} jalan
 * @param {boolean} inMap
 * @returns {Generator<{nilai: Nilai, value: Isi, jalan: Jalan, inMap: boolean}>}
 */
function* leavesOf(nilai, value, jalan, inMap) {
  if (Array.isArray(value)) {
    if (!nilai.isi) return
    for (const [at, item] of value.entries())
      yield* leavesOf(nilai.isi, item, [...jalan, at], inMap)
  } else if (isData(value)) {
    if (nilai.isian) yield* leaves(nilai.isian, value, jalan, inMap)
    if (nilai.bentuk !== "peta" || !nilai.isi) return
    for (const [key, item] of Object.entries(value)) {
      yield* leavesOf(nilai.isi, item, [...jalan, key], true)
    }
  } else {
    yield { nilai, value, jalan, inMap }
  }
}

/**
 * Returns the mappings of a list; what is none is passed over as an empty one.
 * @param {Isi | undefined} value
 * @returns {Data[]}
 */
export function items(value) {
  return Array.isArray(value) ? value.map(item => (isData(item) ? item : {})) : []
}

/**
 * @param {Isi | undefined} value
 * @returns {string[]}
 */
export function texts(value) {
  return Array.isArray(value) ? value.map(item => (typeof item === "string" ? item : "")) : []
}

/**
 * @param {Data} catatan
 * @returns {[string, Data][]}
 */
export function proofs(catatan) {
  const bukti = catatan.bukti ?? null
  if (!isData(bukti)) return []
  return Object.entries(bukti).map(([kode, item]) => [kode, isData(item) ? item : {}])
}
