// Fills the words of the table.

/** @typedef {import("./types.js").Tabel} Tabel */
/** @typedef {import("./types.js").Temuan} Temuan */

/**
 * Fills the `{blanks}` of a text.
 * @param {string} text
 * @param {Record<string, unknown>} blanks
 */
export function fill(text, blanks) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(blanks[name] ?? ""))
}

/**
 * Makes a finding in the words of the table.
 * @param {Tabel} tabel
 * @param {string} wording Name of the words; the rule is what stands before a slash.
 * @param {Temuan["jalan"]} jalan
 * @param {Temuan["pada"]} pada
 * @param {Record<string, unknown>} blanks
 * @returns {Temuan}
 */
export function finding(tabel, wording, jalan, pada, blanks) {
  const words = tabel.kata[wording]
  if (!words) throw new Error(`no words for ${wording}`)
  const [message, fix, form] = words
  const [kode = ""] = wording.split("/")
  return {
    jalan,
    pada,
    kode,
    berat: tabel.berat[kode] ?? "galat",
    pesan: fill(message, blanks),
    perbaiki: fill(fix, blanks),
    ...(form && { diFormulir: fill(form, blanks) }),
    ...(typeof blanks.ganti === "string" && { ganti: blanks.ganti }),
  }
}
