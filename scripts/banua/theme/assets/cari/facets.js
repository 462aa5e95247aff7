// The filters beside the results: values of each facet with counts, several a facet.

import { el, number, part } from "./dom.js"
import { fold } from "./highlight.js"
import { withValue, writeState } from "./state.js"

/** @typedef {import("./state.js").State} State */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {(facet: string, value: string) => string} Label */
/** @typedef {{value: string, label: string, count: number, chosen: boolean}} Value */

/** Values of a facet that are shown at once, and from how many on a field narrows the rest. */
const AT_ONCE = 6
const MANY = 16

export class Facets {
  /**
   * @param {HTMLElement} form Holds an element with `data-bn-facet` for each facet.
   * @param {(facet: string, value: string, chosen: boolean) => void} choose
   */
  constructor(form, choose) {
    this.form = form
    /** @type {Map<string, HTMLDetailsElement>} */
    this.parts = new Map()
    for (const details of form.querySelectorAll("details")) {
      this.parts.set(details.dataset.bnFacet ?? "", details)
    }
    this.broken = el("div", { class: "bn-saring__rusak", role: "status" })
    form.append(this.broken)
    /** Facets that show all their values. @type {Set<string>} */
    this.whole = new Set()
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("change", event => {
      const box = event.target
      if (box instanceof HTMLInputElement && box.type === "checkbox") {
        choose(box.name, box.value, box.checked)
      }
    })
  }

  /** Names of all facets. */
  get names() {
    return [...this.parts.keys()]
  }

  /**
   * @param {Counts} counts
   * @param {State} state
   * @param {Label} label
   */
  show(counts, state, label) {
    const focused = document.activeElement?.id
    let any = false
    for (const [facet, details] of this.parts) {
      const values = facetValues(facet, counts[facet] ?? {}, state, label)
      details.hidden = !values.length
      any ||= values.length > 0
      if (values.some(value => value.chosen) && !details.dataset.bnSeen) details.open = true
      details.dataset.bnSeen = "true"
      this.fill(facet, part(details, ".bn-saring__isi"), values)
    }
    this.form.hidden = !any
    this.broken.replaceChildren()
    if (focused) document.getElementById(focused)?.focus()
  }

  /** @param {() => void} retry */
  showBroken(retry) {
    const button = el("button", { type: "button", class: "bn-tombol" }, "Coba lagi")
    button.addEventListener("click", retry)
    this.broken.replaceChildren(el("p", {}, "Saringan tidak dapat dimuat."), button)
  }

  /**
   * @param {string} facet
   * @param {HTMLElement} place
   * @param {Value[]} values
   */
  fill(facet, place, values) {
    const whole = this.whole.has(facet)
    const shown = values.filter((value, at) => whole || at < AT_ONCE || value.chosen)
    const rows = shown.map(value => valueRow(facet, value))
    const rest = values.length - shown.length
    place.replaceChildren(
      ...(whole && values.length >= MANY ? [narrowField(facet, shown, rows)] : []),
      el("ul", { class: "bn-saring__daftar" }, rows),
      ...(rest > 0 ? [this.moreButton(facet, place, values, rest)] : []),
    )
  }

  /**
   * @param {string} facet
   * @param {HTMLElement} place
   * @param {Value[]} values
   * @param {number} rest
   */
  moreButton(facet, place, values, rest) {
    const button = el(
      "button",
      { type: "button", class: "bn-saring__lagi" },
      `Tampilkan ${number(rest)} lagi`,
    )
    button.addEventListener("click", () => {
      const next = values[AT_ONCE]
      this.whole.add(facet)
      this.fill(facet, place, values)
      if (next) document.getElementById(valueId(facet, next.value))?.focus()
    })
    return button
  }
}

/**
 * Returns links that each take one chosen value away.
 * @param {State} state
 * @param {Label} label
 */
export function chosenChips(state, label) {
  return Object.entries(state.saring).flatMap(([facet, values]) =>
    values.map(value =>
      el(
        "li",
        {},
        el(
          "a",
          { href: writeState(withValue(state, facet, value, false)) },
          el("span", { class: "bn-hidden" }, "Hapus saringan "),
          label(facet, value),
          el("span", { class: "bn-silang", "aria-hidden": "true" }),
        ),
      ),
    ),
  )
}

/**
 * @param {string} facet
 * @param {Record<string, number>} counts
 * @param {State} state
 * @param {Label} label
 * @returns {Value[]} Years newest first, others by how many they have, then by name.
 */
function facetValues(facet, counts, state, label) {
  const chosen = new Set(state.saring[facet])
  return [...new Set([...Object.keys(counts), ...chosen])]
    .map(value => ({
      value,
      label: label(facet, value),
      count: counts[value] ?? 0,
      chosen: chosen.has(value),
    }))
    .filter(value => value.count > 0 || value.chosen)
    .sort((a, b) => {
      if (facet === "tahun") return b.value.localeCompare(a.value)
      return b.count - a.count || a.label.localeCompare(b.label, "id")
    })
}

/**
 * @param {string} facet
 * @param {Value} value
 */
function valueRow(facet, { value, label, count, chosen }) {
  const box = el("input", {
    type: "checkbox",
    id: valueId(facet, value),
    name: facet,
    value,
    checked: chosen,
  })
  return el(
    "li",
    {},
    el(
      "label",
      {},
      box,
      el("span", { class: "bn-saring__nama" }, label),
      " ",
      el("span", { class: "bn-saring__n" }, number(count)),
    ),
  )
}

/**
 * Returns a field that narrows the rows of a long facet.
 * @param {string} facet
 * @param {Value[]} values
 * @param {HTMLElement[]} rows
 */
function narrowField(facet, values, rows) {
  const labels = values.map(value => fold(value.label))
  const field = el("input", {
    type: "search",
    id: `saring-${facet}`,
    class: "bn-saring__sempit",
    placeholder: "Cari dalam daftar ini",
    "aria-label": "Cari dalam daftar ini",
    autocomplete: "off",
  })
  field.addEventListener("input", () => {
    const wanted = fold(field.value.trim())
    rows.forEach((row, at) => (row.hidden = !labels[at]?.includes(wanted)))
  })
  return field
}

/**
 * @param {string} facet
 * @param {string} value
 */
function valueId(facet, value) {
  return `saring-${facet}-${value}`
}
