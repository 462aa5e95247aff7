// Loads the data files: classic scripts that hand their content to one function, since a page on
// a disk may load no other kind.

const FORMAT = 3
const REGISTRAR = "banuaCari"

/** A data file that is missing, broken, or of another format; asking again tries again. */
export class FilesError extends Error {}

/**
 * @typedef {object} Base What every query needs.
 * @property {number} format
 * @property {string} sidik What the names of all other files carry.
 * @property {Record<string, number>} bobot
 * @property {number} skala
 * @property {number} kataTerbanyak
 * @property {[string, string, number][]} jenis Kinds: name, folder, number of documents.
 * @property {Record<string, string>} wilayah
 * @property {string[]} saring
 * @property {string} umum
 * @property {import("./analysis.js").Language} bahasa
 * @property {number} seberkas
 * @property {Record<string, string>} awal
 */

/** @type {Map<string, unknown>} */
const arrived = new Map()
Reflect.set(globalThis, REGISTRAR, (/** @type {string} */ name, /** @type {unknown} */ content) => {
  arrived.set(name, content)
})

export class Files {
  /** @param {string} folder Address of the folder, with a slash at its end. */
  constructor(folder) {
    this.folder = folder
    /** @type {Map<string, Promise<unknown>>} */
    this.loading = new Map()
    this.failures = 0
  }

  /** @returns {Promise<Base>} */
  async base() {
    const base = /** @type {Base} */ (await this.load("dasar"))
    if (base.format !== FORMAT) {
      this.forget("dasar")
      throw new FilesError(`format ${base.format}`)
    }
    return base
  }

  /**
   * Returns the content of a file.
   * @param {string} name Such as `istilah-3`.
   * @returns {Promise<any>}
   */
  async part(name) {
    return this.load(`${name}.${(await this.base()).sidik}`)
  }

  /** @param {string} name */
  load(name) {
    const known = this.loading.get(name)
    if (known) return known
    const content = this.fetch(name).catch(error => {
      // The site may have been renewed: the next try asks for the base anew, past any cache.
      this.failures++
      this.loading.clear()
      throw error
    })
    this.loading.set(name, content)
    return content
  }

  /** @param {string} name */
  async fetch(name) {
    // The base came with the script.
    if (arrived.has(name) && !this.failures) return arrived.get(name)
    const again = this.failures ? `?${this.failures}` : ""
    return fetchScript(`${this.folder}${name}.js${again}`, name)
  }

  /** @param {string} name */
  forget(name) {
    this.failures++
    this.loading.delete(name)
  }
}

/**
 * @param {string} address
 * @param {string} name
 * @returns {Promise<unknown>}
 */
function fetchScript(address, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = () => {
      script.remove()
      if (arrived.has(name)) resolve(arrived.get(name))
      else reject(new FilesError(`${name}: rusak`))
      arrived.delete(name)
    }
    script.onerror = () => {
      script.remove()
      reject(new FilesError(`${name}: tidak ada`))
    }
    document.head.append(script)
  })
}
