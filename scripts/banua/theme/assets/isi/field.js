// What all fields have in common: label, help, the place for what is wrong, reading and writing.

import { el } from "./dom.js"

/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jalan} Jalan */
/** @typedef {import("./types.js").Temuan} Temuan */
/** @typedef {import("./world.js").World} World */

/**
 * What fields may ask of the form that they stand in.
 * @typedef {object} Konteks
 * @property {import("./types.js").Tabel} tabel
 * @property {(isian: Isian, awalan: string) => Field} make Makes a field.
 * @property {() => World} dunia
 * @property {() => {id: string, judul: string}[]} sumber The sources that are told of so far.
 * @property {((nama: string, tell: (id: string) => void) => void) | null} lembagaBaru
 *   Begins a new institution.
 */

/** Longest example that is shown unasked. */
const LONG = 90

/** A field of the form. */
export class Field {
  /**
   * @param {Isian} isian
   * @param {string} nama Unique on the page.
   */
  constructor(isian, nama) {
    this.isian = isian
    this.nama = nama
    this.touched = false
    this.shown = ""
    this.help = el("div", { class: "bn-isian__bantu", id: `${nama}-bantu` }, ...helpOf(isian))
    this.notes = el("div", { class: "bn-isian__temuan", id: `${nama}-temuan` })
    this.help.hidden = !this.help.textContent
    /** @type {HTMLElement} */
    this.element = el("div", { class: "bn-isian" })
    this.element.addEventListener("focusout", () => (this.touched = true))
  }

  /** Makes the words beside a label. @returns {HTMLElement[]} */
  marks() {
    return this.isian.wajib ? [el("span", { class: "bn-isian__wajib" }, "wajib")] : []
  }

  /** The element that takes the focus. @returns {HTMLElement} */
  get target() {
    return this.element
  }

  /** The value as it would be written; `undefined` if there is none. @returns {Isi | undefined} */
  read() {
    return undefined
  }

  /**
   * Shows a value.
   * @param {Isi | undefined} _value
   */
  write(_value) {
    throw new Error("not told how to write")
  }

  /**
   * Returns the field that a way leads to from here, as near as there is one.
   * @param {Jalan} _jalan
   * @returns {Field}
   */
  find(_jalan) {
    return this
  }

  /** Yields this field and those inside it. @returns {Generator<Field>} */
  *all() {
    yield this
  }

  /**
   * Lets go of a record that is taken back.
   * @param {string} _id
   */
  forget(_id) {}

  /** Looks again at what other fields hold. */
  refresh() {}

  /**
   * Takes over a value that a finding offers.
   * @param {string} _value
   */
  take(_value) {}

  /**
   * Shows what is wrong here.
   * @param {Temuan[]} found
   */
  show(found) {
    const key = JSON.stringify(found)
    if (key === this.shown) return
    this.shown = key
    this.notes.replaceChildren(...found.map(item => this.note(item)))
    const broken = found.some(item => item.berat === "galat")
    this.element.classList.toggle("bn-isian--galat", broken)
    for (const control of this.controls()) {
      if (broken) control.setAttribute("aria-invalid", "true")
      else control.removeAttribute("aria-invalid")
      const described = [this.help.textContent && this.help.id, found.length && this.notes.id]
      const ids = described.filter(Boolean).join(" ")
      if (ids) control.setAttribute("aria-describedby", ids)
      else control.removeAttribute("aria-describedby")
    }
  }

  /** @param {Temuan} item */
  note(item) {
    const cure = item.diFormulir ?? item.perbaiki
    return el(
      "p",
      { class: `bn-temuan bn-temuan--${item.berat}` },
      el("strong", {}, item.pesan),
      el("span", {}, cure),
      item.ganti &&
        this.button(`Pakai ${item.ganti}`, () => this.take(/** @type {string} */ (item.ganti))),
    )
  }

  /**
   * Makes a small button that changes this field.
   * @param {string} text
   * @param {() => void} act
   * @param {Record<string, string>} [attributes]
   */
  button(text, act, attributes = {}) {
    const button = el("button", { type: "button", class: "bn-isian__tombol", ...attributes }, text)
    button.addEventListener("click", () => {
      act()
      this.changed()
    })
    return button
  }

  /** The elements that are described by help and findings. @returns {HTMLElement[]} */
  controls() {
    return [this.target]
  }

  /** Tells the form that the value is another one. */
  changed() {
    this.element.dispatchEvent(new Event("change", { bubbles: true }))
  }
}

/**
 * Returns what a field means, and its example, folded away if it is long.
 * @param {Isian} isian
 */
function helpOf({ arti, contoh }) {
  if (!contoh) return [arti]
  if (contoh.length <= LONG) return [arti, arti && " ", `Contoh: ${contoh}`]
  return [arti, el("details", {}, el("summary", {}, "Contoh"), contoh)]
}
