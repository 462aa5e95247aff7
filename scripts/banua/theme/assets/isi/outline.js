// Where one is: the row of sections with their state, and how well the record is documented.

import { el } from "./dom.js"
import { assess } from "./level.js"

/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./types.js").Bagian} Bagian */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Tabel} Tabel */

const STEPS_SHOWN = 3

export class Outline {
  /**
   * @param {Bagian[]} bagian
   * @param {Tabel} tabel
   * @param {Form} form
   */
  constructor(bagian, tabel, form) {
    this.bagian = bagian
    this.tabel = tabel
    this.form = form
    this.states = new Map(
      bagian.map(({ kode }) => [kode, el("span", { class: "bn-jalan__keadaan" })]),
    )
    this.links = new Map(
      [...bagian, { kode: "kirim", singkat: "Kirim" }].map(({ kode, singkat }) => {
        const state = this.states.get(kode)
        return [kode, el("a", { href: `#bagian-${kode}` }, singkat, state)]
      }),
    )
    this.meter = el("p", { class: "bn-tingkat" })
    this.element = el(
      "nav",
      { class: "bn-jalan", "aria-label": "Bagian formulir" },
      el("ol", {}, ...[...this.links.values()].map(link => el("li", {}, link))),
      form.draf.jenis === "inovasi" && this.meter,
    )
    this.watch()
  }

  /** Marks the section that is read. */
  watch() {
    /** @type {Set<string>} */
    const seen = new Set()
    const watcher = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) {
          const kode = target.id.replace("bagian-", "")
          if (isIntersecting) seen.add(kode)
          else seen.delete(kode)
        }
        this.mark([...this.links.keys()].find(kode => seen.has(kode)))
      },
      { rootMargin: "-20% 0px -70% 0px" },
    )
    queueMicrotask(() => {
      for (const section of this.form.element.querySelectorAll(".bn-isi__bagian"))
        watcher.observe(section)
    })
  }

  /** @param {string} [kode] None above the first section. */
  mark(kode) {
    for (const [other, link] of this.links) {
      if (other === kode) link.setAttribute("aria-current", "step")
      else link.removeAttribute("aria-current")
    }
    const link = this.links.get(kode ?? "")
    const row = link?.closest("ol")
    if (link && row)
      row.scrollTo({ left: link.offsetLeft - row.clientWidth / 2 + link.clientWidth / 2 })
  }

  /**
   * Shows the state of each section, and the level.
   * @param {import("./types.js").Place[]} places
   * @param {Data} catatan
   */
  show(places, catatan) {
    for (const { kode, utama, lanjutan = [] } of this.bagian) {
      const keys = [...utama, ...lanjutan]
      const stops = places.filter(
        ({ kunci, temuan }) => temuan.berat === "galat" && keys.includes(kunci),
      )
      const shown = stops.filter(({ field }) => field?.touched).length
      const filled = keys.some(kunci => catatan[kunci] !== undefined)
      const state = shown ? "galat" : filled && !stops.length ? "isi" : ""
      const element = this.states.get(kode)
      if (!element) continue
      element.dataset.keadaan = state
      const words = shown
        ? `, ${shown} perlu diperbaiki`
        : state
          ? ", terisi"
          : stops.length
            ? ", ada yang wajib"
            : ""
      element.replaceChildren(el("span", { class: "bn-hidden" }, words))
    }
    if (this.form.draf.jenis !== "inovasi" || !this.tabel.tingkat.length) return
    const { tingkat } = assess(catatan, this.tabel.tingkat)
    const at = this.tabel.tingkat.findIndex(each => each.kode === tingkat.kode)
    if (this.meter.dataset.tingkat === tingkat.kode) return
    this.meter.dataset.tingkat = tingkat.kode
    this.meter.replaceChildren(
      el(
        "span",
        { class: "bn-tingkat__nama" },
        el("span", { class: "bn-hidden" }, "Tingkat dokumentasi: "),
        tingkat.nama,
      ),
      el(
        "span",
        { class: "bn-tingkat__pita", "aria-hidden": "true" },
        ...this.tabel.tingkat.map((_, index) =>
          el("i", { class: index <= at ? "bn-tingkat__capai" : "" }),
        ),
      ),
    )
  }

  /**
   * Makes the list of what would raise the level next.
   * @param {Data} catatan
   */
  steps(catatan) {
    if (this.form.draf.jenis !== "inovasi" || !this.tabel.tingkat.length) return null
    const { tingkat, kurang } = assess(catatan, this.tabel.tingkat)
    return el(
      "div",
      { class: "bn-isi__langkah" },
      el("h3", {}, `Tingkat dokumentasi: ${tingkat.nama}`),
      el("p", {}, tingkat.arti),
      kurang.length > 0 && el("p", { class: "bn-isi__langkah-judul" }, "Yang akan menaikkannya:"),
      kurang.length > 0 &&
        el(
          "ul",
          {},
          ...kurang.slice(0, STEPS_SHOWN).map(({ syarat }) => {
            const link = el("a", { href: "#" }, syarat.langkah)
            const [kunci = ""] = (syarat.kunci[0] ?? "").split(/[.[]/)
            link.addEventListener("click", event => {
              event.preventDefault()
              this.form.goTo(this.form.fields.get(kunci) ?? null)
            })
            return el("li", {}, link, " ", el("span", { class: "bn-isian__bantu" }, syarat.manfaat))
          }),
        ),
    )
  }
}
