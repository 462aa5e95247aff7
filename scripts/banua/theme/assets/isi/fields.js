// Fields that are written: text, numbers, dates, addresses.

import { el } from "./dom.js"
import { Field } from "./field.js"
import { wordsOf } from "./text.js"
import { tidyLine, tidyLines, tidyTanggal, tidyTautan } from "./tidy.js"

/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./field.js").Konteks} Konteks */

/** A line, or a paragraph, or several. */
export class TextField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, { tabel }) {
    super(isian, nama)
    const { bentuk, sebanyaknya, pola } = isian.nilai
    const isLine = bentuk !== "markdown" && (bentuk !== "teks" || !!sebanyaknya || !!pola)
    this.control = isLine
      ? el("input", { id: nama, type: bentuk === "tautan" ? "url" : "text", ...LINES[bentuk] })
      : el("textarea", { id: nama, rows: bentuk === "markdown" ? 3 : 1 })
    this.control.autocomplete = "off"
    this.tidy = TIDY[bentuk] ?? tidyLine
    /** @type {Isi | undefined} */
    this.given = undefined
    this.givenText = ""
    const [fewest, most] =
      isian.kunci === "ringkasan" ? tabel.aturan.ringkasan : [wordGoal(isian.kunci, tabel), 0]
    this.goal = { fewest, most }
    this.counter = el("p", { class: "bn-isian__hitung", hidden: !fewest })
    if (fewest && this.control instanceof HTMLTextAreaElement) this.control.rows = 6
    this.element.append(
      el("label", { for: nama, class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.control,
      this.counter,
      this.notes,
    )
    // Whoever leaves the field sees what will be written.
    this.control.addEventListener("change", () => {
      if (isLine) this.control.value = this.tidy(this.control.value)
    })
    this.control.addEventListener("input", () => this.count())
    this.count()
    this.show([])
  }

  /** @override */
  get target() {
    return this.control
  }

  /** @override */
  read() {
    if (this.given !== undefined && this.control.value === this.givenText) return this.given
    return this.tidy(this.control.value) || undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.given = value ?? undefined
    this.control.value = value == null ? "" : typeof value === "object" ? "" : String(value)
    this.givenText = this.control.value
    this.count()
  }

  /** Says how many words there are of how many. */
  count() {
    const { fewest, most } = this.goal
    if (!fewest) return
    const count = wordsOf(this.control.value).length
    const goal = most ? `${fewest}–${most}` : `${fewest} atau lebih`
    this.counter.textContent = `${count.toLocaleString("id-ID")} kata dari ${goal}`
    this.counter.classList.toggle(
      "bn-isian__hitung--cukup",
      count >= fewest && (!most || count <= most),
    )
  }
}

/**
 * Returns how many words the levels of documentation ask of a key.
 * @param {string} kunci
 * @param {import("./types.js").Tabel} tabel
 */
function wordGoal(kunci, tabel) {
  const asked = tabel.tingkat.flatMap(tingkat => tingkat.syarat)
  return (
    asked.find(syarat => syarat.satuan === "kata" && syarat.kunci.includes(kunci))?.sedikitnya ?? 0
  )
}

/** @type {Partial<Record<string, (text: string) => string>>} */
const TIDY = { markdown: tidyLines, tanggal: tidyTanggal, tautan: tidyTautan }
/** @type {Partial<Record<string, Record<string, string>>>} */
const LINES = {
  bilangan: { inputmode: "numeric", class: "bn-isian__pendek" },
  tanggal: { class: "bn-isian__pendek" },
  tautan: { inputmode: "url", autocapitalize: "off", spellcheck: "false" },
}
