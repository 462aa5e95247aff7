// Drafts on this device: several, each under a key of its own, so that two windows never
// overwrite each other's.

/** @typedef {import("./types.js").Data} Data */
/** @typedef {import("./types.js").JenisCatatan} JenisCatatan */

/**
 * @typedef {object} Draf
 * @property {1} versi
 * @property {string} kunci
 * @property {JenisCatatan} jenis
 * @property {string} id
 * @property {boolean} idTetap Whether the id no longer follows the name.
 * @property {boolean} lama Whether it mends a record of the catalogue.
 * @property {Data} data
 * @property {{jenis: "lembaga", id: string, data: Data}[]} lain Institutions that it adds.
 * @property {Data} [asal] The record before it was mended.
 * @property {string} diubah When it was last changed.
 */

const PREFIX = "banua-isi:"

/**
 * Returns an empty draft.
 * @param {JenisCatatan} jenis
 * @returns {Draf}
 */
export function newDraf(jenis) {
  const kunci = `${jenis}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`
  return {
    versi: 1,
    kunci,
    jenis,
    id: "",
    idTetap: false,
    lama: false,
    data: {},
    lain: [],
    diubah: "",
  }
}

/**
 * Returns a draft that mends a record.
 * @param {JenisCatatan} jenis
 * @param {string} id
 * @param {Data} data
 * @returns {Draf}
 */
export function mendingDraf(jenis, id, data) {
  const kunci = `ubah-${jenis}-${id}`
  return {
    versi: 1,
    kunci,
    jenis,
    id,
    idTetap: true,
    lama: true,
    data,
    lain: [],
    asal: data,
    diubah: "",
  }
}

export class Drafts {
  /** @param {Storage | null} storage `null` where the browser keeps nothing. */
  constructor(storage) {
    this.storage = storage
  }

  /** Returns all drafts, the newest first. */
  all() {
    const storage = this.storage
    if (!storage) return []
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
    const drafts = keys
      .filter(key => key.startsWith(PREFIX))
      .flatMap(key => readDraf(storage.getItem(key)) ?? [])
    return drafts.sort((a, b) => (a.diubah < b.diubah ? 1 : -1))
  }

  /** @param {string} kunci */
  get(kunci) {
    return readDraf(this.storage?.getItem(PREFIX + kunci) ?? null)
  }

  /**
   * Keeps a draft, and tells whether that was possible.
   * @param {Draf} draf
   */
  save(draf) {
    try {
      if (!this.storage) return false
      this.storage.setItem(PREFIX + draf.kunci, JSON.stringify(draf))
      return true
    } catch {
      return false
    }
  }

  /** @param {string} kunci */
  remove(kunci) {
    this.storage?.removeItem(PREFIX + kunci)
  }

  /** Returns all drafts as one file. */
  toJson() {
    return `${JSON.stringify({ banuaIsi: 1, draf: this.all() }, null, 2)}\n`
  }

  /**
   * Adds the drafts of a file; one that is here already in another form is kept beside it.
   * @param {string} text
   * @returns {number} How many were added.
   */
  fromJson(text) {
    const file = /** @type {unknown} */ (JSON.parse(text))
    const list = isRecord(file) && Array.isArray(file.draf) ? file.draf : []
    const drafts = list.flatMap(item => asDraf(item) ?? [])
    let added = 0
    for (const draf of drafts) {
      const here = this.get(draf.kunci)
      if (here && JSON.stringify(here) === JSON.stringify(draf)) continue
      const kunci = here ? newDraf(draf.jenis).kunci : draf.kunci
      if (this.save({ ...draf, kunci })) added += 1
    }
    return added
  }
}

/** @param {string | null} text */
function readDraf(text) {
  try {
    return asDraf(JSON.parse(text ?? "null"))
  } catch {
    return null
  }
}

/**
 * @param {unknown} value
 * @returns {Draf | null}
 */
function asDraf(value) {
  if (!isRecord(value) || value.versi !== 1 || typeof value.kunci !== "string") return null
  const sound =
    (value.jenis === "inovasi" || value.jenis === "lembaga") &&
    typeof value.id === "string" &&
    isRecord(value.data) &&
    Array.isArray(value.lain) &&
    value.lain.every(item => isRecord(item) && typeof item.id === "string" && isRecord(item.data))
  return sound ? /** @type {Draf} */ (/** @type {unknown} */ (value)) : null
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
