// The end of the form: what is still wrong, what would be better, and the doors out.

import { el, present } from "./dom.js"
import { readRecord } from "./read.js"
import { fileCard } from "./send.js"

/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./types.js").Place} Place */
/** @typedef {import("./send.js").Berkas} Berkas */
/** @typedef {import("./types.js").Data} Data */

export class Ending {
  /** @param {Form} form */
  constructor(form) {
    this.form = form
    this.shown = ""
    this.status = el("p", { class: "bn-isi__status", role: "status" })
    this.body = el("div")
    this.element = el(
      "section",
      {
        class: "bn-isi__bagian bn-isi__akhir",
        id: "bagian-kirim",
        "aria-labelledby": "judul-kirim",
      },
      el("h2", { id: "judul-kirim", tabindex: -1 }, "Periksa dan kirim"),
      this.status,
      this.body,
    )
  }

  /**
   * @param {Place[]} places
   * @param {Berkas[]} files
   * @param {Data} catatan
   */
  show(places, files, catatan) {
    const key = JSON.stringify([places.map(place => place.temuan), files])
    if (key === this.shown) return
    this.shown = key
    const stops = places.filter(place => place.temuan.berat === "galat")
    const rest = places.filter(place => place.temuan.berat !== "galat")
    this.status.textContent = this.say(stops.length)
    const opened = [...this.body.querySelectorAll("details")].map(item => item.open)
    this.body.replaceChildren(
      ...present([
        stops.length > 0 && this.list("Yang masih harus diisi atau diperbaiki", stops),
        rest.length > 0 && this.list("Sebaiknya dilihat lagi", rest),
        this.form.outline.steps(catatan),
        files.length > 1 &&
          el(
            "p",
            { class: "bn-isian__bantu" },
            "Ada lembaga baru: kirim berkasnya lebih dahulu, lalu berkas inovasinya.",
          ),
        el(
          "ol",
          { class: "bn-berkas__daftar" },
          ...files.map(file => fileCard(file, this.form.bekal.forge)),
        ),
      ]),
    )
    for (const [at, item] of this.body.querySelectorAll("details").entries()) {
      item.open = opened[at] ?? false
    }
  }

  /** @param {number} stops */
  say(stops) {
    if (stops) return `${stops} hal belum benar.`
    if (!this.form.draf.lama) return "Siap dikirim. Usulan Anda dibaca orang lain sebelum terbit."
    const changes = this.changes()
    return changes.length
      ? `Siap dikirim. Yang berubah: ${changes.join(", ")}.`
      : "Belum ada yang diubah."
  }

  /** Names the fields that differ from the record that is mended. */
  changes() {
    const { asal = {}, data, jenis } = this.form.draf
    const { tabel } = this.form.bekal
    const { isian } = tabel.jenis[jenis]
    const [before, after] = [asal, data].map(each => readRecord(isian, each, tabel).catatan)
    return isian
      .filter(({ kunci }) => JSON.stringify(before?.[kunci]) !== JSON.stringify(after?.[kunci]))
      .map(({ label }) => label.toLowerCase())
  }

  /**
   * @param {string} title
   * @param {Place[]} places
   */
  list(title, places) {
    return el(
      "div",
      { class: "bn-rekap" },
      el("h3", {}, title),
      el("ul", {}, ...places.map(place => el("li", {}, ...this.entry(place)))),
    )
  }

  /** @param {Place} place */
  entry({ milik, field, temuan }) {
    const link = el("a", { href: `#${this.form.targetOf(field).id}` }, temuan.pesan)
    link.addEventListener("click", event => {
      event.preventDefault()
      this.form.goTo(field)
    })
    const whose = field && `${milik}${field.isian.label}: `
    return present([whose && el("span", { class: "bn-rekap__isian" }, whose), link])
  }
}
