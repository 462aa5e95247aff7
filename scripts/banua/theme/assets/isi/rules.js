// The rules that look at one record beside the catalogue, each as its namesake in
// scripts/banua/rules. They are asked about records with gaps too, so they take nothing for granted.

import { isData } from "./read.js"
import { sketchOf } from "./sketch.js"
import { byCode, fold, pattern, wordsOf } from "./text.js"
import { finding } from "./wording.js"

/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */
/** @typedef {import("./types.js").Nilai} Nilai */
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
 * @property {Map<string, number[]> | null} sketsa Sketches of the other summaries, once they are loaded.
 * @property {string} hariIni
 * @property {(wording: string, jalan: Jalan, blanks?: Record<string, unknown>, pada?: Temuan["pada"]) => void} tell
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

// ── rules/rujukan.py ────────────────────────────────────────────────────────

/** @param {Konteks} context */
function checkRujukan({ tabel, jenis, catatan, dunia, tell }) {
  for (const { nilai, value, jalan } of leaves(tabel.jenis[jenis].isian, catatan, [])) {
    const mark = nilai.rujukan
    if (!mark || typeof value !== "string" || !value) continue
    const plain = mark.loose && !(value.includes("-") && value === value.toLowerCase() && !value.includes(" "))
    if (!dunia.get(mark.kind, value) && !plain) {
      const dekat = dunia.suggest(mark.kind, value)
      const wording = `rujukan-tak-dikenal${dekat === null ? "" : "/dekat"}`
      tell(wording, jalan, { jenis: mark.kind, nilai: value, dekat, ganti: dekat })
    }
    const known = mark.loose && dunia.lembagaByNama(value)
    if (known && known !== value) tell("nama-punya-id", jalan, { nilai: value, id: known, ganti: known })
  }
}

/** @param {Konteks} context */
function checkTerkait({ id, catatan, dunia, tell }) {
  items(catatan.terkait).forEach(({ id: lain }, at) => {
    const other = typeof lain === "string" ? dunia.get("inovasi", lain) : undefined
    if (!other) return
    const jalan = ["terkait", at, "id"]
    if (lain === id) tell("terkait-sepihak/diri", jalan)
    else if (!other.terkait?.includes(id)) tell("terkait-sepihak", jalan, { lain })
  })
}

/** @param {Konteks} context */
function checkReplikasi({ jenis, id, catatan, dunia, tell }) {
  if (jenis !== "inovasi") return
  /** @type {Map<string, Set<string>>} */
  const asal = new Map()
  const add = (/** @type {string} */ from, /** @type {string} */ to) => {
    const known = asal.get(from)
    if (known) known.add(to)
    else asal.set(from, new Set([to]))
  }
  for (const butir of dunia.all("inovasi")) {
    for (const from of butir.asal ?? []) add(butir.id, from)
    for (const copy of butir.tiruan ?? []) add(copy, butir.id)
  }
  if (reaches(asal, id)) {
    const key = items(catatan.replikasi_dari).length ? "replikasi_dari" : "replikasi"
    tell("replikasi-melingkar", [key], {}, "key")
  }
}

/** @param {Konteks} context */
function checkInduk({ jenis, id, dunia, tell }) {
  if (jenis !== "lembaga") return
  const all = dunia.all("lembaga")
  const parents = new Map(all.map(({ id: own, induk }) => [own, new Set(induk ? [induk] : [])]))
  if (reaches(parents, id)) tell("induk-melingkar", ["induk"])
}

/**
 * Tells whether a way along the edges leads from a start back to it.
 * @param {Map<string, Set<string>>} edges
 * @param {string} start
 */
function reaches(edges, start) {
  const seen = new Set()
  const todo = [...(edges.get(start) ?? [])]
  for (let here = todo.pop(); here !== undefined; here = todo.pop()) {
    if (here === start) return true
    if (seen.has(here)) continue
    seen.add(here)
    todo.push(...(edges.get(here) ?? []))
  }
  return false
}

// ── rules/keunikan.py ───────────────────────────────────────────────────────

/** @param {Konteks} context */
function checkAlias({ id, catatan, dunia, tell }) {
  texts(catatan.alias).forEach((alias, at) => {
    if (dunia.get("inovasi", alias)) {
      tell("alias-bentrok/inovasi", ["alias", at], { alias, pemilik: alias })
      return
    }
    const owner = dunia.all("inovasi").find(other => other.id !== id && other.alias?.includes(alias))
    if (owner) tell("alias-bentrok/alias", ["alias", at], { alias, pemilik: owner.id })
  })
}

