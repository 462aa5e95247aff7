// The form of one record: its sections and fields, and what follows from every change.

import { check } from "./check.js"
import { el, present } from "./dom.js"
import { GroupField } from "./groups.js"
import { makeField } from "./make.js"
import { Outline } from "./outline.js"
import { fileCard } from "./send.js"
import { findSimilar, proposeId } from "./similar.js"
import { slugify } from "./text.js"
import { World } from "./world.js"
import { writeRecord } from "./yaml.js"

/** @typedef {import("./drafts.js").Draf} Draf */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./send.js").Berkas} Berkas */
/** @typedef {import("./similar.js").FindSimilar} FindSimilar */
/** @typedef {import("./types.js").Bagian} Bagian */
/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */

/** People pause between words, not between letters. */
const PAUSE = 250

/**
 * What the form works with.
 * @typedef {object} Bekal
 * @property {Tabel} tabel
 * @property {Daftar} daftar
 * @property {string} hariIni
 * @property {(path: string) => string} url Address of a path under the site.
 * @property {{baru: string, ubah: string}} forge
 * @property {() => Promise<Map<string, number[]>>} loadSketsa
 * @property {(draf: Draf) => void} keep Told of every change.
 * @property {FindSimilar} [findSimilar] A search that finds records by name.
 */

export class Form {
  /**
   * @param {HTMLElement} place
   * @param {Draf} draf
   * @param {Bekal} bekal
   */
  constructor(place, draf, bekal) {
    this.draf = draf
    this.bekal = bekal
    this.timer = 0
    /** @type {Map<string, number[]> | null} */
    this.sketsa = null
    this.asked = false
    this.dunia = this.makeWorld()
    /** @type {Konteks} */
    this.konteks = {
      tabel: bekal.tabel,
      make: (isian, nama) => makeField(isian, nama, this.konteks),
      dunia: () => this.dunia,
      sumber: () => this.sources(),
      lembagaBaru: draf.jenis === "inovasi" ? (nama, tell) => this.addLembaga(nama, tell) : null,
    }
    /** @type {Map<string, Field>} */
    this.fields = new Map()
    /** @type {Map<string, {group: GroupField, element: HTMLElement}>} */
    this.lembaga = new Map()
    this.newLembaga = el("div", { class: "bn-lembaga-baru" })
    this.id = el("input", { id: "alamat-halaman", type: "text", autocapitalize: "off", autocomplete: "off", spellcheck: "false" })
    this.idNotes = el("div", { id: "alamat-temuan" })
    this.similar = el("div", { class: "bn-serupa", role: "status" })
    const { isian, bagian } = bekal.tabel.jenis[draf.jenis]
    for (const field of isian) this.fields.set(field.kunci, makeField(field, field.kunci, this.konteks))
    this.end = el("section", { class: "bn-isi__bagian bn-isi__akhir", id: "bagian-kirim", "aria-labelledby": "judul-kirim" })
    this.element = el("form", { class: "bn-isi__formulir", novalidate: true, "aria-label": "Isi catatan" }, ...bagian.map((each, at) => this.section(each, at + 1)), this.end)
    this.outline = new Outline(bagian, bekal.tabel, this)
    place.replaceChildren(this.outline.element, this.element)

    for (const [kunci, field] of this.fields) field.write(draf.data[kunci])
    for (const { id, data } of draf.lain) this.showLembaga(id, data)
    this.id.value = draf.id
    this.id.addEventListener("input", () => (this.draf.idTetap = true))
    this.element.addEventListener("submit", event => event.preventDefault())
    for (const name of ["input", "change"]) this.element.addEventListener(name, () => this.later())
    this.element.addEventListener("focusout", () => this.later())
    this.others = Object.fromEntries(Object.entries(draf.data).filter(([key]) => !this.fields.has(key)))
    this.update(false)
  }

  /**
   * @param {Bagian} bagian
   * @param {number} number
   */
  section({ kode, judul, pengantar, utama, lanjutan = [] }, number) {
    const elements = utama.flatMap(kunci => this.place(kunci))
    const more = lanjutan.flatMap(kunci => this.place(kunci))
    const names = lanjutan.map(kunci => this.field(kunci).isian.label.toLowerCase())
    return el(
      "section",
      { class: "bn-isi__bagian", id: `bagian-${kode}`, "aria-labelledby": `judul-${kode}` },
      el("p", { class: "bn-isi__nomor", "aria-hidden": "true" }, String(number)),
      el("h2", { id: `judul-${kode}`, tabindex: -1 }, judul),
      el("p", { class: "bn-isi__pengantar" }, pengantar),
      ...elements,
      more.length > 0 && el("details", { class: "bn-isi__lanjutan" }, el("summary", {}, el("span", {}, "Isian lain: "), names.join(", ")), ...more),
    )
  }

