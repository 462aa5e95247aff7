// Index and query of MiniSearch must agree on these.
export const options = {
  fields: ["nama", "teks"],
  storeFields: ["nama", "cuplikan"],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { nama: 2 } },
}
