// Institutions that are not in the catalogue yet, told of beside the innovation that needs them.

import { el } from "./dom.js"
import { GroupField } from "./groups.js"
import { proposeId } from "./similar.js"

/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./types.js").Data} Data */

export class Newcomers {
  /**
   * @param {Konteks} konteks
   * @param {(id: string) => void} forget Told of an institution that is taken back.
   */
  constructor(konteks, forget) {
    this.konteks = konteks
    this.forget = forget
    /** @type {Map<string, GroupField>} */
    this.groups = new Map()
    this.element = el("div", { class: "bn-lembaga-baru" })
  }

  /**
   * Begins an institution, and returns its id.
   * @param {string} nama
   */
  begin(nama) {
    const taken = (/** @type {string} */ id) => !!this.konteks.dunia().get("lembaga", id)
    const id = proposeId(nama, "", taken, this.konteks.tabel)
    this.add(id, { nama })
    return id
  }

  /**
   * @param {string} id
   * @param {Data} data
   */
  add(id, data) {
    const { isian, bagian } = this.konteks.tabel.jenis.lembaga
    const shown = bagian.flatMap(each => each.utama)
    const inner = shown.flatMap(kunci => isian.find(each => each.kunci === kunci) ?? [])
    const group = new GroupField(
      {
        kunci: id,
        label: "Lembaga baru",
        arti: `Dikirim sebagai berkas sendiri: lembaga/${id}.yaml`,
        nilai: { bentuk: "bagian", isian: inner },
      },
      `lembaga-${id}`,
      this.konteks,
    )
    group.write(data)
    const remove = group.button("Batalkan lembaga baru ini", () => {
      box.remove()
      this.groups.delete(id)
      this.forget(id)
    })
    const box = el("div", { class: "bn-butir__isi" }, group.element, remove)
    this.groups.set(id, group)
    this.element.append(box)
  }

  /** Puts the focus where an institution still lacks something. @param {string} id */
  focus(id) {
    this.groups.get(id)?.fields.get("jenis")?.target.focus()
  }

  /** Returns all of them as a draft keeps them. */
  read() {
    return [...this.groups].map(([id, group]) => ({
      jenis: /** @type {const} */ ("lembaga"),
      id,
      data: /** @type {Data} */ (group.read() ?? {}),
    }))
  }

  /** @returns {Generator<import("./field.js").Field>} */
  *all() {
    for (const group of this.groups.values()) yield* group.all()
  }
}
