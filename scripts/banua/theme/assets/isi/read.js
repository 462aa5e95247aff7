// Reads a record as the models do: what is wrong with it, and what its file would hold.

import { isTanggal } from "./dates.js"
import { nearest } from "./nearest.js"
import { lengthOf, pattern, strip } from "./text.js"
import { fill, finding } from "./wording.js"

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").Nilai} Nilai */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */

/**
 * Reads a record.
 * @param {Isian[]} isian The fields of its kind.
 * @param {Data} data
 * @param {Tabel} tabel
 * @returns {{catatan: Data, temuan: Temuan[]}} The record in canonical order, without what goes
 *   without saying; what is wrong stays in it as it is.
 */
export function readRecord(isian, data, tabel) {
  const reader = new Reader(tabel)
  const catatan = reader.part(isian, data, [])
  return { catatan, temuan: reader.told() }
}

class Reader {
  /** @param {Tabel} tabel */
  constructor(tabel) {
    this.tabel = tabel
    /** @type {Temuan[]} */
    this.found = []
    /** @type {Set<string>} */
    this.places = new Set()
  }

  /** Returns what was found; one cause is told once. */
  told() {
    const inside = (/** @type {Jalan} */ jalan) => {
      const prefix = `${JSON.stringify(jalan).slice(0, -1)},`
      return [...this.places].some(place => place.startsWith(prefix))
    }
    return this.found.filter(({ kode, jalan }) => kode !== "daftar-kurang" || !inside(jalan))
  }

  /**
   * @param {string} wording
   * @param {Jalan} jalan
   * @param {Record<string, unknown>} [blanks]
   * @param {Temuan["pada"]} [pada]
   */
  tell(wording, jalan, blanks = {}, pada = "value") {
    const kunci = keyOf(jalan)
    this.places.add(JSON.stringify(jalan))
    this.found.push(finding(this.tabel, wording, jalan, pada, { kunci, ...blanks }))
  }

  /** @param {Isi | undefined} value */
  shown(value) {
    const words = this.tabel.bagianKata
    if (typeof value === "string") {
      const letters = [...value]
      const most = this.tabel.batas.tampil
      const isi = letters.length <= most ? value : `${letters.slice(0, most).join("")}…`
      return fill(words.nilai, { isi })
    }
    if (value == null) return words.kosong
    return Array.isArray(value) ? words.daftar : words.susunan
  }

  /** @param {string | null} near */
  guess(near) {
    return near ? fill(this.tabel.bagianKata.dugaan, { dekat: near }) : ""
  }

  /**
   * @param {Isian[]} isian
   * @param {Data} data
   * @param {Jalan} jalan
   * @returns {Data}
   */
  part(isian, data, jalan) {
    /** @type {Data} */
    const read = {}
    const keys = isian.map(field => field.kunci)
    const others = Object.keys(data).filter(key => !keys.includes(key))
    const known = jalan.length ? keys : ["id", ...keys]
    const guesses = new Map(others.map(key => [key, nearest(key, known)]))
    const misspelt = new Set(guesses.values())
    for (const field of isian) {
      const here = [...jalan, field.kunci]
      const value = data[field.kunci]
      if (value !== undefined) this.field(field, value, here, read)
      else if (field.wajib && !misspelt.has(field.kunci)) this.missing(field, here)
    }
    for (const key of others) {
      const dugaan = this.guess(guesses.get(key) ?? null)
      this.tell("kunci-tak-dikenal", [...jalan, key], { dugaan }, "key")
      read[key] = data[key] ?? null
    }
    return read
  }

  /**
   * @param {Isian} field
   * @param {Isi} value
   * @param {Jalan} jalan
   * @param {Data} read
   */
  field(field, value, jalan, read) {
    if (value === null && field.boleh_null) return
    const before = this.found.length
    const item = this.value(field.nilai, value, jalan)
    const sound = this.found.length === before
    const isDefault = sound && (Array.isArray(item) ? !item.length : item === !!field.bawaan)
    if (field.wajib || field.boleh_null || !isDefault) read[field.kunci] = item
  }

  /**
   * @param {Isian} field
   * @param {Jalan} jalan
   */
  missing(field, jalan) {
    const rujukan = (field.nilai.rujukan ?? field.nilai.isi?.rujukan)?.kind
    const induk = jalan.length > 2 ? jalan.at(-3) : null
    const di = induk == null ? "" : fill(this.tabel.bagianKata.di, { induk })
    this.tell(rujukan ? "kunci-wajib/rujukan" : "kunci-wajib", jalan, { di, rujukan }, "mapping")
  }

