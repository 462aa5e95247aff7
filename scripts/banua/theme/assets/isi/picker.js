// Choosing records by typing: the combobox of the ARIA Authoring Practices.

import { el } from "./dom.js"
import { Field } from "./field.js"
import { fold } from "./text.js"
import { tidyLine } from "./tidy.js"

/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Isian} Isian */
/** @typedef {import("./types.js").Jenis} Jenis */
/** @typedef {import("./types.js").Nilai} Nilai */
/** @typedef {import("./field.js").Konteks} Konteks */

const SHOWN = 30
/** Screen readers hear the count once a person pauses. */
const PAUSE = 700

/** @type {Record<Jenis, string>} */
const NOUNS = {
  inovasi: "inovasi",
  lembaga: "lembaga",
  wilayah: "wilayah",
  urusan: "urusan",
  tema: "tema",
  ajang: "ajang",
}

/** The box in which one types, with the list below it. */
class Combobox {
  /**
   * @param {string} nama
   * @param {Jenis} jenis
   * @param {Konteks} konteks
   * @param {(id: string) => void} choose Told of the chosen record.
   */
  constructor(nama, jenis, konteks, choose) {
    this.jenis = jenis
    this.konteks = konteks
    this.choose = choose
    this.input = el("input", {
      id: nama,
      type: "text",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": `${nama}-daftar`,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      placeholder: `Ketik nama ${NOUNS[jenis]} …`,
    })
    this.list = el("ul", { id: `${nama}-daftar`, role: "listbox", "aria-label": `Pilihan ${NOUNS[jenis]}`, hidden: true })
    this.status = el("div", { class: "bn-hidden", role: "status" })
    this.element = el("div", { class: "bn-pilih" }, this.input, this.list, this.status)
    /** @type {{element: HTMLElement, act: () => void}[]} */
    this.options = []
    this.active = -1
    this.timer = 0
    this.input.addEventListener("input", () => this.open())
    this.input.addEventListener("click", () => this.open())
    this.input.addEventListener("keydown", event => this.press(event))
    this.input.addEventListener("blur", () => this.close())
    // The field keeps the focus while a pointer chooses.
    this.list.addEventListener("mousedown", event => event.preventDefault())
  }

  open() {
    const text = tidyLine(this.input.value)
    const found = matches(this.konteks.dunia().all(this.jenis), text)
    this.options = found.slice(0, SHOWN).map(butir => this.option(butir.nama, detail(butir, this.konteks), () => this.choose(butir.id)))
    const begin = this.jenis === "lembaga" && text ? this.konteks.lembagaBaru : null
    if (begin) {
      const label = `Lembaga baru: ${text}`
      this.options.push(this.option(label, "belum ada di daftar; isi datanya di sini", () => begin(text, id => this.choose(id)), "bn-pilih__baru"))
    }
    const rest = found.length - SHOWN
    this.list.replaceChildren(
      ...this.options.map(option => option.element),
      ...(rest > 0 ? [el("li", { class: "bn-pilih__sisa", role: "presentation" }, `dan ${rest} lagi; ketik untuk mempersempit`)] : []),
      ...(this.options.length ? [] : [el("li", { class: "bn-pilih__sisa", role: "presentation" }, "Tidak ada yang cocok.")]),
    )
    this.list.hidden = false
    this.input.setAttribute("aria-expanded", "true")
    this.activate(-1)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.status.textContent = found.length ? `${found.length} pilihan` : "Tidak ada yang cocok"
    }, PAUSE)
  }

  /**
   * @param {string} label
   * @param {string} more
   * @param {() => void} act
   * @param {string} [look]
   */
  option(label, more, act, look = "") {
    const at = this.options.length
    const element = el("li", { role: "option", class: `bn-pilih__butir ${look}`, "aria-selected": "false" }, el("span", {}, label), more && el("small", {}, more))
    const option = {
      element,
      act: () => {
        this.close()
        act()
      },
    }
    element.id = `${this.input.id}-${at}-${Math.random().toString(36).slice(2, 8)}`
    element.addEventListener("click", option.act)
    return option
  }

  close() {
    clearTimeout(this.timer)
    this.status.textContent = ""
    this.list.hidden = true
    this.input.setAttribute("aria-expanded", "false")
    this.activate(-1)
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing) return
    const isOpen = !this.list.hidden
    const chosen = this.options[this.active]
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!isOpen) this.open()
      const count = this.options.length
      const by = event.key === "ArrowDown" ? 1 : -1
      if (count) this.activate((this.active + by + count) % count)
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (isOpen && chosen) chosen.act()
      else if (isOpen && this.options.length === 1) this.options[0]?.act()
      else this.input.dispatchEvent(new Event("change", { bubbles: true }))
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault()
      this.close()
    }
  }

  /** @param {number} index */
  activate(index) {
    this.options[this.active]?.element.setAttribute("aria-selected", "false")
    this.active = index
    const option = this.options[index]?.element
    if (option) {
      option.setAttribute("aria-selected", "true")
      option.scrollIntoView({ block: "nearest" })
      this.input.setAttribute("aria-activedescendant", option.id)
    } else {
      this.input.removeAttribute("aria-activedescendant")
    }
  }
}

/**
 * Returns the records that hold every word, those that begin with the text first.
 * @param {Butir[]} all
 * @param {string} text
 */
