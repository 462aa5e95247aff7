// Loads the form's data. Each file is a script that adds to one queue, since a page that is
// opened from a disk may load scripts, but read no files.

/** @typedef {[name: string, data: unknown]} Entry */
/** @typedef {import("../cari/engine.js").Engine} Engine */

/** @type {Map<string, unknown>} */
const arrived = new Map()
const queue = /** @type {{banuaIsi?: {push: (entry: Entry) => void} | Entry[]}} */ (self)

for (const [name, data] of Array.isArray(queue.banuaIsi) ? queue.banuaIsi : []) {
  arrived.set(name, data)
}
queue.banuaIsi = {
  push(/** @type {Entry} */ [name, data]) {
    arrived.set(name, data)
  },
}

/**
 * Loads one file of the form's data.
 * @param {URL} root Address of the home page.
 * @param {string} name Such as `aturan` or `inovasi-3`.
 * @returns {Promise<unknown>}
 */
export function load(root, name) {
  if (arrived.has(name)) return Promise.resolve(arrived.get(name))
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = new URL(`isi/data/${name}.js`, root).href
    script.onload = () => {
      script.remove()
      if (arrived.has(name)) resolve(arrived.get(name))
      else reject(new Error(`${name} is not what it should be`))
    }
    script.onerror = () => {
      script.remove()
      reject(new Error(`${name} cannot be loaded`))
    }
    document.head.append(script)
  })
}

/**
 * Loads the search of the site, as its search box does; see `banua.js`.
 * @returns {Promise<Engine>}
 */
export async function loadSearch() {
  return Reflect.get(self, "banuaMuatCari")()
}
