// Says in words why a record was found.

/** @typedef {import("./engine.js").Alasan} Alasan */

/** @type {readonly Alasan["cara"][]} */
const ORDER = ["frasa", "persis", "akar", "awalan", "sinonim", "koreksi"]
/** @type {Record<Alasan["cara"], string>} */
const LABEL = {
  frasa: "frasa persis",
  persis: "cocok persis",
  akar: "kata dasar",
  awalan: "awal kata",
  sinonim: "sinonim",
  koreksi: "perbaikan ejaan",
}

/**
 * Returns the reasons of one result, such as `cocok persis: padi · kata dasar: tanam (dari menanam)`.
 * @param {readonly Alasan[]} reasons
 */
export function explain(reasons) {
  return ORDER.flatMap(way => {
    const found = reasons.filter(reason => reason.cara === way).map(describe)
    return found.length ? [`${LABEL[way]}: ${[...new Set(found)].join(", ")}`] : []
  }).join(" · ")
}

/** @param {Alasan} reason */
function describe({ kata, istilah, cara, lewat }) {
  if (cara === "frasa") return `“${kata}”`
  const met = lewat ?? istilah
  return cara === "persis" || met === kata ? kata : `${met} (dari ${kata})`
}
