// Lists of texts or of groups of fields.

import { el } from "./dom.js"
import { Field } from "./field.js"
import { GroupField } from "./groups.js"
import { isData } from "./read.js"

/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").Nilai} Nilai */

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
    this.adder = this.button(`Tambah ${nounOf(isian)}`, () => this.add().target.focus(), {
      class: "bn-tombol bn-isian__tambah",
    })
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
    const field = this.konteks.make(
      { kunci: this.isian.kunci, label: capital(label), nilai },
      `${this.nama}-${this.made}`,
    )
    field.write(value)
    const remove = this.button("Hapus", () => this.remove(field), {
      class: "bn-isian__tombol bn-butir__hapus",
    })
    const box = el(
      "div",
      { class: `bn-butir__isi ${nilai.bentuk === "bagian" ? "" : "bn-butir__isi--baris"}` },
      field.element,
      remove,
    )
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
    const used = this.items.map(item =>
      item instanceof GroupField ? String(item.fixed.id ?? "") : "",
    )
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
      const number =
        this.isNumbered && field instanceof GroupField
          ? String(field.fixed.id ?? "")
          : String(at + 1)
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
