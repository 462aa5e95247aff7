// Dates as the catalogue writes them: year, year and month, or year, month, and day.

import { pattern } from "./text.js"

/** @typedef {import("./types.js").Tabel} Tabel */

/**
 * Tells whether a text is a date that exists.
 * @param {string} text
 * @param {Tabel} tabel
 */
export function isTanggal(text, tabel) {
  if (!pattern(tabel.pola.tanggal).test(text)) return false
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** @param {string} tanggal */
export function firstDay(tanggal) {
  return tanggal + "-01-01".slice(tanggal.length - 4)
}

/** @param {string} tanggal */
export function lastDay(tanggal) {
  return tanggal + "-12-31".slice(tanggal.length - 4)
}
