// The doors out: the repository's page with the file filled in, a download, the clipboard.

import { el } from "./dom.js"

/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */
/** @typedef {import("./types.js").Temuan} Temuan */

/**
 * A file that the form has written.
 * @typedef {object} Berkas
 * @property {JenisCatatan} jenis
 * @property {string} id
 * @property {string} teks
 * @property {boolean} lama Whether it replaces a file of the catalogue.
 * @property {boolean} siap Whether nothing stops it.
 */

/** Longest address that servers and browsers surely take. */
const LONGEST = 8000

/**
 * Where a file can be handed in.
 * @param {Berkas} berkas
 * @param {{baru: string, ubah: string}} forge Addresses that a path is put behind.
 * @returns {{href: string, terisi: boolean} | null} `terisi` if the file's text is in the address.
 */
export function doorOf({ jenis, id, teks, lama }, { baru, ubah }) {
  if (lama) return ubah ? { href: `${ubah}catalog/${jenis}/${id}.yaml`, terisi: false } : null
  if (!baru) return null
  const empty = `${baru}catalog/${jenis}?${new URLSearchParams({ filename: `${id}.yaml` })}`
  const href = `${empty}&value=${encodeURIComponent(teks)}`
  return href.length <= LONGEST ? { href, terisi: true } : { href: empty, terisi: false }
}

/**
 * Makes the card of a file.
 * @param {Berkas} berkas
 * @param {{baru: string, ubah: string}} forge
 */
export function fileCard(berkas, forge) {
  const { jenis, id, teks, siap, lama } = berkas
  const name = `catalog/${jenis}/${id || "…"}.yaml`
  const door = doorOf(berkas, forge)
  const told = el("span", { class: "bn-berkas__kabar", role: "status" })
  const copy = async () => {
    await copyText(teks)
    told.textContent = "Isi berkas tersalin."
  }
  const send =
    door && siap
      ? el(
          "a",
          {
            class: "bn-tombol bn-tombol--utama",
            href: door.href,
            target: "_blank",
            rel: "noopener",
          },
          lama ? "Buka berkas di repositori" : "Kirim usulan",
        )
      : null
  if (send && door && !door.terisi) send.addEventListener("click", () => void copy())
  return el(
    "li",
    { class: "bn-berkas" },
    el("p", { class: "bn-berkas__nama" }, el("code", {}, name)),
    send,
    send &&
      door &&
      !door.terisi &&
      el(
        "p",
        { class: "bn-isian__bantu" },
        lama
          ? "Isinya ikut tersalin. Di repositori, ganti seluruh isi berkas dengan yang tersalin."
          : "Isinya terlalu panjang untuk sebuah alamat, jadi ikut tersalin. Tempelkan di sana.",
      ),
    el(
      "div",
      { class: "bn-berkas__alat" },
      action("Unduh YAML", () => {
        download(`${id || jenis}.yaml`, teks, "application/yaml")
        told.textContent = "Berkas diunduh."
      }),
      action("Salin", () => void copy()),
      told,
    ),
    el(
      "details",
      { class: "bn-berkas__teks" },
      el("summary", {}, "Lihat isi berkas"),
      el("pre", { tabindex: 0, "aria-label": `Isi ${name}` }, teks),
    ),
  )
}

/**
 * @param {string} text
 * @param {() => void} act
 */
function action(text, act) {
  const button = el("button", { type: "button", class: "bn-tombol" }, text)
  button.addEventListener("click", act)
  return button
}

/**
 * Hands a text out as a file.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }))
  const link = el("a", { href, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(href), 1000)
}

/** @param {string} text */
async function copyText(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text)
    return
  }
  // A page from a disk has no clipboard of its own.
  const area = el("textarea", { class: "bn-hidden", "aria-hidden": "true" })
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand("copy")
  area.remove()
}
