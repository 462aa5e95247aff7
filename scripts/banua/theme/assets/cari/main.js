// Starts the search where a page has a place for it.

import { Box } from "./box.js"
import {} from "./data.js"
import { Engine } from "./engine.js"
import { ResultsPage } from "./page.js"
import { Site } from "./site.js"

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const site = new Site(new URL("../", script.src))
const engine = new Engine(new URL("cari/data/", site.root).href)

// The form asks for it, see isi/loader.js.
Reflect.set(self, "banuaMesin", engine)

for (const form of document.querySelectorAll("form")) {
  if ("bnFind" in form.dataset) new Box(form, engine, site)
}

const root = document.querySelector("[data-bn-cari]")
if (root instanceof HTMLElement) new ResultsPage(root, engine, site).start()
