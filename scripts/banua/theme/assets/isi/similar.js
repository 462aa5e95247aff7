// Innovations that the one being told of may be, found by name, and the id that a name gives.
// As scripts/banua/usulan; a search index can take the place of `findSimilar`.

import { nameWords } from "./rules.js"
import { Target } from "./nearest.js"
import { byCode, slugify } from "./text.js"

/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {{id: string, nama: string, alasan: string, pasti: boolean}} Mirip */
/** @typedef {(nama: string, latar: {tabel: Tabel, daftar: Daftar}) => Mirip[]} FindSimilar */

/** @type {FindSimilar} */
export function findSimilar(nama, { tabel, daftar }) {
  const words = nameWords(nama, tabel).join(" ")
  const near = tabel.aturan.mirip
  const found = []
  for (const other of daftar.inovasi) {
    const pasti = words === nameWords(other.nama, tabel).join(" ")
    const names = [other.nama, other.kepanjangan ?? ""]
    if (pasti || names.some(name => new Target(name).ratio(nama, near) >= near)) {
      const alasan = pasti ? "namanya sama" : "namanya mirip"
      found.push({ id: other.id, nama: other.nama, alasan, pasti })
    }
  }
  return found.sort((a, b) => Number(b.pasti) - Number(a.pasti) || byCode(a.id, b.id))
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
