import { options } from "./minisearch-options.js"

export async function open(base) {
  const [{ default: MiniSearch }, response] = await Promise.all([
    import(`${base}minisearch.js`),
    fetch(`${base}indeks.json`),
  ])
  const index = MiniSearch.loadJSON(await response.text(), options)
  return {
    async search(query, limit) {
      const found = index.search(query).slice(0, limit)
      return found.map(({ id, nama, cuplikan }) => ({ id, nama, teks: cuplikan }))
    },
  }
}
