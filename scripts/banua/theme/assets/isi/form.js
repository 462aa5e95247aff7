// The form of one record: its sections and fields, and what follows from every change.

import { Address } from "./address.js"
import { check } from "./check.js"
import { el } from "./dom.js"
import { Ending } from "./ending.js"
import { makeField } from "./make.js"
import { Newcomers } from "./newcomers.js"
import { Outline } from "./outline.js"
import { SimilarBox } from "./similar-box.js"
import { World } from "./world.js"
import { writeRecord } from "./yaml.js"

/** @typedef {import("./drafts.js").Draf} Draf */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./send.js").Berkas} Berkas */
/** @typedef {import("./types.js").Bagian} Bagian */
/** @typedef {import("./types.js").Bekal} Bekal */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").Place} Place */
/** @typedef {import("./types.js").Temuan} Temuan */

/** People pause between words, not between letters. */
const PAUSE = 250

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
    this.state = ""
    this.asked = false
    /** @type {Map<string, number[]> | null} */
    this.sketsa = null
    this.dunia = this.makeWorld()
    /** @type {Konteks} */
    this.konteks = {
      tabel: bekal.tabel,
      make: (isian, nama) => makeField(isian, nama, this.konteks),
      dunia: () => this.dunia,
      sumber: () => this.sources(),
      lembagaBaru: draf.jenis === "inovasi" ? (nama, tell) => this.begin(nama, tell) : null,
    }
    const { isian, bagian } = bekal.tabel.jenis[draf.jenis]
    /** @type {Map<string, Field>} */
    this.fields = new Map()
    for (const each of isian) this.fields.set(each.kunci, this.konteks.make(each, each.kunci))
    /** Keys that the form does not know are kept as they are. */
    this.others = Object.entries(draf.data).filter(([key]) => !this.fields.has(key))
    this.newcomers = new Newcomers(this.konteks, id => {
      for (const field of this.everyField()) field.forget(id)
    })
    this.address = new Address(draf)
    this.similar = new SimilarBox(bekal)
    this.ending = new Ending(this)
    this.element = el(
      "form",
      { class: "bn-isi__formulir", novalidate: true, "aria-label": "Isi catatan" },
      ...bagian.map((each, at) => this.section(each, at + 1)),
      this.ending.element,
    )
    this.outline = new Outline(bagian, bekal.tabel, this)
    place.replaceChildren(this.outline.element, this.element)

    for (const [kunci, field] of this.fields) field.write(draf.data[kunci])
    for (const { id, data } of draf.lain) this.newcomers.add(id, data)
    this.element.addEventListener("submit", event => event.preventDefault())
    for (const name of ["input", "change", "focusout"]) {
      this.element.addEventListener(name, () => this.later())
    }
    this.update(false)
  }

  /**
   * @param {Bagian} bagian
   * @param {number} number
   */
  section({ kode, judul, pengantar, utama, lanjutan = [] }, number) {
    const names = lanjutan.map(kunci => this.field(kunci).isian.label.toLowerCase())
    return el(
      "section",
      { class: "bn-isi__bagian", id: `bagian-${kode}`, "aria-labelledby": `judul-${kode}` },
      el("p", { class: "bn-isi__nomor", "aria-hidden": "true" }, String(number)),
      el("h2", { id: `judul-${kode}`, tabindex: -1 }, judul),
      el("p", { class: "bn-isi__pengantar" }, pengantar),
      ...utama.flatMap(kunci => this.elementsOf(kunci)),
      lanjutan.length > 0 &&
        el(
          "details",
          { class: "bn-isi__lanjutan" },
          el("summary", {}, el("span", {}, "Isian lain: "), names.join(", ")),
          ...lanjutan.flatMap(kunci => this.elementsOf(kunci)),
        ),
    )
  }

  /**
   * Returns the elements of a field, with what belongs right below it.
   * @param {string} kunci
   */
  elementsOf(kunci) {
    const { element } = this.field(kunci)
    if (kunci === "nama") return [element, this.similar.element, this.address.element]
    if (kunci === "lembaga") return [element, this.newcomers.element]
    return [element]
  }

  /** @param {string} kunci */
  field(kunci) {
    const field = this.fields.get(kunci)
    if (!field) throw new Error(`no field ${kunci}`)
    return field
  }

  *everyField() {
    for (const field of this.fields.values()) yield* field.all()
    yield* this.newcomers.all()
  }

  /** The sources that are told of so far. */
  sources() {
    const list = this.fields?.get("sumber")?.read()
    return (Array.isArray(list) ? list : []).flatMap(item => {
      const { id, judul = "" } = /** @type {Data} */ (item)
      return typeof id === "string" ? [{ id, judul: String(judul) }] : []
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
  begin(nama, tell) {
    const id = this.newcomers.begin(nama)
    this.update(true)
    tell(id)
    this.newcomers.focus(id)
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
    const told = [...this.fields].flatMap(([kunci, field]) => {
      const value = field.read()
      return value === undefined ? [] : [/** @type {const} */ ([kunci, value])]
    })
    this.draf.data = Object.fromEntries([...told, ...this.others])
    this.draf.lain = this.newcomers.read()
    this.dunia = this.makeWorld()
    this.address.read(this.dunia, this.bekal.tabel)
  }

  /**
   * Reads, keeps, checks, and shows.
   * @param {boolean} changed Whether a person may have done something.
   */
  update(changed) {
    this.timer = 0
    this.read()
    const state = JSON.stringify([this.draf.id, this.draf.data, this.draf.lain])
    if (changed && state !== this.state) this.bekal.keep(this.draf)
    this.state = state
    for (const field of this.everyField()) field.refresh()
    this.similar.show(this.draf)
    this.wantSketsa()

    const { jenis, id, data, lain, lama } = this.draf
    const { sketsa } = this
    const main = check({ jenis, id: id || "tanpa-nama", data }, { ...this.bekal, sketsa, lain })
    const found = [...main.bentuk, ...main.aturan, ...this.addressTaken()]
    const added = lain.map(each => {
      const others = lain.filter(other => other !== each)
      const { catatan, bentuk, aturan } = check(each, { ...this.bekal, sketsa, lain: others })
      return { id: each.id, catatan, found: [...bentuk, ...aturan] }
    })
    const places = [
      ...found.map(temuan => this.placeOf(temuan)),
      ...added.flatMap(each => each.found.map(temuan => this.placeAt(each.id, temuan))),
    ]
    this.showFindings(places)
    this.outline.show(places, main.catatan)
    this.ending.show(
      places,
      [
        ...added.map(each => this.file("lembaga", each.id, each.catatan, false, each.found)),
        this.file(jenis, id, main.catatan, lama, found),
      ],
      main.catatan,
    )
  }

  /**
   * @param {Temuan} temuan
   * @returns {Place}
   */
  placeOf(temuan) {
    const [kunci = "nama", ...rest] = temuan.jalan
    const field = temuan.jalan.length ? this.fields.get(String(kunci))?.find(rest) : null
    return { kunci: String(kunci), milik: "", field: field ?? null, temuan }
  }

  /**
   * Returns the place of a finding about a new institution.
   * @param {string} id
   * @param {Temuan} temuan
   * @returns {Place}
   */
  placeAt(id, temuan) {
    const group = this.newcomers.groups.get(id)
    const milik = `${this.dunia.get("lembaga", id)?.nama ?? id}, `
    return { kunci: "lembaga", milik, field: group?.find(temuan.jalan) ?? null, temuan }
  }

  /** @returns {Temuan[]} */
  addressTaken() {
    const { lama, jenis, id } = this.draf
    if (lama || !this.bekal.daftar[jenis].some(butir => butir.id === id)) return []
    const pesan = `alamat '${id}' sudah dipakai entri lain`
    const perbaiki = "perbaiki saja entri itu, atau bedakan alamatnya"
    return [{ jalan: [], pada: "value", kode: "alamat-terpakai", berat: "galat", pesan, perbaiki }]
  }

  /**
   * Shows what is wrong in the fields that a person has been to.
   * @param {Place[]} places
   */
  showFindings(places) {
    for (const field of this.everyField()) {
      const own = places.filter(place => place.field === field).map(place => place.temuan)
      field.show(field.touched || this.draf.lama ? own : [])
    }
    this.address.show(places.filter(place => !place.field).map(place => place.temuan))
  }

  /** Loads what other summaries look like, once there is one to compare. */
  wantSketsa() {
    const { ringkasan } = this.draf.data
    const [fewest] = this.bekal.tabel.aturan.ringkasan
    const long = typeof ringkasan === "string" && ringkasan.split(" ").length >= fewest
    if (this.asked || !long || this.draf.jenis !== "inovasi") return
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

  /** @param {Field | null} field */
  targetOf(field) {
    return field?.target ?? this.address.input
  }

  /**
   * Leads a person to a field: opens what hides it, and says what is wrong there.
   * @param {Field | null} field
   */
  goTo(field) {
    if (field) field.touched = true
    this.update(false)
    const target = this.targetOf(field)
    for (let parent = target.parentElement; parent; parent = parent.parentElement) {
      if (parent instanceof HTMLDetailsElement) parent.open = true
    }
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: "center" })
  }
}
