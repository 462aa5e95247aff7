// Starts the form: which draft, from where, and the list of drafts on this device.

import { el, part } from "./dom.js"
import { Drafts, mendingDraf, newDraf } from "./drafts.js"
import { Form } from "./form.js"
import { findKin } from "./kin.js"
import { load, loadSearch } from "./loader.js"
import { download } from "./send.js"
import { unpackSketch } from "./sketch.js"

/** @typedef {import("./drafts.js").Draf} Draf */
/** @typedef {import("./types.js").Daftar} Daftar */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */
/** @typedef {import("./types.js").Tabel} Tabel */

const MENDING = "Ubah yang keliru, tambahkan yang kurang."

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const home = new URL("../", script.src)
const root = document.querySelector("[data-bn-isi]")
if (root instanceof HTMLElement) void start(root)

/** @param {HTMLElement} root */
async function start(root) {
  const place = part(root, "[data-bn-tubuh]")
  const failure = part(root, "[data-bn-gagal]")
  const drafts = new Drafts(openStorage())
  try {
    const bekal = await Promise.all([load(home, "aturan"), load(home, "daftar")])
    const [tabel, daftar] = /** @type {[Tabel, Daftar]} */ (bekal)
    const { draf, resumed } = await chooseDraf(drafts, tabel, daftar)
    new Desk(root, place, drafts, draf, resumed, tabel, daftar)
    part(root, "[data-bn-memuat]").hidden = true
  } catch {
    part(root, "[data-bn-memuat]").hidden = true
    failure.hidden = false
  }
}

function openStorage() {
  try {
    return self.localStorage
  } catch {
    return null
  }
}

/**
 * Returns the draft that the address asks for.
 * @param {Drafts} drafts
 * @param {Tabel} tabel
 * @param {Daftar} daftar
 * @returns {Promise<{draf: Draf, resumed: boolean}>}
 */
async function chooseDraf(drafts, tabel, daftar) {
  const params = new URLSearchParams(location.search)
  const kept = drafts.get(params.get("draf") ?? "")
  if (kept) return { draf: kept, resumed: true }
  const [jenis, id] = (params.get("ubah") ?? "").split("/")
  if ((jenis === "inovasi" || jenis === "lembaga") && id) {
    const at = daftar[jenis].findIndex(butir => butir.id === id)
    if (at < 0) throw new Error(`no ${jenis} ${id}`)
    const { seberkas } = tabel.batas
    const file = /** @type {Data[]} */ (await load(home, `${jenis}-${Math.floor(at / seberkas)}`))
    const { id: _, ...rest } = file[at % seberkas]
    const fresh = mendingDraf(jenis, id, rest)
    const begun = drafts.get(fresh.kunci)
    return begun ? { draf: begun, resumed: true } : { draf: fresh, resumed: false }
  }
  return {
    draf: newDraf(params.get("jenis") === "lembaga" ? "lembaga" : "inovasi"),
    resumed: false,
  }
}

