// The results page: the address says what is shown, and whatever a person changes goes there.

import { el, part } from "./dom.js"
import { chosenChips, Facets } from "./facets.js"
import { brokenState, emptyState } from "./fallback.js"
import { among } from "./highlight.js"
import { kindLinks, quoted, resultItem, spellingOffer, tally } from "./results.js"
import { FilterSheet } from "./sheet.js"
import { asks, FIRST, MORE, readState, withQuery, withValue, writeState } from "./state.js"

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Jawaban} Jawaban */
/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./state.js").State} State */

export class ResultsPage {
  /**
   * @param {HTMLElement} root
   * @param {Engine} engine
   * @param {Site} site
   */
  constructor(root, engine, site) {
    this.root = root
    this.engine = engine
    this.site = site
    this.form = /** @type {HTMLFormElement} */ (part(root, "[data-bn-find]"))
    this.input = /** @type {HTMLInputElement} */ (part(this.form, "[name=q]"))
    this.order = /** @type {HTMLSelectElement} */ (part(root, "[data-bn-urut]"))
    this.results = part(root, "[data-bn-hasil]")
    this.lists = part(root, "[data-bn-jelajah]")
    this.list = part(root, "[data-bn-butir]")
    this.kinds = part(root, "[data-bn-kinds]")
    this.heading = part(root, "[data-bn-judul]")
    this.after = part(root, "[data-bn-lanjut]")
    this.blank = this.list.children[0]
    this.title = document.title
    this.turn = 0
    this.broken = false
    this.facets = new Facets(part(root, "[data-bn-saring]"), (facet, value, chosen) =>
      this.go(withValue(this.state, facet, value, chosen)),
    )
    this.sheet = new FilterSheet(root, this.facets.form, () => void this.count(this.turn))
    this.state = readState(location.search, this.facets.names)
  }

  start() {
    this.form.addEventListener("submit", event => {
      event.preventDefault()
      this.go(withQuery(this.state, this.input.value.trim()))
      scrollTo({ top: 0 })
    })
    this.order.addEventListener("change", () => {
      const order = /** @type {State["urut"]} */ (this.order.value)
      this.go({ ...this.state, urut: order, batas: FIRST })
    })
    this.root.addEventListener("click", event => this.follow(event))
    addEventListener("popstate", () => this.show(readState(location.search, this.facets.names)))
    addEventListener("online", () => this.broken && this.show(this.state))
    void this.show(this.state)
  }

  /**
   * Follows links to other results without loading the page anew.
   * @param {MouseEvent} event
   */
  follow(event) {
    const link = event.target instanceof Element && event.target.closest("a")
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    const url = new URL(link.href)
    if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return
    event.preventDefault()
    const inKinds = this.kinds.contains(link)
    const next = readState(url.search, this.facets.names)
    const suggested = this.form.contains(link)
    void this.go(suggested ? withQuery(this.state, next.kueri) : next).then(() => {
      // The link that was followed is gone, and the focus with it.
      if (document.activeElement !== document.body) return
      const place = inKinds ? part(this.kinds, "[aria-current]") : this.heading
      place.focus({ preventScroll: true })
    })
  }

  /**
   * Shows a state under an address of its own.
   * @param {State} state
   */
  go(state) {
    history.pushState(null, "", writeState(state))
    return this.show(state)
  }

  /** @param {State} state */
  async show(state) {
    this.turn += 1
    const turn = this.turn
    this.state = state
    this.prepare()
    if (!asks(state)) return
    try {
      const answer = await this.engine.search(state, early => {
        if (turn === this.turn) this.render(early)
      })
      if (turn !== this.turn) return
      this.render(answer)
      if (!answer.hasil.length) {
        const empty = await emptyState(state, answer, this.engine, this.site)
        if (turn !== this.turn) return
        this.after.replaceChildren(empty)
      }
    } catch {
      if (turn === this.turn) this.showBroken()
      return
    }
    await this.count(turn)
  }

  /**
   * Counts the values of the filters once they can be seen; results stay when that fails.
   * @param {number} turn
   */
  async count(turn) {
    if (!this.sheet.visible || !asks(this.state)) return
    try {
      const counts = await this.engine.facets(this.state)
      if (turn !== this.turn) return
      this.facets.show(counts, this.state, this.label)
      this.showChips()
    } catch {
      if (turn === this.turn) this.facets.showBroken(() => void this.count(this.turn))
    }
  }

