// Usual constants; see Robertson and Zaragoza (2009), The Probabilistic Relevance Framework.
const K1 = 1.2
const B = 0.75
const NAME_WEIGHT = 2

export async function open(base) {
  const [{ stemmer }, response] = await Promise.all([
    import(`${base}stemmer.js`),
    fetch(`${base}dokumen.json`),
  ])
  const { kata_henti: stopWords, dokumen: documents } = await response.json()
  const stop = new Set(stopWords)
  const stems = (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !stop.has(word))
      .map((word) => stemmer(word))

  const postings = new Map()
  const lengths = documents.map(({ nama, teks }, number) => {
    const counts = new Map()
    const add = (text, weight) => {
      for (const stem of stems(text)) counts.set(stem, (counts.get(stem) ?? 0) + weight)
    }
    add(nama, NAME_WEIGHT)
    add(teks, 1)
    let length = 0
    for (const [stem, count] of counts) {
      length += count
      if (!postings.has(stem)) postings.set(stem, [])
      postings.get(stem).push([number, count])
    }
    return length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length

  return {
    async search(query, limit) {
      const scores = new Map()
      for (const stem of new Set(stems(query))) {
        const found = postings.get(stem) ?? []
        const idf = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5))
        for (const [number, count] of found) {
          const norm = K1 * (1 - B + (B * lengths[number]) / mean)
          const gain = (idf * count * (K1 + 1)) / (count + norm)
          scores.set(number, (scores.get(number) ?? 0) + gain)
        }
      }
      const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, limit)
      return best.map(([number]) => documents[number])
    },
  }
}
