// Fields that hold other fields: groups, lists of them, and evidence by indicator.

import { el } from "./dom.js"
import { Field } from "./field.js"
import { isData } from "./read.js"

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").Nilai} Nilai */
/** @typedef {import("./field.js").Konteks} Konteks */

/** Keys and their fields. */
export class GroupField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    /** @type {Map<string, Field>} */
    this.fields = new Map()
    /** Keys that the form does not know are kept as they are. @type {Data} */
    this.others = {}
    this.fixed = /** @type {Data} */ ({})
    for (const inner of isian.nilai.isian ?? []) {
      this.fields.set(inner.kunci, konteks.make(inner, `${nama}-${inner.kunci}`))
    }
    this.element = el("fieldset", { class: "bn-isian bn-kelompok", tabindex: -1 })
    this.element.append(
      el("legend", { class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.notes,
      ...[...this.fields.values()].map(field => field.element),
    )
  }

  /**
   * Gives a key a value that nobody types.
   * @param {string} kunci
   * @param {string} value
   */
  fix(kunci, value) {
    this.fixed[kunci] = value
    const field = this.fields.get(kunci)
    if (field) field.element.hidden = true
  }

  /** @override */
  read() {
    /** @type {Data} */
    const data = {}
    let filled = Object.keys(this.others).length > 0
    for (const [kunci, field] of this.fields) {
      const fixed = this.fixed[kunci]
      const value = fixed ?? field.read()
      if (value === undefined) continue
      data[kunci] = value
      filled ||= fixed === undefined
    }
    return filled ? { ...data, ...this.others } : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    const data = isData(value ?? null) ? /** @type {Data} */ (value) : {}
    this.others = Object.fromEntries(Object.entries(data).filter(([key]) => !this.fields.has(key)))
    for (const [kunci, field] of this.fields) field.write(data[kunci])
  }

  /**
   * @override
   * @param {Jalan} jalan
   * @returns {Field}
   */
  find([kunci, ...rest]) {
    return this.fields.get(String(kunci))?.find(rest) ?? this
  }

  /** @override @returns {Generator<Field>} */
  *all() {
    yield this
    for (const field of this.fields.values()) yield* field.all()
  }

  /** @override */
  refresh() {
    for (const field of this.fields.values()) field.refresh()
  }
}

/** Several of the same. */
export class ListField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    this.made = 0
    /** @type {Field[]} */
    this.items = []
    /** Which items were not empty when last read. @type {Field[]} */
    this.told = []
    this.body = el("div", { class: "bn-butir" })
    this.adder = this.button(`Tambah ${nounOf(isian)}`, () => this.add().target.focus(), { class: "bn-tombol bn-isian__tambah" })
    this.element = el("fieldset", { class: "bn-isian bn-kelompok", tabindex: -1, id: nama })
    this.element.append(
      el("legend", { class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.notes,
      this.body,
      this.adder,
    )
  }

  /** Numbers its items as sources are numbered. */
  get isNumbered() {
    return this.isian.kunci === "sumber"
  }

  /** @param {Isi} [value] @returns {Field} */
  add(value) {
    this.made += 1
    const nilai = /** @type {Nilai} */ (this.isian.nilai.isi)
    const kind = nilai.bentuk === "bagian" ? "" : `${nounOf(this.isian)} `
    const label = nilai.bentuk === "bagian" ? nounOf(this.isian) : kind.trim()
    const field = this.konteks.make({ kunci: this.isian.kunci, label: capital(label), nilai }, `${this.nama}-${this.made}`)
    field.write(value)
    const remove = this.button("Hapus", () => this.remove(field), { class: "bn-isian__tombol bn-butir__hapus" })
    const box = el("div", { class: `bn-butir__isi ${nilai.bentuk === "bagian" ? "" : "bn-butir__isi--baris"}` }, field.element, remove)
    this.items.push(field)
    if (this.isNumbered && field instanceof GroupField) {
      const own = isData(value ?? null) ? /** @type {Data} */ (value).id : null
      field.fix("id", own == null ? this.nextNumber() : String(own))
    }
    this.body.append(box)
    this.label()
    return field
  }

  nextNumber() {
    const used = this.items.map(item => (item instanceof GroupField ? String(item.fixed.id ?? "") : ""))
    const numbers = used.map(id => Number(/^s([0-9]+)$/.exec(id)?.[1] ?? 0))
    return `s${Math.max(0, ...numbers) + 1}`
  }

  /** @param {Field} field */
  remove(field) {
    const at = this.items.indexOf(field)
    field.element.parentElement?.remove()
    this.items.splice(at, 1)
    this.label()
    const next = this.items[at] ?? this.items[at - 1]
    if (next) next.target.focus()
    else this.adder.focus()
  }

  /** Tells items apart by their numbers. */
  label() {
    this.items.forEach((field, at) => {
      const number = this.isNumbered && field instanceof GroupField ? String(field.fixed.id ?? "") : String(at + 1)
      const name = `${capital(nounOf(this.isian))} ${number}`
      const label = field.element.querySelector(".bn-isian__label")
      if (label) label.textContent = name
      const remove = field.element.parentElement?.querySelector(":scope > .bn-butir__hapus")
      remove?.setAttribute("aria-label", `Hapus ${name}`)
    })
  }

  /** @override @returns {HTMLElement} */
  get target() {
    return this.items[0]?.target ?? this.adder
  }

  /** @override */
  controls() {
    return [this.element]
  }

  /** @override */
  read() {
    this.told = this.items.filter(item => item.read() !== undefined)
    const values = this.told.map(item => /** @type {Isi} */ (item.read()))
    return values.length ? values : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.items = []
    this.body.replaceChildren()
    if (Array.isArray(value)) for (const item of value) this.add(item)
    if (!this.items.length && this.isian.wajib) this.add()
  }

  /**
   * @override
   * @param {Jalan} jalan
   * @returns {Field}
   */
  find([at, ...rest]) {
    return (typeof at === "number" && this.told[at]?.find(rest)) || this
  }

  /** @override @returns {Generator<Field>} */
  *all() {
    yield this
    for (const item of this.items) yield* item.all()
  }

  /** @override */
  refresh() {
    for (const item of this.items) item.refresh()
  }
}

