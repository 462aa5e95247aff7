function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
}

export async function open(base) {
  await load(`${base}assets/cari.js`)
  const engine = new window.BanuaEngine(`${base}cari/data/`)
  return {
    async search(query, limit, early) {
      const request = { kueri: query, saring: {}, urut: "relevan", batas: limit }
      return (await engine.search(request, (few) => early?.(few.hasil))).hasil
    },
    // What the site does at each key stroke: the last word may be unfinished.
    async type(text, limit) {
      return (await engine.suggest(text, limit)).entri
    },
  }
}
