// Fields that are chosen from what is given: choices, switches, the record's own sources.

import { el } from "./dom.js"
import { Field } from "./field.js"

/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */

/** Choices that fit side by side; more become a list to open. */
const FEW = 5

/** One of some choices, or none. */
export class ChoiceField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, { tabel }) {
    super(isian, nama)
    /** @type {Isi | undefined} */
    this.given = undefined
    this.choices = isian.nilai.pilihan
      ? isian.nilai.pilihan.map(value => ({ value, label: tabel.label[value] ?? value }))
      : [
          { value: "true", label: "Ya" },
          { value: "false", label: "Tidak" },
        ]
    if (this.choices.length > FEW) this.makeList()
    else this.makeButtons()
    this.show([])
  }

  makeList() {
    this.list = el(
      "select",
      { id: this.nama },
      el("option", { value: "" }, "Pilih …"),
      ...this.choices.map(({ value, label }) => el("option", { value }, label)),
    )
    this.list.addEventListener("change", () => (this.given = undefined))
    this.element.append(
      el("label", { for: this.nama, class: "bn-isian__label" }, this.isian.label, ...this.marks()),
      this.help,
      this.list,
      this.notes,
    )
  }

  makeButtons() {
    this.element = el("fieldset", { class: "bn-isian" })
    this.element.addEventListener("focusout", () => (this.touched = true))
    this.clear = this.button("Kosongkan", () => this.write(undefined), { hidden: "" })
    const pills = this.choices.map(({ value, label }) => {
      const input = el("input", {
        type: "radio",
        name: this.nama,
        value,
        id: `${this.nama}-${value}`,
      })
      input.addEventListener("change", () => {
        this.given = undefined
        this.refresh()
      })
      return el("label", { class: "bn-pil" }, input, el("span", {}, label))
    })
    this.element.append(
      el("legend", { class: "bn-isian__label" }, this.isian.label, ...this.marks()),
      this.help,
      el("div", { class: "bn-pil__baris" }, ...pills, this.clear),
      this.notes,
    )
  }

  /** @override */
  refresh() {
    if (this.clear) this.clear.hidden = !this.chosen()
  }

  /** @override */
  controls() {
    return this.list ? [this.list] : [this.element]
  }

  /** @override @returns {HTMLElement} */
  get target() {
    const [first] = this.radios()
    return this.list ?? this.radios().find(radio => radio.checked) ?? first ?? this.element
  }

  radios() {
    return [...this.element.querySelectorAll("input")]
  }

  chosen() {
    return this.list ? this.list.value : (this.radios().find(radio => radio.checked)?.value ?? "")
  }

  /** @override */
  read() {
    return this.given ?? (this.chosen() || undefined)
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    const text = value == null ? "" : String(value)
    // What is no choice is kept until another is chosen, and told to be wrong.
    this.given = text ? value : undefined
    if (this.list) this.list.value = this.choices.some(choice => choice.value === text) ? text : ""
    for (const radio of this.radios()) radio.checked = radio.value === text
    this.refresh()
  }
}

/** Something that goes without saying, or not. */
export class SwitchField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   */
  constructor(isian, nama) {
    super(isian, nama)
    this.box = el("input", { type: "checkbox", id: nama })
    this.box.checked = !!isian.bawaan
    this.element.append(
      el("label", { class: "bn-centang" }, this.box, el("span", {}, isian.label)),
      this.help,
      this.notes,
    )
    this.show([])
  }

  /** @override */
  get target() {
    return this.box
  }

  /** @override */
  read() {
    return this.box.checked === !!this.isian.bawaan ? undefined : this.box.checked
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.box.checked = value == null ? !!this.isian.bawaan : String(value) === "true"
  }
}

/** Which of the record's sources say something. */
export class SourcesField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    /** @type {string[]} */
    this.chosen = []
    this.drawn = ""
    this.element = el("fieldset", { class: "bn-isian bn-isian--sumber", id: nama, tabindex: -1 })
    this.boxes = el("div", { class: "bn-pil__baris" })
    this.element.append(
      el("legend", { class: "bn-isian__label" }, "Menurut sumber mana?"),
      this.boxes,
      this.notes,
    )
    this.help.hidden = true
    this.help.textContent = ""
    this.refresh()
  }

  /** @override */
  refresh() {
    const known = this.konteks.sumber()
    const gone = this.chosen.filter(id => !known.some(sumber => sumber.id === id))
    const all = [...known, ...gone.map(id => ({ id, judul: "" }))]
    const key = JSON.stringify([all, this.chosen])
    if (key === this.drawn) return
    this.drawn = key
    this.boxes.replaceChildren(
      ...all.map(({ id, judul }) => {
        const box = el("input", { type: "checkbox", value: id, id: `${this.nama}-${id}` })
        box.checked = this.chosen.includes(id)
        box.addEventListener("change", () => {
          const others = this.chosen.filter(other => other !== id)
          this.chosen = box.checked ? [...others, id] : others
        })
        return el(
          "label",
          { class: "bn-pil" },
          box,
          el("span", { title: judul }, id, judul && ` ${shorten(judul)}`),
        )
      }),
      ...(all.length
        ? []
        : [el("p", { class: "bn-isian__bantu" }, "Belum ada. Isi bagian Sumber dahulu.")]),
    )
  }

  /** @override */
  read() {
    return this.chosen.length ? this.chosen : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.chosen = Array.isArray(value) ? value.map(String) : []
    this.refresh()
  }
}

/** @param {string} text */
function shorten(text) {
  return text.length > 28 ? `${text.slice(0, 27).trimEnd()}…` : text
}
