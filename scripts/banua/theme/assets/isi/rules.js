// The rules that look at one record beside the catalogue, each as its namesake in
// scripts/banua/rules. They are asked about records with gaps too, so they take nothing for
// granted.

import {
  checkDitarik,
  checkPrivasi,
  checkRingkasan,
  checkSumber,
  checkTanggal,
} from "./rules-content.js"
import {
  checkJendela,
  checkJenisBerkas,
  checkKodeBukti,
  checkRancangBangun,
  checkWajib,
} from "./rules-evidence.js"
import { checkAlias, checkNama, checkRingkasanKembar, checkSumberGanda } from "./rules-likeness.js"
import { checkInduk, checkReplikasi, checkRujukan, checkTerkait } from "./rules-links.js"
import { finding } from "./wording.js"

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */
/** @typedef {import("./world.js").World} World */

/**
 * What the rules look at.
 * @typedef {object} Konteks
 * @property {Tabel} tabel
 * @property {JenisCatatan} jenis
 * @property {string} id
 * @property {Data} catatan
 * @property {World} dunia The catalogue, this record included.
 * @property {Map<string, number[]> | null} sketsa Sketches of other summaries, once loaded.
 * @property {string} hariIni
 * @property {(
 *   wording: string, jalan: Jalan, blanks?: Record<string, unknown>, pada?: Temuan["pada"]
 * ) => void} tell
 */

/**
 * Yields what every rule finds.
 * @param {Omit<Konteks, "tell">} asked
 * @returns {Temuan[]}
 */
export function checkRules(asked) {
  /** @type {Temuan[]} */
  const found = []
  /** @type {Konteks} */
  const context = {
    ...asked,
    tell: (wording, jalan, blanks = {}, pada = "value") =>
      found.push(finding(asked.tabel, wording, jalan, pada, { id: asked.id, ...blanks })),
  }
  for (const rule of RULES) rule(context)
  return found
}

/** @type {((context: Konteks) => void)[]} */
const RULES = [
  checkRujukan,
  checkTerkait,
  checkReplikasi,
  checkInduk,
  checkAlias,
  checkNama,
  checkRingkasanKembar,
  checkSumberGanda,
  checkSumber,
  checkRingkasan,
  checkDitarik,
  checkTanggal,
  checkPrivasi,
  checkKodeBukti,
  checkRancangBangun,
  checkWajib,
  checkJenisBerkas,
  checkJendela,
]