  /**
   * @param {Nilai} nilai
   * @param {Isi} value
   * @param {Jalan} jalan
   * @param {boolean} [isItem] Whether it stands in a list.
   * @returns {Isi} The value as the file holds it.
   */
  value(nilai, value, jalan, isItem = false) {
    const shown = { nilai: this.shown(value) }
    switch (nilai.bentuk) {
      case "daftar":
        return this.list(nilai, value, jalan)
      case "peta":
        return this.map(nilai, value, jalan)
      case "bagian": {
        if (isData(value)) return this.part(nilai.isian ?? [], value, jalan)
        const keys = (nilai.isian ?? []).slice(0, this.tabel.batas.kunci)
        const pilihan = keys.map(field => field.kunci).join(", ")
        if (value === null) this.tell("nilai-kosong", jalan)
        else this.tell(`bukan-susunan${isItem ? "/butir" : ""}`, jalan, { ...shown, pilihan })
        return value
      }
      case "pilihan": {
        const choices = nilai.pilihan ?? []
        if (typeof value === "string" && choices.includes(value)) return value
        const dugaan = this.guess(nearest(String(value), choices))
        this.tell("pilihan-salah", jalan, { ...shown, dugaan, pilihan: choices.join(", ") })
        return value
      }
      case "bilangan":
        return this.integer(nilai, value, jalan)
      case "ya-tidak":
        if (value === "true" || value === true) return true
        if (value === "false" || value === false) return false
        this.tell("bukan-ya-tidak", jalan, shown)
        return value
      default:
        return this.text(nilai, value, jalan)
    }
  }

  /**
   * @param {Nilai} nilai
   * @param {Isi} value
   * @param {Jalan} jalan
   */
  text(nilai, value, jalan) {
    const shown = { nilai: this.shown(value) }
    if (typeof value !== "string") {
      this.tell(value === null ? "nilai-kosong" : "bukan-teks", jalan, shown)
      return value
    }
    const text = nilai.rapikan ? strip(value) : value
    const length = lengthOf(text)
    if (nilai.sebanyaknya && length > nilai.sebanyaknya) {
      const blanks = { panjang: lengthOf(value), batas: nilai.sebanyaknya }
      this.tell("terlalu-panjang", jalan, blanks)
    } else if (length < (nilai.sedikitnya ?? 0)) {
      this.tell("nilai-kosong", jalan)
    } else if (nilai.pola && !pattern(nilai.pola).test(text)) {
      this.tell(nilai.kata ?? "bentuk-salah", jalan, shown)
    } else if (nilai.bentuk === "tanggal" && !isTanggal(text, this.tabel)) {
      this.tell("tanggal-salah", jalan, shown)
    } else if (nilai.bentuk === "tautan" && !pattern(this.tabel.pola.tautan).test(text)) {
      this.tell("tautan-salah", jalan, shown)
    }
    return text
  }

  /**
   * @param {Nilai} nilai
   * @param {Isi} value
   * @param {Jalan} jalan
   */
  integer(nilai, value, jalan) {
    const written = typeof value === "string" && pattern(this.tabel.pola.bilangan).test(value)
    if (!written && !Number.isInteger(value)) {
      const contoh = keyOf(jalan).includes("tahun") ? "2024" : "12"
      this.tell("bukan-bilangan", jalan, { nilai: this.shown(value), contoh })
      return value
    }
    const number = Number(value)
    for (const [name, batas] of nilai.batas ?? []) {
      const within = {
        ge: number >= batas,
        gt: number > batas,
        le: number <= batas,
        lt: number < batas,
      }
      if (!within[name]) {
        this.tell(`di-luar-rentang/${name}`, jalan, { angka: value, batas })
        break
      }
    }
    return number
  }

  /**
   * @param {Nilai} nilai
   * @param {Isi} value
   * @param {Jalan} jalan
   * @returns {Isi}
   */
  list(nilai, value, jalan) {
    if (!Array.isArray(value)) {
      const short = typeof value === "string" && lengthOf(value) < this.tabel.batas.tampil
      const blanks = { nilai: this.shown(value), contoh: short ? value : "…" }
      this.tell(value === null ? "nilai-kosong" : "bukan-daftar", jalan, blanks)
      return value
    }
    const inner = /** @type {Nilai} */ (nilai.isi)
    const read = value.map((item, at) => this.value(inner, item, [...jalan, at], true))
    if (value.length < (nilai.sedikitnya ?? 0)) {
      this.tell("daftar-kurang", jalan, { batas: nilai.sedikitnya })
    }
    return read
  }

  /**
   * @param {Nilai} nilai
   * @param {Isi} value
   * @param {Jalan} jalan
   * @returns {Isi}
   */
  map(nilai, value, jalan) {
    if (!isData(value)) {
      const wording = value === null ? "nilai-kosong" : "bukan-susunan/bebas"
      this.tell(wording, jalan, { nilai: this.shown(value) })
      return value
    }
    /** @type {Data} */
    const read = {}
    const inner = /** @type {Nilai} */ (nilai.isi)
    for (const key of Object.keys(value).sort(byIndicator)) {
      const here = [...jalan, key]
      if (nilai.pola && !pattern(nilai.pola).test(key)) {
        this.tell("indikator-salah", here, {}, "key")
      }
      read[key] = this.value(inner, value[key] ?? null, here)
    }
    return read
  }
}

/**
 * Returns the key that a way ends in or under.
 * @param {Jalan} jalan
 */
function keyOf(jalan) {
  return String([...jalan].reverse().find(part => typeof part === "string") ?? "")
}

/**
 * @param {Isi} value
 * @returns {value is Data}
 */
export function isData(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/**
 * Orders indicators as a script's objects do, and as the models do to match.
 * @param {string} a
 * @param {string} b
 */
function byIndicator(a, b) {
  const rank = (/** @type {string} */ code) => (/^[0-9]+$/.test(code) ? 0 : 1)
  return rank(a) - rank(b) || parseInt(a) - parseInt(b) || (a < b ? -1 : 1)
}
