// The kinds of records that a search finds, in the order in which they are offered.

/** @typedef {{id: string, label: string, unit: string}} Kind */

/** @type {readonly Kind[]} */
export const KINDS = [
  { id: "inovasi", label: "Inovasi", unit: "inovasi" },
  { id: "lembaga", label: "Lembaga", unit: "lembaga" },
  { id: "kebutuhan", label: "Kebutuhan", unit: "kebutuhan daerah" },
  { id: "orang", label: "Peneliti", unit: "peneliti" },
  { id: "ajang", label: "Ajang", unit: "ajang" },
  { id: "tema", label: "Tema", unit: "tema" },
  { id: "panduan", label: "Panduan", unit: "halaman panduan" },
]

/**
 * Returns a kind by its id; an unknown one is called by its id.
 * @param {string} id
 * @returns {Kind}
 */
export function kind(id) {
  return KINDS.find(known => known.id === id) ?? { id, label: id, unit: id }
}
