// What the benchmark calls in the page: `window.cari`. An engine loads nothing before it is asked.
const name = new URLSearchParams(location.search).get("mesin")
const { open } = await import(`./${name}.js`)
let opened

/** The engine, loaded by whoever asks first. */
function engine() {
  opened ??= open(new URL(`../mesin/${name}/`, location).href)
  return opened
}

async function search(query, limit) {
  return (await engine()).search(query, limit)
}

/** An engine may know that the last word is unfinished. */
async function type(text, limit) {
  const { search, type = search } = await engine()
  return type(text, limit)
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 0))

window.cari = {
  /** Ids of the results of each query. */
  async answers(queries, limit) {
    const all = []
    for (const query of queries) all.push((await search(query, limit)).map(({ id }) => id))
    return all
  },

  /** Milliseconds from the first question to its results, loading included. */
  async first(query, limit) {
    const start = performance.now()
    const results = await search(query, limit)
    return { milliseconds: performance.now() - start, results: results.length }
  },

  /** Milliseconds that each text takes as it is typed. */
  async times(texts, limit) {
    const times = []
    for (const text of texts) {
      const start = performance.now()
      await type(text, limit)
      times.push(performance.now() - start)
      await rest()
    }
    return times
  },
}
document.documentElement.dataset.siap = ""
