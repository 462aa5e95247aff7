// What the benchmark calls in the page: `window.cari`. An engine loads nothing before it is asked.
const name = new URLSearchParams(location.search).get("mesin")
const { open } = await import(`./${name}.js`)
let opened

/** The engine, loaded by whoever asks first. */
function engine() {
  opened ??= open(new URL(`../mesin/${name}/`, location).href)
  return opened
}

async function search(query, limit, early) {
  return (await engine()).search(query, limit, early)
}

/** What came of the engine so far. */
function loaded() {
  const entries = performance
    .getEntriesByType("resource")
    .filter((entry) => entry.name.includes(`/mesin/${name}/`))
  return {
    requests: entries.length,
    gzip_bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  }
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

  /** What it takes until the first results show, which may be a few early ones, and until all. */
  async first(query, limit) {
    const start = performance.now()
    const note = (results) => ({
      results: results.length,
      seconds: (performance.now() - start) / 1000,
      ...loaded(),
    })
    let early = null
    const results = await search(query, limit, (few) => {
      early ??= note(few)
    })
    return { early, all: note(results) }
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
