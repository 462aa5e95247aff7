// The check of a draft: the models' part, then the rules', in the words of `banua periksa`.

import { readRecord } from "./read.js"
import { checkRules } from "./rules.js"
import { slugify } from "./text.js"
import { World } from "./world.js"
import { finding } from "./wording.js"

/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */

/**
 * A record as it is being written.
 * @typedef {object} Usulan
 * @property {JenisCatatan} jenis
 * @property {string} id
 * @property {Data} data
 */

/**
 * What is known beside the record.
 * @typedef {object} Latar
 * @property {Tabel} tabel
 * @property {Daftar} daftar
 * @property {Map<string, number[]> | null} sketsa
 * @property {string} hariIni
 * @property {Usulan[]} [lain] Other records that are to be sent with it.
 */

/**
 * Checks a record.
 * @param {Usulan} usulan
 * @param {Latar} latar
 * @returns {{catatan: Data, bentuk: Temuan[], aturan: Temuan[]}} The record in canonical order,
 *   what the models refuse, and what the rules find; `banua periksa` asks the rules only about
 *   records that the models take.
 */
export function check(usulan, latar) {
  const { tabel, daftar, sketsa, hariIni, lain = [] } = latar
  const { jenis, id, data } = usulan
  const { catatan, temuan } = readRecord(tabel.jenis[jenis].isian, data, tabel)
  const added = [...lain, { jenis, id, data: catatan }].map(each => ({
    jenis: each.jenis,
    butir: entryOf(each.id, each.data),
  }))
  const dunia = new World(daftar, added)
  const usul = slugify(id)
  const bentuk =
    usul === id && id
      ? temuan
      : [finding(tabel, "nama-berkas-salah", [], "mapping", { id, usul: usul || "nama-inovasi" })]
  const aturan = checkRules({ tabel, jenis, id, catatan, dunia, sketsa, hariIni })
  return { catatan, bentuk, aturan: withoutShadowed(bentuk, aturan) }
}

/**
 * Leaves out lighter findings about a place where a *galat* stands: one cause, one message.
 * @param {Temuan[]} bentuk
 * @param {Temuan[]} aturan
 */
function withoutShadowed(bentuk, aturan) {
  const place = (/** @type {Temuan} */ found) => JSON.stringify([found.jalan, found.pada])
  const stopped = new Set(
    [...bentuk, ...aturan].filter(found => found.berat === "galat").map(place),
  )
  return aturan.filter(found => found.berat === "galat" || !stopped.has(place(found)))
}

/**
 * Returns what a list would say of a record.
 * @param {string} id
 * @param {Data} data
 * @returns {Butir}
 */
function entryOf(id, data) {
  const text = (/** @type {string} */ key) => {
    const value = data[key]
    return typeof value === "string" ? value : ""
  }
  const within = (/** @type {string} */ list, /** @type {string} */ key) => {
    const value = data[list]
    const all = Array.isArray(value) ? value : []
    return all.flatMap(item => {
      const found = item && typeof item === "object" && !Array.isArray(item) ? item[key] : null
      return typeof found === "string" ? [found] : []
    })
  }
  return {
    id,
    nama: text("nama"),
    singkatan: text("singkatan"),
    kepanjangan: text("kepanjangan"),
    wilayah: text("wilayah"),
    induk: text("induk"),
    lain: within("nama_lama", "nama"),
    alias: Array.isArray(data.alias) ? data.alias.map(String) : [],
    terkait: within("terkait", "id"),
    asal: within("replikasi_dari", "inovasi"),
    tiruan: within("replikasi", "inovasi"),
  }
}