/** @param {Konteks} context */
function checkNama({ tabel, jenis, id, catatan, dunia, tell }) {
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
function checkRingkasanKembar({ tabel, id, catatan, sketsa, tell }) {
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
function checkSumberGanda({ catatan, tell }) {
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

// ── rules/isi.py ────────────────────────────────────────────────────────────

/** @param {Konteks} context */
function checkSumber({ tabel, jenis, id, catatan, tell }) {
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
function checkRingkasan({ tabel, catatan, tell }) {
  if (typeof catatan.ringkasan !== "string" || !catatan.ringkasan) return
  const [sedikitnya, sebanyaknya] = tabel.aturan.ringkasan
  const kata = wordsOf(catatan.ringkasan).length
  if (kata >= sedikitnya && kata <= sebanyaknya) return
  const wording = kata < sedikitnya ? "ringkasan-panjang/kurang" : "ringkasan-panjang/lebih"
  tell(wording, ["ringkasan"], { kata, sedikitnya, sebanyaknya })
}

/** @param {Konteks} context */
function checkDitarik({ catatan, tell }) {
  if (catatan.status === "ditarik" && !catatan.alasan_status) {
    tell("ditarik-tanpa-alasan", ["status"])
  }
}

/** @param {Konteks} context */
function checkTanggal({ tabel, jenis, catatan, hariIni, tell }) {
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
function checkPrivasi({ tabel, jenis, catatan, tell }) {
  const { kontak } = catatan
  const office = jenis === "lembaga" && isData(kontak ?? null) ? /** @type {Data} */ (kontak).surel : null
  for (const { value, jalan } of leaves(tabel.jenis[jenis].isian, catatan, [])) {
    if (typeof value !== "string") continue
    for (const [source, flags, apa] of tabel.pola.pribadi) {
      for (const [found] of value.matchAll(pattern([source, flags], "g"))) {
        if (found !== office) tell("data-pribadi", jalan, { apa })
      }
    }
  }
}

// ── rules/iid.py ────────────────────────────────────────────────────────────

/** @param {Konteks} context */
function checkKodeBukti({ tabel, catatan, tell }) {
  const known = tabel.iid.indikator.map(row => row.kode)
  for (const [kode] of proofs(catatan)) {
    if (known.length && !known.includes(kode)) {
      tell("bukti-tak-dikenal", ["bukti", kode], { kode, dikenal: known.join(", ") }, "key")
    }
  }
}

/** @param {Konteks} context */
function checkRancangBangun({ tabel, catatan, tell }) {
  if (typeof catatan.rancang_bangun !== "string") return
  const kata = wordsOf(catatan.rancang_bangun).length
  if (kata > 0 && kata < tabel.iid.kata) {
    tell("rancang-bangun-pendek", ["rancang_bangun"], { kata, sedikitnya: tabel.iid.kata }, "key")
  }
}

/** @param {Konteks} context */
function checkWajib({ tabel, catatan, tell }) {
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
function checkJenisBerkas({ tabel, catatan, tell }) {
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
 * Returns the ending of the file that an address leads to, as `wrong_ending` of model/iid/berkas.py.
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
function checkJendela({ tabel, catatan, tell }) {
  const waktu = isData(catatan.waktu ?? null) ? /** @type {Data} */ (catatan.waktu) : null
  const days = [waktu?.penerapan, waktu?.pengembangan, catatan.tahun]
    .filter(day => day != null && day !== "")
    .map(day => lastDay(String(day)))
  const { mulai } = tabel.iid
  if (proofs(catatan).length && days.length && days.every(day => day < mulai)) {
    tell("bukti-di-luar-jendela", [waktu ? "waktu" : "tahun"], { mulai }, "key")
  }
}

// ── Ways through a record ───────────────────────────────────────────────────

/**
 * Yields every single value of a record with its way.
 * @param {Isian[]} isian
 * @param {Data} data
 * @param {Jalan} jalan
 * @param {boolean} [inMap] Whether it stands under a code.
 * @returns {Generator<{nilai: Nilai, value: Isi, jalan: Jalan, inMap: boolean}>}
 */
export function* leaves(isian, data, jalan, inMap = false) {
  for (const { kunci, nilai } of isian) {
    const value = data[kunci]
    if (value !== undefined) yield* leavesOf(nilai, value, [...jalan, kunci], inMap)
  }
}

/**
 * @param {Nilai} nilai
 * @param {Isi} value
 * @param {Jalan} jalan
 * @param {boolean} inMap
 * @returns {Generator<{nilai: Nilai, value: Isi, jalan: Jalan, inMap: boolean}>}
 */
function* leavesOf(nilai, value, jalan, inMap) {
  if (Array.isArray(value)) {
    if (!nilai.isi) return
    for (const [at, item] of value.entries()) yield* leavesOf(nilai.isi, item, [...jalan, at], inMap)
  } else if (isData(value)) {
    if (nilai.isian) yield* leaves(nilai.isian, value, jalan, inMap)
    if (nilai.bentuk !== "peta" || !nilai.isi) return
    for (const [key, item] of Object.entries(value)) {
      yield* leavesOf(nilai.isi, item, [...jalan, key], true)
    }
  } else {
    yield { nilai, value, jalan, inMap }
  }
}

/**
 * Returns the mappings of a list; what is none is passed over as an empty one.
 * @param {Isi | undefined} value
 * @returns {Data[]}
 */
function items(value) {
  return Array.isArray(value) ? value.map(item => (isData(item) ? item : {})) : []
}

/**
 * @param {Isi | undefined} value
 * @returns {string[]}
 */
function texts(value) {
  return Array.isArray(value) ? value.map(item => (typeof item === "string" ? item : "")) : []
}

/**
 * @param {Data} catatan
 * @returns {[string, Data][]}
 */
function proofs(catatan) {
  const bukti = catatan.bukti ?? null
  if (!isData(bukti)) return []
  return Object.entries(bukti).map(([kode, item]) => [kode, isData(item) ? item : {}])
}

/** @param {string} tanggal */
function firstDay(tanggal) {
  return tanggal + "-01-01".slice(tanggal.length - 4)
}

/** @param {string} tanggal */
function lastDay(tanggal) {
  return tanggal + "-12-31".slice(tanggal.length - 4)
}
