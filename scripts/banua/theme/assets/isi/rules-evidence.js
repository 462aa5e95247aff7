// Rules about evidence for the index, as scripts/banua/rules/iid.py.

import { lastDay } from "./dates.js"
import { isData } from "./read.js"
import { wordsOf } from "./text.js"
import { items, proofs } from "./walk.js"

/** @typedef {import("./rules.js").Konteks} Konteks */
/** @typedef {import("./types.js").Data} Data */

/** @param {Konteks} context */
export function checkKodeBukti({ tabel, catatan, tell }) {
  const known = tabel.iid.indikator.map(row => row.kode)
  for (const [kode] of proofs(catatan)) {
    if (known.length && !known.includes(kode)) {
      tell("bukti-tak-dikenal", ["bukti", kode], { kode, dikenal: known.join(", ") }, "key")
    }
  }
}

/** @param {Konteks} context */
export function checkRancangBangun({ tabel, catatan, tell }) {
  if (typeof catatan.rancang_bangun !== "string") return
  const kata = wordsOf(catatan.rancang_bangun).length
  if (kata > 0 && kata < tabel.iid.kata) {
    tell("rancang-bangun-pendek", ["rancang_bangun"], { kata, sedikitnya: tabel.iid.kata }, "key")
  }
}

/** @param {Konteks} context */
export function checkWajib({ tabel, catatan, tell }) {
  const bukti = new Map(proofs(catatan))
  const lacking = tabel.iid.indikator
    .filter(row => row.wajib)
    .map(row => row.kode)
    .filter(kode => !bukti.get(kode)?.nilai || !items(bukti.get(kode)?.dokumen).length)
  if (bukti.size && lacking.length) {
    tell("bukti-wajib-kurang", ["bukti"], { kurang: lacking.join(", ") }, "key")
  }
}

/** @param {Konteks} context */
export function checkJenisBerkas({ tabel, catatan, tell }) {
  const taken = new Map(tabel.iid.indikator.map(row => [row.kode, row.berkas ?? []]))
  for (const [kode, bukti] of proofs(catatan)) {
    items(bukti.dokumen).forEach(({ tautan }, at) => {
      const types = taken.get(kode) ?? []
      const akhiran = typeof tautan === "string" ? endingOf(tautan) : ""
      if (!types.length || !tabel.iid.akhiran.includes(akhiran) || types.includes(akhiran)) return
      const jalan = ["bukti", kode, "dokumen", at, "tautan"]
      tell("bukti-jenis-berkas", jalan, { akhiran, kode, diterima: types.join(", ") })
    })
  }
}

/**
 * Returns the ending of the file that an address leads to, as scripts/banua/model/iid/berkas.py.
 * @param {string} tautan
 */
function endingOf(tautan) {
  const [path = ""] = tautan.split(/[?#]/)
  const rest = path.slice(path.includes("://") ? path.indexOf("://") + 3 : path.length)
  const parts = rest.slice(rest.includes("/") ? rest.indexOf("/") + 1 : rest.length).split("/")
  const name = parts.filter(part => part && part !== ".").at(-1) ?? ""
  const dot = name.lastIndexOf(".")
  return dot > 0 && dot < name.length - 1 ? name.slice(dot + 1).toLowerCase() : ""
}

/** @param {Konteks} context */
export function checkJendela({ tabel, catatan, tell }) {
  const waktu = isData(catatan.waktu ?? null) ? /** @type {Data} */ (catatan.waktu) : null
  const days = [waktu?.penerapan, waktu?.pengembangan, catatan.tahun]
    .filter(day => day != null && day !== "")
    .map(day => lastDay(String(day)))
  const { mulai } = tabel.iid
  if (proofs(catatan).length && days.length && days.every(day => day < mulai)) {
    tell("bukti-di-luar-jendela", [waktu ? "waktu" : "tahun"], { mulai }, "key")
  }
}
