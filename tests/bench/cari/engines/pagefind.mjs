// node pagefind.mjs DOCUMENTS FOLDER: writes a Pagefind index; prints how long it took.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { close, createIndex } from "pagefind"

const [documentsFile, folder] = process.argv.slice(2)
const documents = JSON.parse(await readFile(documentsFile, "utf8"))

function must(response) {
  if (response.errors.length) throw new Error(response.errors.join("\n"))
  return response
}

const scratch = await mkdtemp(join(tmpdir(), "pagefind-"))
const start = performance.now()
const { index } = must(await createIndex({ forceLanguage: "id" }))
for (const { id, html } of documents) {
  const content = `<html lang="id"><body>${html}</body></html>`
  must(await index.addHTMLFile({ url: `/inovasi/${id}/`, content }))
}
must(await index.writeFiles({ outputPath: scratch }))
const seconds = (performance.now() - start) / 1000

// Pagefind answers before all it wrote is on disk, and may end with empty files; so what is
// served is written here, and what it wrote itself only told the time.
for (const { path, content } of must(await index.getFiles()).files) {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
await close()
await rm(scratch, { recursive: true, force: true })
console.log(JSON.stringify({ seconds }))
