// A search box with suggestions: the combobox of the ARIA Authoring Practices, where the list
// offers and the person chooses. Without this module the form still leads to the results.

import { el } from "./dom.js"
import { suggestionGroups } from "./suggestions.js"

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./site.js").Site} Site */

const LIMIT = 5
/** Screen readers hear the count once a person pauses, not at every letter. */
const PAUSE = 700

let made = 0

export class Box {
  /**
   * @param {HTMLFormElement} form
   * @param {Engine} engine
   * @param {Site} site
   */
  constructor(form, engine, site) {
    const input = form.elements.namedItem("q")
    if (!(input instanceof HTMLInputElement)) throw new Error("a search box without a field")
    made += 1
    this.input = input
    this.engine = engine
    this.site = site
    this.list = el("div", { id: `bn-daftar-saran-${made}`, role: "listbox", "aria-label": "Saran" })
    this.note = el("p", { class: "bn-find__note", hidden: true })
    this.panel = el("div", { class: "bn-find__panel", hidden: true }, this.list, this.note)
    this.status = el("div", { class: "bn-hidden", role: "status" })
    /** @type {HTMLElement[]} */
    this.options = []
    this.active = -1
    this.turn = 0
    this.timer = 0
    input.setAttribute("aria-controls", this.list.id)
    form.append(this.panel, this.status)

    input.addEventListener("input", () => void this.suggest())
    input.addEventListener("keydown", event => this.press(event))
    // The field keeps the focus while a pointer chooses.
    this.panel.addEventListener("mousedown", event => event.preventDefault())
    this.list.addEventListener("click", () => this.close())
    form.addEventListener("submit", () => this.close())
    form.addEventListener("reset", () => {
      this.close()
      input.focus()
    })
    form.addEventListener("focusout", event => {
      if (event.relatedTarget && !form.contains(/** @type {Node} */ (event.relatedTarget))) {
        this.close()
      }
    })
    document.addEventListener("pointerdown", event => {
      if (!form.contains(/** @type {Node} */ (event.target))) this.close()
    })
    input.addEventListener("focus", () => this.prepare())
    if (input === document.activeElement) {
      this.prepare()
      if (input.value) void this.suggest()
    }
  }

  /** Loads what every query needs while the person still thinks; failing is told later. */
  prepare() {
    this.engine.tools().catch(() => {})
  }

  /** Shows what fits the text in the field; an answer that a later one overtook is dropped. */
  async suggest() {
    const text = this.input.value
    this.turn += 1
    if (!text.trim()) {
      this.close()
      return
    }
    const turn = this.turn
    try {
      const found = await this.engine.suggest(text, LIMIT)
      if (turn !== this.turn) return
      this.note.hidden = true
      this.offer(suggestionGroups(text, found, this.site))
      this.announce(found.kata.length + found.entri.length)
    } catch {
      if (turn !== this.turn) return
      this.offer([])
      this.note.textContent = "Saran tidak dapat dimuat. Tekan Enter untuk tetap mencari."
      this.note.hidden = false
      this.panel.hidden = false
    }
  }

  /** @param {HTMLElement[]} groups */
  offer(groups) {
    this.list.replaceChildren(...groups)
    this.options = [...this.list.querySelectorAll("a")]
    this.activate(-1)
    this.panel.hidden = !groups.length
    this.input.setAttribute("aria-expanded", String(groups.length > 0))
  }

  close() {
    this.turn += 1
    clearTimeout(this.timer)
    this.status.textContent = ""
    this.note.hidden = true
    this.offer([])
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing) return
    const open = !this.panel.hidden
    const chosen = this.options[this.active]
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!open) void this.suggest()
      else if (!event.altKey) this.step(event.key === "ArrowDown" ? 1 : -1)
      else if (event.key === "ArrowUp") this.close()
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault()
      chosen.click()
    } else if (event.key === "Escape" && (open || this.input.value)) {
      event.preventDefault()
      if (open) this.close()
      else this.input.form?.reset()
    } else if (event.key === "Tab") {
      this.close()
    }
  }

  /**
   * Goes on by one option; before the first and after the last lies the field itself.
   * @param {1 | -1} by
   */
  step(by) {
    const places = this.options.length + 1
    this.activate(((this.active + 1 + by + places) % places) - 1)
  }

  /** @param {number} index */
  activate(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false")
    this.active = index
    const option = this.options[index]
    if (option) {
      option.setAttribute("aria-selected", "true")
      option.scrollIntoView({ block: "nearest" })
      this.input.setAttribute("aria-activedescendant", option.id)
    } else {
      this.input.removeAttribute("aria-activedescendant")
    }
  }

  /** @param {number} count */
  announce(count) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.status.textContent = count
        ? `${count} saran. Pilih dengan tombol panah, atau tekan Enter untuk mencari.`
        : "Tidak ada saran. Tekan Enter untuk mencari."
    }, PAUSE)
  }
}