/** Evidence by the number of an indicator. */
export class MapField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    /** @type {Map<string, Field>} */
    this.items = new Map()
    this.body = el("div", { class: "bn-butir" })
    this.list = el("select", { id: nama })
    this.list.addEventListener("change", event => {
      event.stopPropagation()
      if (!this.list.value) return
      this.add(this.list.value).target.focus()
      this.changed()
    })
    this.element = el("fieldset", { class: "bn-isian bn-kelompok", tabindex: -1 })
    this.element.append(
      el("legend", { class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.notes,
      this.body,
      el("label", { for: nama, class: "bn-isian__label" }, "Tambah bukti untuk indikator"),
      this.list,
    )
    this.offer()
  }

  /** Offers the indicators that have no evidence yet. */
  offer() {
    const rows = this.konteks.tabel.iid.indikator.filter(row => !this.items.has(row.kode))
    this.list.replaceChildren(
      el("option", { value: "" }, "Pilih indikator …"),
      ...rows.map(row => el("option", { value: row.kode }, `${row.kode}. ${row.nama}${row.wajib ? " (wajib)" : ""}`)),
    )
  }

  /**
   * @param {string} kode
   * @param {Isi} [value]
   * @returns {Field}
   */
  add(kode, value) {
    const row = this.konteks.tabel.iid.indikator.find(each => each.kode === kode)
    const label = row ? `${kode}. ${row.nama}` : kode
    const nilai = /** @type {Nilai} */ (this.isian.nilai.isi)
    const field = this.konteks.make({ kunci: kode, label, arti: row?.bukti ?? "", nilai }, `${this.nama}-${kode}`)
    field.write(value)
    const remove = this.button("Hapus", () => this.remove(kode), { class: "bn-isian__tombol bn-butir__hapus", "aria-label": `Hapus ${label}` })
    this.body.append(el("div", { class: "bn-butir__isi" }, field.element, remove))
    this.items.set(kode, field)
    this.offer()
    return field
  }

  /** @param {string} kode */
  remove(kode) {
    this.items.get(kode)?.element.parentElement?.remove()
    this.items.delete(kode)
    this.offer()
    this.list.focus()
  }

  /** @override @returns {HTMLElement} */
  get target() {
    return this.list
  }

  /** @override */
  controls() {
    return [this.element]
  }

  /** @override */
  read() {
    const filled = [...this.items].map(([kode, field]) => /** @type {const} */ ([kode, field.read()]))
    const known = filled.filter(([, value]) => value !== undefined)
    return known.length ? /** @type {Data} */ (Object.fromEntries(known)) : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.items = new Map()
    this.body.replaceChildren()
    if (isData(value ?? null)) {
      for (const [kode, item] of Object.entries(/** @type {Data} */ (value))) this.add(kode, item)
    }
    this.offer()
  }

  /**
   * @override
   * @param {Jalan} jalan
   * @returns {Field}
   */
  find([kode, ...rest]) {
    return this.items.get(String(kode))?.find(rest) ?? this
  }

  /** @override @returns {Generator<Field>} */
  *all() {
    yield this
    for (const item of this.items.values()) yield* item.all()
  }

  /** @override */
  refresh() {
    for (const item of this.items.values()) item.refresh()
  }
}

/**
 * What one item of a list is called.
 * @param {Isian} isian
 */
function nounOf({ kunci, label }) {
  return NOUNS[kunci] ?? label.toLowerCase()
}

/** @type {Record<string, string>} */
const NOUNS = {
  hasil: "hasil",
  riset: "karya",
  peneliti: "nama",
  replikasi: "peniru",
  replikasi_dari: "asal",
  langkah: "langkah",
  terkait: "inovasi terkait",
  nama_lama: "nama terdahulu",
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
