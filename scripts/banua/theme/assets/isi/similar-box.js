// Says, while the name is typed, which records the one being told of may be.

import { el } from "./dom.js"
import { findSimilar } from "./similar.js"

/** @typedef {import("./drafts.js").Draf} Draf */
/** @typedef {import("./types.js").Bekal} Bekal */
/** @typedef {import("./similar.js").Mirip} Mirip */

const SHOWN = 5

export class SimilarBox {
  /** @param {Bekal} bekal */
  constructor(bekal) {
    this.bekal = bekal
    this.shown = ""
    /** @type {import("./types.js").Isi | undefined} */
    this.nama = undefined
    this.element = el("div", { class: "bn-serupa", role: "status" })
  }

  /** @param {Draf} draf */
  show({ jenis, lama, data: { nama } }) {
    if (nama === this.nama) return
    this.nama = nama
    const find = this.bekal.findSimilar ?? findSimilar
    const wanted = jenis === "inovasi" && !lama && typeof nama === "string"
    const found = wanted ? find(nama, this.bekal).slice(0, SHOWN) : []
    const key = JSON.stringify(found)
    if (key === this.shown) return
    this.shown = key
    const parts = [
      el("p", {}, "Mungkin sudah tercatat:"),
      el("ul", {}, ...found.map(each => this.row(each))),
    ]
    this.element.replaceChildren(...(found.length ? parts : []))
  }

  /** @param {Mirip} mirip */
  row({ id, nama, alasan }) {
    const { url } = this.bekal
    return el(
      "li",
      {},
      el("a", { href: url(`inovasi/${id}/`) }, nama),
      ` (${alasan}). `,
      el("a", { href: `${url("isi/")}?ubah=inovasi/${id}` }, "Perbaiki entri itu"),
    )
  }
}
