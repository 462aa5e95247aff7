// The sketch of a text: its smallest hashes of runs of words (scripts/banua/rules/keunikan.py).

import { pattern } from "./text.js"

/** @typedef {import("./types.js").Tabel} Tabel */

const POLYNOMIAL = 0xedb88320
const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/**
 * Returns the CRC-32 of a text of plain letters.
 * @param {string} text
 */
function crc32(text) {
  let value = 0xffffffff
  for (let at = 0; at < text.length; at += 1) {
    value = (TABLE[(value ^ text.charCodeAt(at)) & 0xff] ?? 0) ^ (value >>> 8)
  }
  return (value ^ 0xffffffff) >>> 0
}

/**
 * @param {string} text
 * @param {Tabel} tabel
 * @returns {number[]} In rising order.
 */
export function sketchOf(text, tabel) {
  const { runtun, sketsa } = tabel.aturan.kembar
  const words = text.toLowerCase().match(pattern(tabel.pola.kata, "g")) ?? []
  const runs = new Set()
  for (let at = 0; at + runtun <= words.length; at += 1) {
    runs.add(crc32(words.slice(at, at + runtun).join(" ")))
  }
  return [...runs].sort((a, b) => a - b).slice(0, sketsa)
}

/**
 * Returns the hashes that a packed sketch holds.
 * @param {string} packed Four bytes each, as base64.
 */
export function unpackSketch(packed) {
  const bytes = Uint8Array.from(atob(packed), char => char.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4))
}