  /**
   * Returns the elements of a field, with what belongs right below it.
   * @param {string} kunci
   */
  place(kunci) {
    const { element } = this.field(kunci)
    if (kunci === "nama") return [element, this.similar, this.address()]
    if (kunci === "lembaga") return [element, this.newLembaga]
    return [element]
  }

  /** @param {string} kunci */
  field(kunci) {
    const field = this.fields.get(kunci)
    if (!field) throw new Error(`no field ${kunci}`)
    return field
  }

  address() {
    if (this.draf.lama) return el("p", { class: "bn-isian bn-alamat" }, "Alamat halaman: ", el("code", {}, `${this.draf.jenis}/${this.draf.id}/`))
    return el(
      "div",
      { class: "bn-isian bn-alamat" },
      el("label", { for: "alamat-halaman", class: "bn-isian__label" }, "Alamat halaman"),
      el("p", { class: "bn-isian__bantu", id: "alamat-bantu" }, "Dibuat dari namanya. Tetap selamanya, karena orang menautkannya."),
      el("div", { class: "bn-alamat__baris" }, el("span", {}, `${this.draf.jenis}/`), this.id),
      this.idNotes,
    )
  }

  /** The sources that are told of so far. */
  sources() {
    const list = this.fields?.get("sumber")?.read()
    const all = Array.isArray(list) ? list : []
    return all.flatMap(item => {
      if (!item || typeof item !== "object" || Array.isArray(item)) return []
      return typeof item.id === "string" ? [{ id: item.id, judul: String(item.judul ?? "") }] : []
    })
  }

  makeWorld() {
    const lembaga = this.draf.lain.map(({ id, data }) => ({
      jenis: /** @type {const} */ ("lembaga"),
      butir: { id, nama: String(data.nama ?? id), wilayah: String(data.wilayah ?? "") },
    }))
    return new World(this.bekal.daftar, lembaga)
  }

  /**
   * Begins a new institution.
   * @param {string} nama
   * @param {(id: string) => void} tell
   */
  addLembaga(nama, tell) {
    const taken = (/** @type {string} */ id) => !!this.dunia.get("lembaga", id)
    const id = proposeId(nama, "", taken, this.bekal.tabel)
    this.draf.lain = [...this.draf.lain, { jenis: "lembaga", id, data: { nama } }]
    this.dunia = this.makeWorld()
    const group = this.showLembaga(id, { nama })
    tell(id)
    this.update(true)
    group.fields.get("jenis")?.target.focus()
  }

  /**
   * @param {string} id
   * @param {Data} data
   */
  showLembaga(id, data) {
    const { isian, bagian } = this.bekal.tabel.jenis.lembaga
    const first = bagian.flatMap(each => each.utama)
    const inner = first.flatMap(kunci => isian.find(each => each.kunci === kunci) ?? [])
    const nilai = { bentuk: /** @type {const} */ ("bagian"), isian: inner }
    const group = new GroupField({ kunci: id, label: "Lembaga baru", nilai, arti: `Dikirim sebagai berkas sendiri: lembaga/${id}.yaml` }, `lembaga-${id}`, this.konteks)
    group.write(data)
    const remove = group.button("Batalkan lembaga baru ini", () => {
      this.lembaga.get(id)?.element.remove()
      this.lembaga.delete(id)
      for (const field of this.everyField()) if (field.read() === id) field.write(undefined)
    })
    const element = el("div", { class: "bn-butir__isi" }, group.element, remove)
    this.lembaga.set(id, { group, element })
    this.newLembaga.append(element)
    return group
  }

  *everyField() {
    for (const field of this.fields.values()) yield* field.all()
    for (const { group } of this.lembaga.values()) yield* group.all()
  }