function matches(all, text) {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const whole = words.join(" ")
  const rank = (/** @type {Butir} */ butir) => {
    const names = [butir.nama, butir.singkatan ?? "", butir.id].map(fold)
    if (names.includes(whole)) return 0
    return names.some(name => name.startsWith(whole)) ? 1 : 2
  }
  return all
    .filter(butir => {
      const own = [butir.nama, butir.singkatan, butir.kepanjangan, butir.id, ...(butir.lain ?? [])]
      const text = fold(own.filter(Boolean).join(" "))
      return words.every(word => text.includes(word))
    })
    .map((butir, at) => ({ butir, at, rank: whole ? rank(butir) : 0 }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ butir }) => butir)
}

/**
 * @param {Butir} butir
 * @param {Konteks} konteks
 */
function detail(butir, konteks) {
  const wilayah = butir.wilayah && konteks.dunia().get("wilayah", butir.wilayah)?.nama
  const aside = butir.lain?.slice(0, 3).join(", ")
  return [butir.singkatan, wilayah, !wilayah && aside].filter(Boolean).join(" · ")
}

/** One record. */
export class ReferenceField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    const rujukan = /** @type {NonNullable<Nilai["rujukan"]>} */ (isian.nilai.rujukan)
    this.jenis = rujukan.kind
    this.value = ""
    this.box = new Combobox(nama, this.jenis, konteks, id => this.take(id))
    this.box.input.addEventListener("change", () => this.settle())
    this.idea = el("p", { class: "bn-isian__hitung", hidden: true })
    this.element.append(
      el("label", { for: nama, class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.box.element,
      this.idea,
      this.notes,
    )
    this.show([])
  }

  /** Takes what was typed: a name or an id that is known, else the words as they are. */
  settle() {
    const text = tidyLine(this.box.input.value)
    if (text === this.label()) return
    const same = this.konteks.dunia().all(this.jenis).find(butir => fold(butir.nama) === fold(text) || butir.id === text)
    this.value = same?.id ?? text
    this.refresh()
  }

  label() {
    return this.konteks.dunia().get(this.jenis, this.value)?.nama ?? this.value
  }

  /** @override */
  refresh() {
    if (document.activeElement !== this.box.input || this.box.list.hidden) this.box.input.value = this.label()
    const known = this.konteks.dunia().get(this.jenis, this.value)
    this.idea.hidden = !known
    this.idea.textContent = known ? `id: ${known.id}` : ""
  }

  /** @override */
  get target() {
    return this.box.input
  }

  /** @override */
  read() {
    return this.value || undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.value = value == null ? "" : String(value)
    this.refresh()
  }

  /**
   * @override
   * @param {string} value
   */
  take(value) {
    this.value = value
    this.box.close()
    this.refresh()
    this.changed()
  }
}

/** Several records, in order. */
export class ReferenceListField extends Field {
  /**
   * @param {Isian} isian
   * @param {string} nama
   * @param {Konteks} konteks
   */
  constructor(isian, nama, konteks) {
    super(isian, nama)
    this.konteks = konteks
    const rujukan = /** @type {NonNullable<Nilai["rujukan"]>} */ (isian.nilai.isi?.rujukan)
    this.jenis = rujukan.kind
    /** @type {string[]} */
    this.values = []
    this.drawn = ""
    this.chips = el("ul", { class: "bn-keping" })
    this.box = new Combobox(nama, this.jenis, konteks, id => this.add(id))
    this.box.input.addEventListener("change", () => this.settle())
    this.element.append(
      el("label", { for: nama, class: "bn-isian__label" }, isian.label, ...this.marks()),
      this.help,
      this.chips,
      this.box.element,
      this.notes,
    )
    this.show([])
  }

  settle() {
    const text = tidyLine(this.box.input.value)
    if (!text) return
    const same = this.konteks.dunia().all(this.jenis).find(butir => fold(butir.nama) === fold(text) || butir.id === text)
    this.add(same?.id ?? text)
  }

  /** @param {string} value */
  add(value) {
    this.box.input.value = ""
    this.box.close()
    if (!this.values.includes(value)) this.values = [...this.values, value]
    this.refresh()
    this.changed()
  }

  /** @override */
  refresh() {
    const names = this.values.map(value => this.konteks.dunia().get(this.jenis, value)?.nama ?? value)
    const key = JSON.stringify([this.values, names])
    if (key === this.drawn) return
    this.drawn = key
    this.chips.hidden = !names.length
    this.chips.replaceChildren(
      ...names.map((name, at) =>
        el(
          "li",
          {},
          el("span", {}, name),
          at > 0 && this.button("↑", () => this.move(at), { "aria-label": `Dahulukan ${name}`, class: "bn-keping__tombol" }),
          this.button("×", () => this.drop(at), { "aria-label": `Hapus ${name}`, class: "bn-keping__tombol" }),
        ),
      ),
    )
  }

  /** @param {number} at */
  move(at) {
    const [moved = ""] = this.values.splice(at, 1)
    this.values.splice(at - 1, 0, moved)
    this.refresh()
    this.target.focus()
  }

  /** @param {number} at */
  drop(at) {
    this.values = this.values.filter((_, index) => index !== at)
    this.refresh()
    this.target.focus()
  }

  /** @override */
  get target() {
    return this.box.input
  }

  /** @override */
  read() {
    return this.values.length ? this.values : undefined
  }

  /**
   * @override
   * @param {Isi | undefined} value
   */
  write(value) {
    this.values = Array.isArray(value) ? value.map(String) : value == null ? [] : [String(value)]
    this.refresh()
  }

  /**
   * Takes the offered record in place of the one that it is offered for.
   * @override
   * @param {string} value
   */
  take(value) {
    const at = this.values.findIndex(own => !this.konteks.dunia().get(this.jenis, own))
    if (at >= 0) this.values = this.values.map((own, index) => (index === at ? value : own))
    this.values = [...new Set(this.values)]
    this.refresh()
  }
}
