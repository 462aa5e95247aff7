// Rules about links between records, as scripts/banua/rules/rujukan.py.

import { items, leaves } from "./walk.js"

/** @typedef {import("./rules.js").Konteks} Konteks */

/** @param {Konteks} context */
export function checkRujukan({ tabel, jenis, catatan, dunia, tell }) {
  for (const { nilai, value, jalan } of leaves(tabel.jenis[jenis].isian, catatan, [])) {
    const mark = nilai.rujukan
    if (!mark || typeof value !== "string" || !value) continue
    const plain =
      mark.loose && !(value.includes("-") && value === value.toLowerCase() && !value.includes(" "))
    if (!dunia.get(mark.kind, value) && !plain) {
      const dekat = dunia.suggest(mark.kind, value)
      const wording = `rujukan-tak-dikenal${dekat === null ? "" : "/dekat"}`
      tell(wording, jalan, { jenis: mark.kind, nilai: value, dekat, ganti: dekat })
    }
    const known = mark.loose && dunia.lembagaByNama(value)
    if (known && known !== value)
      tell("nama-punya-id", jalan, { nilai: value, id: known, ganti: known })
  }
}

/** @param {Konteks} context */
export function checkTerkait({ id, catatan, dunia, tell }) {
  items(catatan.terkait).forEach(({ id: lain }, at) => {
    const other = typeof lain === "string" ? dunia.get("inovasi", lain) : undefined
    if (!other) return
    const jalan = ["terkait", at, "id"]
    if (lain === id) tell("terkait-sepihak/diri", jalan)
    else if (!other.terkait?.includes(id)) tell("terkait-sepihak", jalan, { lain })
  })
}

/** @param {Konteks} context */
export function checkReplikasi({ jenis, id, catatan, dunia, tell }) {
  if (jenis !== "inovasi") return
  /** @type {Map<string, Set<string>>} */
  const asal = new Map()
  const add = (/** @type {string} */ from, /** @type {string} */ to) => {
    const known = asal.get(from)
    if (known) known.add(to)
    else asal.set(from, new Set([to]))
  }
  for (const butir of dunia.all("inovasi")) {
    for (const from of butir.asal ?? []) add(butir.id, from)
    for (const copy of butir.tiruan ?? []) add(copy, butir.id)
  }
  if (reaches(asal, id)) {
    const key = items(catatan.replikasi_dari).length ? "replikasi_dari" : "replikasi"
    tell("replikasi-melingkar", [key], {}, "key")
  }
}

/** @param {Konteks} context */
export function checkInduk({ jenis, id, dunia, tell }) {
  if (jenis !== "lembaga") return
  const all = dunia.all("lembaga")
  const parents = new Map(all.map(({ id: own, induk }) => [own, new Set(induk ? [induk] : [])]))
  if (reaches(parents, id)) tell("induk-melingkar", ["induk"])
}

/**
 * Tells whether a way along the edges leads from a start back to it.
 * @param {Map<string, Set<string>>} edges
 * @param {string} start
 */
function reaches(edges, start) {
  const seen = new Set()
  const todo = [...(edges.get(start) ?? [])]
  for (let here = todo.pop(); here !== undefined; here = todo.pop()) {
    if (here === start) return true
    if (seen.has(here)) continue
    seen.add(here)
    todo.push(...(edges.get(here) ?? []))
  }
  return false
}
