// Fields that hold other fields under keys: groups, and evidence by indicator.

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
      ...rows.map(row =>
        el("option", { value: row.kode }, `${row.kode}. ${row.nama}${row.wajib ? " (wajib)" : ""}`),
      ),
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
    const field = this.konteks.make(
      { kunci: kode, label, arti: row?.bukti ?? "", nilai },
      `${this.nama}-${kode}`,
    )
    field.write(value)
    const remove = this.button("Hapus", () => this.remove(kode), {
      class: "bn-isian__tombol bn-butir__hapus",
      "aria-label": `Hapus ${label}`,
    })
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
    const filled = [...this.items].map(
      ([kode, field]) => /** @type {const} */ ([kode, field.read()]),
    )
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
