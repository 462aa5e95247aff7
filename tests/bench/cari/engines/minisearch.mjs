// node minisearch.mjs DOCUMENTS FILE: writes a MiniSearch index; prints how long it took.
import { readFile, writeFile } from "node:fs/promises"
import MiniSearch from "minisearch"
import { options } from "../web/minisearch-options.js"

const [documentsFile, indexFile] = process.argv.slice(2)
const documents = JSON.parse(await readFile(documentsFile, "utf8"))

const start = performance.now()
const index = new MiniSearch(options)
index.addAll(documents)
await writeFile(indexFile, JSON.stringify(index))
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds }))