/** The form with the list of drafts around it. */
class Desk {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} place
   * @param {Drafts} drafts
   * @param {Draf} draf
   * @param {boolean} resumed
   * @param {Tabel} tabel
   * @param {Daftar} daftar
   */
  constructor(root, place, drafts, draf, resumed, tabel, daftar) {
    this.drafts = drafts
    this.draf = draf
    this.kept = part(root, "[data-bn-simpan]")
    this.list = part(root, "[data-bn-draf]")
    this.count = part(root, "[data-bn-draf-jumlah]")
    this.box = part(root, "[data-bn-draf-kotak]")
    part(root, "[data-bn-judul]").textContent = titleOf(draf)
    if (draf.lama) part(root, "[data-bn-ajakan]").textContent = MENDING
    if (resumed) this.kept.textContent = `Melanjutkan draf dari ${when(draf.diubah)}.`
    this.form = new Form(place, draf, {
      tabel,
      daftar,
      hariIni: today(),
      url: path => address(path),
      forge: { baru: root.dataset.bnBaru ?? "", ubah: root.dataset.bnUbah ?? "" },
      loadSketsa: async () => {
        const packed = /** @type {Record<string, string>} */ (await load(home, "sketsa"))
        return new Map(Object.entries(packed).map(([id, text]) => [id, unpackSketch(text)]))
      },
      findKin: async nama => findKin(await loadSearch(), nama, daftar.inovasi),
      keep: each => this.keep(each),
    })
    addEventListener("pagehide", () => this.form.flush())
    document.addEventListener("visibilitychange", () => this.form.flush())
    part(root, "[data-bn-draf-unduh]").addEventListener("click", () => {
      this.form.flush()
      download("draf-inovasi-banua.json", drafts.toJson(), "application/json")
    })
    const file = /** @type {HTMLInputElement} */ (part(root, "[data-bn-draf-muat]"))
    file.addEventListener("change", () => void this.take(file))
    this.show()
  }

  /** @param {Draf} draf */
  keep(draf) {
    draf.diubah = new Date().toISOString()
    const done = this.drafts.save(draf)
    this.kept.textContent = done
      ? `Draf tersimpan di perangkat ini, pukul ${clock(draf.diubah)}.`
      : "Peramban ini tidak menyimpan draf. Unduh YAML sebelum menutup halaman."
    if (done && !location.search.includes(draf.kunci)) {
      history.replaceState(null, "", `?${new URLSearchParams({ draf: draf.kunci })}`)
    }
    this.show()
  }

  /** @param {HTMLInputElement} file */
  async take(file) {
    try {
      const added = this.drafts.fromJson((await file.files?.[0]?.text()) ?? "")
      this.kept.textContent = added
        ? `${added} draf dimuat.`
        : "Tidak ada draf baru dalam berkas itu."
    } catch {
      this.kept.textContent = "Berkas itu bukan berkas draf."
    }
    file.value = ""
    this.show()
  }

  show() {
    const all = this.drafts.all()
    this.box.hidden = !this.drafts.storage
    this.count.textContent = all.length ? ` (${all.length})` : ""
    const key = all.map(draf => `${draf.kunci} ${nameOf(draf)}`).join("|")
    if (key === this.list.dataset.kunci) return
    this.list.dataset.kunci = key
    const rows = el("ul", { class: "bn-draf__daftar" }, ...all.map(draf => this.row(draf)))
    this.list.replaceChildren(...(all.length ? [rows] : []))
  }

  /** @param {Draf} draf */
  row(draf) {
    const mine = draf.kunci === this.draf.kunci
    const remove = el(
      "button",
      { type: "button", class: "bn-isian__tombol", "aria-label": `Hapus draf ${nameOf(draf)}` },
      "Hapus",
    )
    const row = el(
      "li",
      {},
      mine
        ? el("strong", {}, nameOf(draf))
        : el("a", { href: `?${new URLSearchParams({ draf: draf.kunci })}` }, nameOf(draf)),
      el("span", { class: "bn-isian__bantu" }, mine ? "sedang dibuka" : when(draf.diubah)),
      remove,
    )
    remove.addEventListener("click", () => {
      this.drafts.remove(draf.kunci)
      const undo = el("button", { type: "button", class: "bn-isian__tombol" }, "Urungkan")
      undo.addEventListener("click", () => {
        this.drafts.save(draf)
        this.list.dataset.kunci = ""
        this.show()
      })
      row.replaceChildren(el("span", {}, `${nameOf(draf)} dihapus.`), undo)
      undo.focus()
    })
    return row
  }
}

/** @param {string} path */
function address(path) {
  const url = new URL(path, home)
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html"
  return url.href
}

/** @param {Draf} draf */
function titleOf({ lama, jenis, data, id }) {
  if (lama) return `Memperbaiki ${data.nama ?? id}`
  return jenis === "lembaga" ? "Catat lembaga baru" : "Catat inovasi baru"
}

/** @param {Draf} draf */
function nameOf({ lama, jenis, data }) {
  const nama = typeof data.nama === "string" && data.nama ? data.nama : `${jenis} tanpa nama`
  return lama ? `Perbaikan: ${nama}` : nama
}

/** @param {string} time */
function when(time) {
  const date = new Date(time)
  return `${date.toLocaleDateString("id-ID", { day: "numeric", month: "long" })}, ${clock(time)}`
}

/** @param {string} time */
function clock(time) {
  return new Date(time).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" })
}

/** Returns the day where this device is. */
function today() {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map(each => String(each).padStart(2, "0")).join("-")
}
