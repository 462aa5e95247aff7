// Innovations that the one being told of may be, found by name, and the id that a name gives.
// As scripts/banua/usulan; a search index can take the place of `findSimilar`.

import { nameWords } from "./rules-likeness.js"
import { Target } from "./nearest.js"
import { byCode, fold, pattern, slugify } from "./text.js"

/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {{id: string, nama: string, alasan: string, pasti: boolean}} Mirip */
/** @typedef {(nama: string, latar: {tabel: Tabel, daftar: Daftar}) => Mirip[]} FindSimilar */

/** @type {FindSimilar} */
export function findSimilar(nama, { tabel, daftar }) {
  const words = nameWords(nama, tabel).join(" ")
  const found = []
  for (const other of daftar.inovasi) {
    const pasti = words === nameWords(other.nama, tabel).join(" ")
    const names = [other.nama, other.kepanjangan ?? ""]
    if (pasti || names.some(name => isNear(nama, name, tabel))) {
      const alasan = pasti ? "namanya sama" : "namanya mirip"
      found.push({ id: other.id, nama: other.nama, alasan, pasti })
    }
  }
  return found.sort((a, b) => Number(b.pasti) - Number(a.pasti) || byCode(a.id, b.id))
}

/**
 * Tells whether two names differ by spelling only: as a whole, and word for word.
 * @param {string} first
 * @param {string} second
 * @param {Tabel} tabel
 */
function isNear(first, second, tabel) {
  const { nama, kata } = tabel.aturan.mirip
  if (!isLike(fold(first), fold(second), nama)) return false
  const wordsIn = (/** @type {string} */ text) =>
    fold(text).match(pattern(tabel.pola.kata, "g")) ?? []
  const [ours, theirs] = [wordsIn(first), wordsIn(second)]
  const isKnown = (/** @type {string} */ word, /** @type {string[]} */ others) =>
    others.includes(word) ||
    (/^[a-z]+$/.test(word) && others.some(other => isLike(word, other, kata)))
  return ours.every(word => isKnown(word, theirs)) && theirs.every(word => isKnown(word, ours))
}

/**
 * @param {string} first
 * @param {string} second
 * @param {number} share
 */
function isLike(first, second, share) {
  return first === second || new Target(second).ratio(first, share) >= share
}

/**
 * Returns the id for a new record of that name.
 * @param {string} nama
 * @param {string} wilayah Put behind a name that is taken.
 * @param {(id: string) => boolean} isTaken
 * @param {Tabel} tabel
 */
export function proposeId(nama, wilayah, isTaken, tabel) {
  let base = shorten(slugify(nama), tabel.batas.id) || "tanpa-nama"
  if (!isTaken(base)) return base
  if (wilayah && !base.endsWith(wilayah)) base = `${base}-${wilayah}`
  if (!isTaken(base)) return base
  let number = 2
  while (isTaken(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/**
 * @param {string} slug
 * @param {number} longest
 */
function shorten(slug, longest) {
  if (slug.length <= longest) return slug
  const head = slug.slice(0, longest + 1)
  return head.slice(0, Math.max(0, head.lastIndexOf("-"))) || slug.slice(0, longest)
}