  later() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.update(true), PAUSE)
  }

  /** Does at once what waits for a pause. */
  flush() {
    if (!this.timer) return
    clearTimeout(this.timer)
    this.update(true)
  }

  /** Reads all fields into the draft. */
  read() {
    /** @type {Data} */
    const data = {}
    for (const [kunci, field] of this.fields) {
      const value = field.read()
      if (value !== undefined) data[kunci] = value
    }
    this.draf.data = { ...data, ...this.others }
    this.draf.lain = [...this.lembaga].map(([id, { group }]) => ({
      jenis: "lembaga",
      id,
      data: /** @type {Data} */ (group.read() ?? {}),
    }))
    this.dunia = this.makeWorld()
    if (!this.draf.lama) {
      if (!this.id.value) this.draf.idTetap = false
      if (!this.draf.idTetap) this.id.value = this.proposeOwnId()
      this.draf.id = slugify(this.id.value) === this.id.value ? this.id.value : this.id.value.trim()
    }
  }

  proposeOwnId() {
    const { nama, wilayah } = this.draf.data
    if (typeof nama !== "string") return ""
    const known = (/** @type {string} */ id) => !!this.dunia.get(this.draf.jenis, id)
    return proposeId(nama, typeof wilayah === "string" ? wilayah : "", known, this.bekal.tabel)
  }

  /**
   * Reads, checks, shows, and keeps.
   * @param {boolean} changed Whether a person did something.
   */
  update(changed) {
    this.timer = 0
    this.read()
    if (changed) this.bekal.keep(this.draf)
    for (const field of this.everyField()) field.refresh()
    const { jenis, id, data, lain } = this.draf
    const latar = { tabel: this.bekal.tabel, daftar: this.bekal.daftar, sketsa: this.sketsa, hariIni: this.bekal.hariIni }
    const main = check({ jenis, id: id || "tanpa-nama", data }, { ...latar, lain })
    const found = [...main.bentuk, ...main.aturan, ...this.addressTaken()]
    const added = lain.map(each => ({ ...each, ...check(each, { ...latar, lain: lain.filter(other => other !== each) }) }))
    /** @type {{field: Field | null, temuan: Temuan}[]} */
    const places = [
      ...found.map(temuan => ({ field: this.fieldAt(temuan), temuan })),
      ...added.flatMap(each =>
        [...each.bentuk, ...each.aturan].map(temuan => ({
          field: this.lembaga.get(each.id)?.group.find(temuan.jalan) ?? null,
          temuan,
        })),
      ),
    ]
    this.showFindings(places)
    this.showSimilar()
    this.wantSketsa()
    /** @type {Berkas[]} */
    const files = [
      ...added.map(each => this.file("lembaga", each.id, each.catatan, false, [...each.bentuk, ...each.aturan])),
      this.file(jenis, id, main.catatan, this.draf.lama, found),
    ]
    this.outline.show(places, main.catatan)
    this.showEnd(places, files, main.catatan)
  }

  /** @returns {Temuan[]} */
  addressTaken() {
    const { lama, jenis, id } = this.draf
    if (lama || !id || !this.bekal.daftar[jenis].some(butir => butir.id === id)) return []
    return [{ jalan: [], pada: "value", kode: "alamat-terpakai", berat: "galat", pesan: `alamat '${id}' sudah dipakai entri lain`, perbaiki: "perbaiki saja entri itu, atau bedakan alamatnya" }]
  }

  /**
   * @param {Temuan} temuan
   * @returns {Field | null} `null` for the address of the page.
   */
  fieldAt({ jalan: [kunci, ...rest] }) {
    return this.fields.get(String(kunci))?.find(rest) ?? null
  }

  /** @param {{field: Field | null, temuan: Temuan}[]} places */
  showFindings(places) {
    for (const field of this.everyField()) {
      const own = places.filter(place => place.field === field).map(place => place.temuan)
      field.show(field.touched || this.draf.lama ? own : own.filter(item => item.kode === "data-pribadi"))
    }
    const own = places.filter(place => place.field === null && this.draf.data.nama).map(place => place.temuan)
    this.idNotes.replaceChildren(...own.map(item => el("p", { class: `bn-temuan bn-temuan--${item.berat}` }, el("strong", {}, item.pesan), el("span", {}, item.diFormulir ?? item.perbaiki))))
    this.id.setAttribute("aria-describedby", own.length ? "alamat-bantu alamat-temuan" : "alamat-bantu")
    if (own.length) this.id.setAttribute("aria-invalid", "true")
    else this.id.removeAttribute("aria-invalid")
  }

  /** Says which records the one being told of may be. */
  showSimilar() {
    const { nama } = this.draf.data
    const ask = this.bekal.findSimilar ?? findSimilar
    const wanted = this.draf.jenis === "inovasi" && !this.draf.lama && typeof nama === "string"
    const found = wanted ? ask(nama, this.bekal) : []
    const key = JSON.stringify(found)
    if (key === this.similar.dataset.kunci) return
    this.similar.dataset.kunci = key
    this.similar.replaceChildren(
      ...(found.length
        ? [
            el("p", {}, "Mungkin sudah tercatat:"),
            el("ul", {}, ...found.slice(0, 5).map(({ id, nama: other, alasan }) =>
              el("li", {}, el("a", { href: this.bekal.url(`inovasi/${id}/`) }, other), ` (${alasan}). `,
                el("a", { href: `${this.bekal.url("isi/")}?ubah=inovasi/${id}` }, "Perbaiki entri itu")))),
          ]
        : []),
    )
  }

  /** Loads what other summaries look like, once there is one to compare. */
  wantSketsa() {
    const { ringkasan } = this.draf.data
    const [fewest] = this.bekal.tabel.aturan.ringkasan
    if (this.sketsa || this.asked || typeof ringkasan !== "string" || ringkasan.split(" ").length < fewest) return
    this.asked = true
    this.bekal.loadSketsa().then(
      sketsa => {
        this.sketsa = sketsa
        this.update(false)
      },
      () => (this.asked = false),
    )
  }

  /**
   * @param {Berkas["jenis"]} jenis
   * @param {string} id
   * @param {Data} catatan
   * @param {boolean} lama
   * @param {Temuan[]} found
   * @returns {Berkas}
   */
  file(jenis, id, catatan, lama, found) {
    const siap = !found.some(item => item.berat === "galat")
    return { jenis, id, lama, siap, teks: writeRecord(catatan, this.bekal.tabel.tulis) }
  }

  /**
   * @param {{field: Field | null, temuan: Temuan}[]} places
   * @param {Berkas[]} files
   * @param {Data} catatan
   */
  showEnd(places, files, catatan) {
    const key = JSON.stringify([places.map(place => place.temuan), files])
    if (key === this.end.dataset.kunci) return
    this.end.dataset.kunci = key
    const stops = places.filter(place => place.temuan.berat === "galat")
    const rest = places.filter(place => place.temuan.berat !== "galat")
    const opened = [...this.end.querySelectorAll("details")].map(item => item.open)
    this.end.replaceChildren(
      ...present([
      el("h2", { id: "judul-kirim", tabindex: -1 }, "Periksa dan kirim"),
      el("p", { class: "bn-isi__status", role: "status" }, this.status(stops.length)),
      stops.length > 0 && this.summary("Yang masih harus diisi atau diperbaiki", stops),
      rest.length > 0 && this.summary("Sebaiknya dilihat lagi", rest),
      this.outline.steps(catatan),
      files.length > 1 && el("p", { class: "bn-isian__bantu" }, "Ada lembaga baru: kirim berkasnya lebih dahulu, lalu berkas inovasinya."),
      el("ol", { class: "bn-berkas__daftar" }, ...files.map(file => fileCard(file, this.bekal.forge))),
      ]),
    )
    const details = this.end.querySelectorAll("details")
    opened.forEach((open, at) => {
      const item = details[at]
      if (item) item.open = open
    })
  }

  /** @param {number} stops */
  status(stops) {
    if (stops) return `${stops} hal belum benar.`
    const changes = this.changes()
    if (!this.draf.lama) return "Siap dikirim. Usulan Anda dibaca orang lain sebelum terbit."
    return changes.length ? `Siap dikirim. Yang berubah: ${changes.join(", ")}.` : "Belum ada yang diubah."
  }

  /** Names the fields that differ from the record that is mended. */
  changes() {
    const { asal = {}, data, jenis } = this.draf
    const { tabel, daftar, hariIni } = this.bekal
    const lines = (/** @type {Data} */ given) =>
      check({ jenis, id: this.draf.id, data: given }, { tabel, daftar, hariIni, sketsa: null }).catatan
    const [before, after] = [lines(asal), lines(data)]
    return tabel.jenis[jenis].isian
      .filter(({ kunci }) => JSON.stringify(before[kunci]) !== JSON.stringify(after[kunci]))
      .map(({ label }) => label.toLowerCase())
  }

  /**
   * @param {string} title
   * @param {{field: Field | null, temuan: Temuan}[]} places
   */
  summary(title, places) {
    return el(
      "div",
      { class: "bn-rekap" },
      el("h3", {}, title),
      el("ul", {}, ...places.map(({ field, temuan }) => {
        const target = field?.target ?? this.id
        const link = el("a", { href: `#${target.id || this.id.id}` }, temuan.pesan)
        link.addEventListener("click", event => {
          event.preventDefault()
          this.goTo(field)
        })
        return el("li", { class: `bn-rekap__${temuan.berat}` }, field && el("span", { class: "bn-rekap__isian" }, `${field.isian.label}: `), link)
      })),
    )
  }

  /** @param {Field | null} field */
  goTo(field) {
    if (field) field.touched = true
    this.update(false)
    const target = field?.target ?? this.id
    for (let parent = target.parentElement; parent; parent = parent.parentElement) {
      if (parent instanceof HTMLDetailsElement) parent.open = true
    }
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: "center" })
  }
}

