// The suggestions below a search box, as options of a list.

import { el } from "./dom.js"
import { beginning, mark, words } from "./highlight.js"
import { kind } from "./kinds.js"

/** @typedef {import("./engine.js").Hasil} Hasil */
/** @typedef {import("./site.js").Site} Site */

let made = 0

/**
 * Returns groups of options: words to search for, records to open, and the search itself.
 * @param {string} query What was typed.
 * @param {{kata: readonly string[], entri: readonly Hasil[]}} found
 * @param {Site} site
 * @returns {HTMLElement[]}
 */
export function suggestionGroups(query, found, site) {
  const typed = beginning(query)
  return [
    group("Kata", found.kata.map(word => wordOption(word, query, site))),
    group("Langsung ke", found.entri.map(entry => entryOption(entry, typed, site))),
    group("", [
      option(site.search(query), "bn-saran bn-saran--semua", [
        "Cari ",
        el("strong", {}, `“${query.trim()}”`),
        " di seluruh katalog",
      ]),
    ]),
  ].filter(options => options !== null)
}

/**
 * @param {string} label
 * @param {HTMLElement[]} options
 */
function group(label, options) {
  if (!options.length) return null
  if (!label) return el("div", { class: "bn-saran__kelompok" }, options)
  const id = newId()
  return el(
    "div",
    { class: "bn-saran__kelompok", role: "group", "aria-labelledby": id },
    el("div", { class: "bn-saran__judul", id, role: "presentation" }, label),
    options,
  )
}

/**
 * A word completes the query's last one; what was not typed yet stands out.
 * @param {string} word
 * @param {string} query
 * @param {Site} site
 */
function wordOption(word, query, site) {
  const before = query.slice(0, query.length - (/[^\s]*$/.exec(query)?.[0].length ?? 0))
  const last = words(query.slice(before.length)).at(-1) ?? ""
  const same = word.startsWith(last) ? last.length : 0
  return option(site.search(before + word), "bn-saran", [
    before,
    word.slice(0, same),
    el("strong", {}, word.slice(same)),
  ])
}

/**
 * @param {Hasil} entry
 * @param {import("./highlight.js").Test} typed
 * @param {Site} site
 */
function entryOption(entry, typed, site) {
  const about = [kind(entry.jenis).label, entry.wilayah, entry.lembaga].filter(Boolean)
  return option(site.url(entry.url), "bn-saran bn-saran--entri", [
    el("span", { class: "bn-saran__nama" }, mark(entry.nama, typed)),
    el("span", { class: "bn-saran__oleh" }, about.join(" · ")),
  ])
}

/**
 * An option is a link, so that it can be opened in another tab too.
 * @param {string} href
 * @param {string} className
 * @param {import("./dom.js").Child[]} children
 */
function option(href, className, children) {
  const attributes = { href, class: className, id: newId(), role: "option", tabindex: -1 }
  return el("a", { ...attributes, "aria-selected": "false" }, children)
}

function newId() {
  made += 1
  return `bn-saran-${made}`
}
