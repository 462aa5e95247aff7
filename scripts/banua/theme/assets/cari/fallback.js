// What to say, and where to go on, when there is nothing to show.

import { el, number } from "./dom.js"
import { KINDS } from "./kinds.js"
import { quoted } from "./results.js"
import { FIRST, writeState } from "./state.js"

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Jawaban} Jawaban */
/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./state.js").State} State */

const NEAREST = 5
const MARKS = /["“”]|(?<=^|\s)-(?=\S)/gu

/**
 * Returns what an empty answer offers: what to change, other kinds, and the nearest records.
 * @param {State} state
 * @param {Jawaban} answer
 * @param {Engine} engine
 * @param {Site} site
 */
export async function emptyState(state, answer, engine, site) {
  const [ways, nearest] = await Promise.all([
    widerSearches(state, engine),
    engine.suggest(state.kueri, NEAREST),
  ])
  const elsewhere = KINDS.filter(({ id }) => id !== state.jenis && answer.jumlah[id]).map(
    ({ id, label }) => ({
      text: `Lihat ${number(answer.jumlah[id] ?? 0)} di bagian ${label}`,
      state: { ...state, jenis: id, batas: FIRST },
    }),
  )
  return el(
    "div",
    { class: "bn-cari__kosong" },
    el("p", { class: "bn-cari__judul" }, "Belum ketemu. Yang dapat dicoba:"),
    el(
      "ul",
      {},
      [...ways, ...elsewhere].map(way =>
        el("li", {}, el("a", { href: writeState(way.state) }, way.text)),
      ),
      el("li", {}, "Periksa ejaannya, atau pakai kata yang lebih sedikit dan lebih umum."),
      el("li", {}, "Telusuri daftar di bawah ini."),
    ),
    nearest.entri.length > 0 && [
      el("p", { class: "bn-cari__judul" }, "Yang paling dekat"),
      el(
        "ul",
        { class: "bn-rows" },
        nearest.entri.map(({ nama, url, lembaga }) =>
          el(
            "li",
            {},
            el("a", { class: "bn-rows__name", href: site.url(url) }, el("bdi", {}, nama)),
            lembaga && el("span", { class: "bn-rows__by" }, lembaga),
          ),
        ),
      ),
    ],
  )
}

/**
 * Returns searches that ask for less and do find something.
 * @param {State} state
 * @param {Engine} engine
 */
async function widerSearches(state, engine) {
  const plain = state.kueri.replace(MARKS, " ").replace(/\s+/gu, " ").trim()
  /** @type {{text: string, state: State}[]} */
  const tries = []
  if (Object.keys(state.saring).length) {
    const without = { ...state, saring: {}, batas: FIRST }
    tries.push({ text: "Cari tanpa saringan", state: without })
  }
  if (plain && plain !== state.kueri) {
    const without = { ...state, kueri: plain, batas: FIRST }
    tries.push({ text: `Cari ${quoted(plain)} tanpa tanda kutip dan tanda kurang`, state: without })
  }
  const counts = await Promise.all(
    tries.map(async way => (await engine.search(way.state)).jumlah[way.state.jenis] ?? 0),
  )
  return tries.flatMap((way, at) =>
    counts[at] ? [{ ...way, text: `${way.text} (${number(counts[at])})` }] : [],
  )
}

/**
 * Returns a message about data that did not come, with a button to ask again.
 * @param {() => void} retry
 */
export function brokenState(retry) {
  const button = el("button", { type: "button", class: "bn-tombol" }, "Coba lagi")
  button.addEventListener("click", retry)
  return el(
    "div",
    { class: "bn-cari__kosong", role: "alert" },
    el("p", { class: "bn-cari__judul" }, "Data pencarian tidak dapat dimuat"),
    el(
      "p",
      {},
      "Mungkin sambungan terputus, atau ada berkas situs yang rusak. Isi katalog tetap dapat ",
      "dibuka lewat daftar di bawah ini.",
    ),
    button,
  )
}
