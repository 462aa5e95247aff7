// Says, while the name is typed, which records the one being told of may be: at once those named
// alike, and as soon as the search has answered those that say the same in other words.

import { el } from "./dom.js"
import { isAskable } from "./kin.js"
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
    /** @type {Mirip[]} */
    this.named = []
    /** @type {Mirip[]} */
    this.kin = []
    this.element = el("div", { class: "bn-serupa", role: "status" })
  }

  /** @param {Draf} draf */
  show({ jenis, lama, data: { nama } }) {
    if (nama === this.nama) return
    this.nama = nama
    const wanted = jenis === "inovasi" && !lama && typeof nama === "string"
    this.named = wanted ? findSimilar(nama, this.bekal) : []
    if (wanted && isAskable(nama)) void this.ask(nama)
    else this.kin = []
    this.render()
  }

  /**
   * Asks the search; what it said last stays until it answers, so that nothing flickers.
   * @param {string} nama
   */
  async ask(nama) {
    // Without the search, names alone are compared.
    const kin = await this.bekal.findKin(nama).catch(() => [])
    if (nama !== this.nama) return
    this.kin = kin
    this.render()
  }

  render() {
    const others = this.kin.filter(({ id }) => !this.named.some(each => each.id === id))
    const found = [...this.named, ...others].slice(0, SHOWN)
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
      this.named.some(each => each.id === id)
        ? ` (${alasan}). `
        : el("span", { class: "bn-serupa__alasan" }, alasan),
      el("a", { href: `${url("isi/")}?ubah=inovasi/${id}` }, "Perbaiki entri itu"),
    )
  }
}
