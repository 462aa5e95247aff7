// The level of documentation that a record has reached, as scripts/banua/kesiapan/tingkat.py.

import { isData } from "./read.js"
import { wordsOf } from "./text.js"

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Syarat} Syarat */
/** @typedef {import("./types.js").Tingkat} Tingkat */

/**
 * @param {Data} catatan
 * @param {Tingkat[]} daftar All levels, the lowest first.
 * @returns {{tingkat: Tingkat, terpenuhi: Syarat[], kurang: {syarat: Syarat, tingkat: Tingkat}[]}}
 */
export function assess(catatan, daftar) {
  let [reached] = daftar
  if (!reached) throw new Error("no levels")
  let climbing = true
  const terpenuhi = []
  const kurang = []
  for (const tingkat of daftar) {
    const missing = tingkat.syarat.filter(syarat => !meets(catatan, syarat))
    terpenuhi.push(...tingkat.syarat.filter(syarat => !missing.includes(syarat)))
    kurang.push(...missing.map(syarat => ({ syarat, tingkat })))
    climbing &&= !missing.length
    if (climbing) reached = tingkat
  }
  return { tingkat: reached, terpenuhi, kurang }
}

/**
 * @param {Data} catatan
 * @param {Syarat} syarat
 */
function meets(catatan, syarat) {
  return syarat.kunci.some(kunci => measure(catatan, kunci, syarat.satuan) >= syarat.sedikitnya)
}

/**
 * Returns how much a record holds under a key as the manual names it.
 * @param {Data} catatan
 * @param {string} kunci Such as `hasil[].sumber[]` or `bukti.<kode>.dokumen[]`.
 * @param {Syarat["satuan"]} satuan
 */
export function measure(catatan, kunci, satuan) {
  const values = [...valuesOf(catatan, kunci.replaceAll("[]", ".[]").split("."))]
  if (satuan === "isian") return values.length
  return values.reduce((/** @type {number} */ sum, value) => sum + wordsOf(String(value)).length, 0)
}

/**
 * @param {Isi | undefined} value
 * @param {string[]} way
 * @returns {Generator<Isi>}
 */
function* valuesOf(value, way) {
  if (value == null) return
  const [step, ...rest] = way
  if (step === undefined) {
    yield value
  } else if (step === "[]") {
    for (const item of Array.isArray(value) ? value : []) yield* valuesOf(item, rest)
  } else if (step === "<kode>") {
    for (const item of isData(value) ? Object.values(value) : []) yield* valuesOf(item, rest)
  } else if (isData(value)) {
    yield* valuesOf(value[step], rest)
  }
}
