// The box in which one types, with the records to choose from below it: the combobox of the ARIA
// Authoring Practices.

import { el } from "./dom.js"
import { fold } from "./text.js"
import { tidyLine } from "./tidy.js"

/** @typedef {import("./field.js").Konteks} Konteks */
/** @typedef {import("./types.js").Butir} Butir */
/** @typedef {import("./types.js").Jenis} Jenis */

const SHOWN = 30
/** Screen readers hear the count once a person pauses. */
const PAUSE = 700

let made = 0

/** The box in which one types, with the list below it. */
export class Combobox {
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
      placeholder: `Ketik nama ${jenis} …`,
    })
    this.list = el("ul", {
      id: `${nama}-daftar`,
      role: "listbox",
      "aria-label": `Pilihan ${jenis}`,
      hidden: true,
    })
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
    this.options = found
      .slice(0, SHOWN)
      .map(butir =>
        this.option(butir.nama, detail(butir, this.konteks), () => this.choose(butir.id)),
      )
    const begin = this.jenis === "lembaga" && text ? this.konteks.lembagaBaru : null
    if (begin) {
      const label = `Lembaga baru: ${text}`
      this.options.push(
        this.option(
          label,
          "belum ada di daftar; isi datanya di sini",
          () => begin(text, id => this.choose(id)),
          "bn-pilih__baru",
        ),
      )
    }
    const rest = found.length - SHOWN
    this.list.replaceChildren(
      ...this.options.map(option => option.element),
      ...(rest > 0
        ? [
            el(
              "li",
              { class: "bn-pilih__sisa", role: "presentation" },
              `dan ${rest} lagi; ketik untuk mempersempit`,
            ),
          ]
        : []),
      ...(this.options.length
        ? []
        : [el("li", { class: "bn-pilih__sisa", role: "presentation" }, "Tidak ada yang cocok.")]),
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
    const element = el(
      "li",
      { role: "option", class: `bn-pilih__butir ${look}`, "aria-selected": "false" },
      el("span", {}, label),
      more && el("small", {}, more),
    )
    const option = {
      element,
      act: () => {
        this.close()
        act()
      },
    }
    made += 1
    element.id = `pilihan-${made}`
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
 * Returns the records that hold every word: those that begin with the text first, then the
 * shortest names, which have least beside it.
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
    .map((butir, at) => ({
      butir,
      at,
      rank: whole ? rank(butir) : 0,
      rest: whole ? butir.nama.length : 0,
    }))
    .sort((a, b) => a.rank - b.rank || a.rest - b.rest || a.at - b.at)
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