  /** Puts the state where it can be seen at once, before there is an answer. */
  prepare() {
    const { kueri, urut } = this.state
    const asking = asks(this.state)
    document.documentElement.classList.remove("bn-mencari")
    document.title = kueri ? `${quoted(kueri)} - ${this.title}` : this.title
    this.results.hidden = !asking
    this.lists.hidden = asking
    if (this.input.value.trim() !== kueri) this.input.value = kueri
    this.order.value = urut
    part(this.order, "[value=relevan]").hidden = !kueri
    this.results.setAttribute("aria-busy", String(asking))
    delete this.results.dataset.bnKeadaan
    if (this.broken || !this.list.children.length) {
      this.list.replaceChildren(...this.placeholders(FIRST))
      this.after.replaceChildren()
    }
    this.broken = false
  }

  /**
   * Shows an answer; what it does not tell yet keeps its place.
   * @param {Jawaban} answer
   */
  render(answer) {
    const { state } = this
    const test = among(answer.kata_sorot)
    const count = answer.jumlah[state.jenis] ?? 0
    const shown = answer.hasil.length
    const coming = Math.min(count, state.batas) - shown
    this.results.setAttribute("aria-busy", "false")
    part(this.root, "[data-bn-jumlah]").textContent = tally(answer, state)
    this.sheet.say(tally(answer, { ...state, kueri: "" }))
    this.showKinds(answer.jumlah)
    if (!count && !Object.keys(state.saring).length) this.results.dataset.bnKeadaan = "kosong"
    this.list.replaceChildren(
      ...answer.hasil.map(found => resultItem(found, test, this.site)),
      ...this.placeholders(coming),
    )
    this.showChips()
    part(this.root, "[data-bn-pesan]").replaceChildren(
      ...(answer.pesan ? [el("p", { class: "bn-cari__pesan" }, answer.pesan)] : []),
      ...(answer.koreksi ? [spellingOffer(answer.koreksi, state)] : []),
    )
    this.lists.hidden = count > 0
    this.after.replaceChildren(...(count > shown && !coming ? [this.moreButton(shown)] : []))
  }

  /** @param {Record<string, number>} counts */
  showKinds(counts) {
    const links = kindLinks(counts, this.state)
    const list = el("ul", {}, links)
    const present = links.find(link => link.querySelector("[aria-current]"))
    this.kinds.replaceChildren(list)
    // On a small screen the present kind may lie beside it.
    list.scrollLeft = (present?.offsetLeft ?? 0) - (links[0]?.offsetLeft ?? 0)
  }

  /**
   * Returns what stands where results will.
   * @param {number} count
   */
  placeholders(count) {
    return Array.from({ length: count }, () => this.blank?.cloneNode(true) ?? "")
  }

  showChips() {
    const chips = chosenChips(this.state, this.label)
    const none = writeState({ ...this.state, saring: {}, batas: FIRST })
    if (chips.length > 1) {
      chips.push(el("li", {}, el("a", { class: "bn-chips__semua", href: none }, "Hapus semua")))
    }
    const label = "Saringan yang dipakai"
    part(this.root, "[data-bn-chips]").replaceChildren(
      ...(chips.length ? [el("ul", { class: "bn-chips", "aria-label": label }, chips)] : []),
    )
    this.sheet.count(chips.length > 1 ? chips.length - 1 : chips.length)
  }

  /** @param {number} shown */
  moreButton(shown) {
    const button = el("button", { type: "button", class: "bn-tombol" }, "Muat lagi")
    button.addEventListener("click", async () => {
      const state = { ...this.state, batas: shown === FIRST ? MORE : shown + MORE }
      history.replaceState(null, "", writeState(state))
      await this.show(state)
      this.list.children[shown]?.querySelector("a")?.focus()
    })
    return button
  }

  showBroken() {
    this.broken = true
    this.results.dataset.bnKeadaan = "rusak"
    this.results.setAttribute("aria-busy", "false")
    this.list.replaceChildren()
    part(this.root, "[data-bn-jumlah]").textContent = ""
    this.after.replaceChildren(brokenState(() => void this.show(this.state)))
    this.lists.hidden = false
  }

  /**
   * Returns how a value of a facet is called.
   * @param {string} facet
   * @param {string} value
   */
  label = (facet, value) => this.engine.label(facet, value)
}
