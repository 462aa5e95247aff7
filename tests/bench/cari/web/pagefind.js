export async function open(base) {
  const pagefind = await import(`${base}pagefind.js`)
  // The browser cannot slow a worker down as it slows a page.
  await pagefind.options({ noWorker: true })
  await pagefind.init()
  return {
    async search(query, limit) {
      const { results } = await pagefind.search(query)
      const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()))
      return shown.map(({ url, meta, excerpt }) => ({
        id: url.split("/").at(-2),
        nama: meta.title,
        teks: excerpt,
      }))
    },
  }
}
