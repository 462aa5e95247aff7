// Rules against saying the same thing twice, as scripts/banua/rules/keunikan.py.

import { sketchOf } from "./sketch.js"
import { byCode, fold, pattern } from "./text.js"
import { items, texts } from "./walk.js"

/** @typedef {import("./rules.js").Konteks} Konteks */
/** @typedef {import("./types.js").Tabel} Tabel */

/** @param {Konteks} context */
export function checkAlias({ id, catatan, dunia, tell }) {
  texts(catatan.alias).forEach((alias, at) => {
    if (dunia.get("inovasi", alias)) {
      tell("alias-bentrok/inovasi", ["alias", at], { alias, pemilik: alias })
      return
    }
    const owner = dunia
      .all("inovasi")
      .find(other => other.id !== id && other.alias?.includes(alias))
    if (owner) tell("alias-bentrok/alias", ["alias", at], { alias, pemilik: owner.id })
  })
}

/** @param {Konteks} context */
export function checkNama({ tabel, jenis, id, catatan, dunia, tell }) {
  const { nama, wilayah } = catatan
  if (typeof nama !== "string" || !nama || typeof wilayah !== "string") return
  const own = nameWords(nama, tabel).join(" ")
  const same = dunia
    .all(jenis)
    .filter(other => other.id !== id && other.wilayah === wilayah)
    .filter(other => nameWords(other.nama, tabel).join(" ") === own)
    .map(other => other.id)
  const lain = same.filter(other => other < id).at(-1) ?? same[0]
  if (lain) tell("nama-kembar", ["nama"], { lain })
}

/**
 * Returns the words that tell names apart; general words only if there are no others.
 * @param {string} nama
 * @param {Tabel} tabel
 */
export function nameWords(nama, tabel) {
  const words = new Set(fold(nama).match(pattern(tabel.pola.kata, "g")) ?? [])
  for (const word of tabel.aturan.umum) words.delete(word)
  return words.size ? [...words].sort(byCode) : [fold(nama)]
}

/** @param {Konteks} context */
export function checkRingkasanKembar({ tabel, id, catatan, sketsa, tell }) {
  if (typeof catatan.ringkasan !== "string" || !sketsa) return
  const { sama, lazim } = tabel.aturan.kembar
  const own = sketchOf(catatan.ringkasan, tabel)
  const others = [...sketsa].filter(([other]) => other !== id)
  /** @type {Map<string, number>} */
  const shared = new Map()
  for (const run of own) {
    const owners = others.filter(([, sketch]) => sketch.includes(run)).slice(0, lazim)
    for (const [other] of owners) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  for (const [lain, count] of [...shared].sort(([a], [b]) => byCode(a, b))) {
    const most = Math.max(own.length, sketsa.get(lain)?.length ?? 0)
    if (count >= sama * most) tell("ringkasan-kembar", ["ringkasan"], { lain })
  }
}

/** @param {Konteks} context */
export function checkSumberGanda({ catatan, tell }) {
  const seen = new Set()
  const sources = items(catatan.sumber)
  sources.forEach(({ id: sumber }, at) => {
    if (!sumber) return
    if (seen.has(sumber)) {
      tell("sumber-ganda", ["sumber", at, "id"], { sumber, berikutnya: sources.length + 1 })
    }
    seen.add(sumber)
  })
}
