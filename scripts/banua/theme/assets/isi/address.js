// The address of a new record's page: made from its name until a person writes another.

import { el } from "./dom.js"
import { proposeId } from "./similar.js"

/** @typedef {import("./drafts.js").Draf} Draf */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */
/** @typedef {import("./world.js").World} World */

export class Address {
  /** @param {Draf} draf */
  constructor(draf) {
    this.draf = draf
    this.input = el("input", {
      id: "alamat-halaman",
      type: "text",
      autocapitalize: "off",
      autocomplete: "off",
      spellcheck: "false",
    })
    this.input.value = draf.id
    this.input.addEventListener("input", () => (draf.idTetap = true))
    this.notes = el("div", { id: "alamat-temuan" })
    this.element = draf.lama ? this.makeFixed() : this.makeOpen()
  }

  makeFixed() {
    const { jenis, id } = this.draf
    return el("p", { class: "bn-isian" }, "Alamat halaman: ", el("code", {}, `${jenis}/${id}/`))
  }

  makeOpen() {
    return el(
      "div",
      { class: "bn-isian", hidden: true },
      el("label", { for: this.input.id, class: "bn-isian__label" }, "Alamat halaman"),
      el(
        "p",
        { class: "bn-isian__bantu", id: "alamat-bantu" },
        "Dibuat dari namanya. Tetap selamanya, karena orang menautkannya.",
      ),
      el("div", { class: "bn-alamat" }, el("span", {}, `${this.draf.jenis}/`), this.input),
      this.notes,
    )
  }

  /**
   * Takes the address into the draft.
   * @param {World} dunia
   * @param {Tabel} tabel
   */
  read(dunia, tabel) {
    const { draf, input } = this
    if (draf.lama) return
    const { nama, wilayah } = draf.data
    if (!input.value) draf.idTetap = false
    if (!draf.idTetap && typeof nama === "string") {
      const taken = (/** @type {string} */ id) => !!dunia.get(draf.jenis, id)
      input.value = proposeId(nama, typeof wilayah === "string" ? wilayah : "", taken, tabel)
    } else if (!draf.idTetap) {
      input.value = ""
    }
    draf.id = input.value.trim()
  }

  /** @param {Temuan[]} found */
  show(found) {
    if (this.draf.lama) return
    const told = this.draf.data.nama ? found : []
    this.element.hidden = !this.draf.data.nama
    this.notes.replaceChildren(
      ...told.map(({ berat, pesan, diFormulir, perbaiki }) =>
        el(
          "p",
          { class: `bn-temuan bn-temuan--${berat}` },
          el("strong", {}, pesan),
          el("span", {}, diFormulir ?? perbaiki),
        ),
      ),
    )
    const notes = told.length ? ` ${this.notes.id}` : ""
    this.input.setAttribute("aria-describedby", `alamat-bantu${notes}`)
    if (told.length) this.input.setAttribute("aria-invalid", "true")
    else this.input.removeAttribute("aria-invalid")
  }
}
