// Fields that hold records: one, or several in order.

import { Combobox } from "./combobox.js"
import { el } from "./dom.js"
import { Field } from "./field.js"
import { fold } from "./text.js"
import { tidyLine } from "./tidy.js"

/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Nilai} Nilai */

/** One record. */
export class ReferenceField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    const rujukan = /** @type {NonNullable<Nilai["rujukan"]>} */ (isian.nilai.rujukan)
    this.jenis = rujukan.kind
    this.value = ""
    this.box = new Combobox(nama, this.jenis, konteks, id => this.take(id))
    this.box.input.addEventListener("change", () => this.settle())
    this.idea = el("p", { class: "bn-isian__hitung", hidden: true })
    this.element.append(
      el("label", { for: nama, class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.box.element,
      this.idea,
      this.notes,
    )
    this.show([])
  }

  /** Takes what was typed: a name or an id that is known, else the words as they are. */
  settle() {
    const text = tidyLine(this.box.input.value)
    if (text === this.label()) return
    const same = this.konteks
      .dunia()
      .all(this.jenis)
      .find(butir => fold(butir.nama) === fold(text) || butir.id === text)
    this.value = same?.id ?? text
    this.refresh()
  }

  label() {
    return this.konteks.dunia().get(this.jenis, this.value)?.nama ?? this.value
  }

  /** @override */
  refresh() {
    if (document.activeElement !== this.box.input || this.box.list.hidden)
      this.box.input.value = this.label()
    const known = this.konteks.dunia().get(this.jenis, this.value)
    this.idea.hidden = !known
    this.idea.textContent = known ? `id: ${known.id}` : ""
  }

  /** @override */
  get target() {
    return this.box.input
  }

  /** @override */
  read() {
    return this.value || undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.value = value == null ? "" : String(value)
    this.refresh()
  }

  /**
   * @override
   * @param {string} id
   */
  forget(id) {
    if (this.value === id) this.write(undefined)
  }

  /**
   * @override
   * @param {string} value
   */
  take(value) {
    this.value = value
    this.box.close()
    this.refresh()
    this.changed()
  }
}

/** Several records, in order. */
export class ReferenceListField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    const rujukan = /** @type {NonNullable<Nilai["rujukan"]>} */ (isian.nilai.isi?.rujukan)
    this.jenis = rujukan.kind
    /** @type {string[]} */
    this.values = []
    this.drawn = ""
    this.chips = el("ul", { class: "bn-keping" })
    this.box = new Combobox(nama, this.jenis, konteks, id => this.add(id))
    this.box.input.addEventListener("change", () => this.settle())
    this.element.append(
      el("label", { for: nama, class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.chips,
      this.box.element,
      this.notes,
    )
    this.show([])
  }

  settle() {
    const text = tidyLine(this.box.input.value)
    if (!text) return
    const same = this.konteks
      .dunia()
      .all(this.jenis)
      .find(butir => fold(butir.nama) === fold(text) || butir.id === text)
    this.add(same?.id ?? text)
  }

  /** @param {string} value */
  add(value) {
    this.box.input.value = ""
    this.box.close()
    if (!this.values.includes(value)) this.values = [...this.values, value]
    this.refresh()
    this.changed()
  }

  /** @override */
  refresh() {
    const names = this.values.map(
      value => this.konteks.dunia().get(this.jenis, value)?.nama ?? value,
    )
    const key = JSON.stringify([this.values, names])
    if (key === this.drawn) return
    this.drawn = key
    this.chips.hidden = !names.length
    this.chips.replaceChildren(
      ...names.map((name, at) =>
        el(
          "li",
          {},
          el("span", {}, name),
          at > 0 &&
            this.button("↑", () => this.move(at), {
              "aria-label": `Dahulukan ${name}`,
              class: "bn-keping__tombol",
            }),
          this.button("×", () => this.drop(at), {
            "aria-label": `Hapus ${name}`,
            class: "bn-keping__tombol",
          }),
        ),
      ),
    )
  }

  /** @param {number} at */
  move(at) {
    const [moved = ""] = this.values.splice(at, 1)
    this.values.splice(at - 1, 0, moved)
    this.refresh()
    this.target.focus()
  }

  /** @param {number} at */
  drop(at) {
    this.values = this.values.filter((_, index) => index !== at)
    this.refresh()
    this.target.focus()
  }

  /** @override */
  get target() {
    return this.box.input
  }

  /** @override */
  read() {
    return this.values.length ? this.values : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.values = Array.isArray(value) ? value.map(String) : value == null ? [] : [String(value)]
    this.refresh()
  }

  /**
   * @override
   * @param {string} id
   */
  forget(id) {
    this.write(this.values.filter(own => own !== id))
  }

  /**
   * Takes the offered record in place of the one that it is offered for.
   * @override
   * @param {string} value
   */
  take(value) {
    const at = this.values.findIndex(own => !this.konteks.dunia().get(this.jenis, own))
    if (at >= 0) this.values = this.values.map((own, index) => (index === at ? value : own))
    this.values = [...new Set(this.values)]
    this.refresh()
  }
}
