// What is known of the catalogue: ids and names, with those that the draft itself adds.

import { nearest } from "./nearest.js"
import { byCode, fold } from "./text.js"

/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Jenis} Jenis */

export class World {
  /**
   * @param {Daftar} daftar
   * @param {{jenis: Jenis, butir: Butir}[]} [added] Records that the draft adds or mends.
   */
  constructor(daftar, added = []) {
    /** @type {Map<Jenis, Map<string, Butir>>} */
    this.kinds = new Map()
    for (const [jenis, list] of /** @type {[Jenis, Butir[]][]} */ (Object.entries(daftar))) {
      const own = added.filter(item => item.jenis === jenis).map(item => item.butir)
      const all = new Map([...list, ...own].map(butir => [butir.id, butir]))
      const sorted = own.length ? [...all].sort(([a], [b]) => byCode(a, b)) : all
      this.kinds.set(jenis, new Map(sorted))
    }
    /** @type {Map<string, Map<string, string>>} */
    this.spelled = new Map()
    /** @type {Map<string, string> | undefined} */
    this.idByNama = undefined
  }

  /**
   * @param {Jenis} jenis
   * @param {string} id
   */
  get(jenis, id) {
    return this.kinds.get(jenis)?.get(id)
  }

  /** @param {Jenis} jenis */
  all(jenis) {
    return [...(this.kinds.get(jenis)?.values() ?? [])]
  }

  /**
   * Returns the id whose spelling, or whose record's name, is nearest.
   * @param {Jenis} jenis
   * @param {string} value
   */
  suggest(jenis, value) {
    let words = this.spelled.get(jenis)
    if (!words) {
      words = new Map()
      for (const { id, nama } of this.all(jenis)) {
        for (const word of [nama, id]) if (!words.has(word)) words.set(word, id)
      }
      this.spelled.set(jenis, words)
    }
    const near = nearest(value, words.keys())
    return near === null ? null : (words.get(near) ?? null)
  }

  /**
   * Returns the institution of that name.
   * @param {string} nama
   */
  lembagaByNama(nama) {
    this.idByNama ??= new Map(this.all("lembaga").map(({ id, nama: own }) => [fold(own), id]))
    return this.idByNama.get(fold(nama))
  }
}
