// Innovations that the one being told of may be, found by name, and the id that a name gives.
// As scripts/banua/usulan; `kin.js` finds those that are told of in other words.

import { nameWords } from "./rules-likeness.js"
import { Target } from "./nearest.js"
import { byCode, fold, pattern, slugify } from "./text.js"

/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {{id: string, nama: string, alasan: string, pasti: boolean}} Mirip */

/**
 * What of the others need not be worked out for every letter typed.
 * @type {WeakMap<Butir[], {butir: Butir, words: string, names: string[]}[]>}
 */
const prepared = new WeakMap()

/**
 * Returns innovations named alike, those of the very same name first.
 * @param {string} nama
 * @param {{tabel: Tabel, daftar: Daftar}} latar
 * @returns {Mirip[]}
 */
export function findSimilar(nama, { tabel, daftar }) {
  const words = nameWords(nama, tabel).join(" ")
  const own = fold(nama)
  const found = []
  for (const { butir, words: others, names } of prepare(daftar.inovasi, tabel)) {
    const pasti = words === others
    if (pasti || names.some(name => isNear(own, name, tabel))) {
      const alasan = pasti ? "namanya sama" : "namanya mirip"
      found.push({ id: butir.id, nama: butir.nama, alasan, pasti })
    }
  }
  return found.sort((a, b) => Number(b.pasti) - Number(a.pasti) || byCode(a.id, b.id))
}

/**
 * @param {Butir[]} all
 * @param {Tabel} tabel
 */
function prepare(all, tabel) {
  const known = prepared.get(all)
  if (known) return known
  const made = all.map(butir => ({
    butir,
    words: nameWords(butir.nama, tabel).join(" "),
    names: [fold(butir.nama), fold(butir.kepanjangan ?? "")],
  }))
  prepared.set(all, made)
  return made
}

/**
 * Tells whether two folded names differ by spelling only: as a whole, and word for word.
 * @param {string} first
 * @param {string} second
 * @param {Tabel} tabel
 */
function isNear(first, second, tabel) {
  const { nama, kata } = tabel.aturan.mirip
  if (!isLike(first, second, nama)) return false
  const wordsIn = (/** @type {string} */ text) => text.match(pattern(tabel.pola.kata, "g")) ?? []
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
  if (first === second) return true
  // Most pairs differ too much in length to be alike; no letters need be counted for them.
  const short = Math.min(first.length, second.length)
  if (2 * short < share * (first.length + second.length)) return false
  return new Target(second).ratio(first, share) >= share
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
