// Rules about what one record says, as scripts/banua/rules/isi.py.

import { firstDay } from "./dates.js"
import { isData } from "./read.js"
import { byCode, pattern, wordsOf } from "./text.js"
import { items, leaves, texts } from "./walk.js"

/** @typedef {import("./rules.js").Konteks} Konteks */
/** @typedef {import("./types.js").Data} Data */

/** @param {Konteks} context */
export function checkSumber({ tabel, jenis, id, catatan, tell }) {
  if (jenis !== "inovasi") return
  const known = new Set(items(catatan.sumber).map(sumber => sumber.id))
  const dikenal = [...known].map(String).sort(byCode).join(", ")
  for (const key of tabel.aturan.klaim) {
    items(catatan[key]).forEach((item, index) => {
      texts(item.sumber).forEach((sumber, at) => {
        if (known.has(sumber)) return
        tell("sumber-tak-ada", [key, index, "sumber", at], { sumber, id, dikenal })
      })
    })
  }
}

/** @param {Konteks} context */
export function checkRingkasan({ tabel, catatan, tell }) {
  if (typeof catatan.ringkasan !== "string" || !catatan.ringkasan) return
  const [sedikitnya, sebanyaknya] = tabel.aturan.ringkasan
  const kata = wordsOf(catatan.ringkasan).length
  if (kata >= sedikitnya && kata <= sebanyaknya) return
  const wording = kata < sedikitnya ? "ringkasan-panjang/kurang" : "ringkasan-panjang/lebih"
  tell(wording, ["ringkasan"], { kata, sedikitnya, sebanyaknya })
}

/** @param {Konteks} context */
export function checkDitarik({ catatan, tell }) {
  if (catatan.status === "ditarik" && !catatan.alasan_status) {
    tell("ditarik-tanpa-alasan", ["status"])
  }
}

/** @param {Konteks} context */
export function checkTanggal({ tabel, jenis, catatan, hariIni, tell }) {
  const past = new Set(tabel.aturan.lampau)
  for (const { nilai, value, jalan, inMap } of leaves(tabel.jenis[jenis].isian, catatan, [])) {
    const kunci = jalan.at(-1)
    if (inMap || typeof kunci !== "string" || !past.has(kunci)) continue
    if (nilai.bentuk !== "tanggal" && nilai.bentuk !== "bilangan") continue
    if (firstDay(String(value)) > hariIni) {
      tell("tanggal-depan", jalan, { kunci, nilai: value, hari_ini: hariIni })
    }
  }
}

/** @param {Konteks} context */
export function checkPrivasi({ tabel, jenis, catatan, tell }) {
  const { kontak } = catatan
  const office =
    jenis === "lembaga" && isData(kontak ?? null) ? /** @type {Data} */ (kontak).surel : null
  for (const { value, jalan } of leaves(tabel.jenis[jenis].isian, catatan, [])) {
    if (typeof value !== "string") continue
    for (const [source, flags, apa] of tabel.pola.pribadi) {
      for (const [found] of value.matchAll(pattern([source, flags], "g"))) {
        if (found !== office) tell("data-pribadi", jalan, { apa })
      }
    }
  }
}
