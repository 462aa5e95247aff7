// Small comforts, and the door to the search. Every page works without this file.
// A classic script, since browsers load no modules from a disk.
"use strict"
;(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src

  /**
   * Returns the elements of a kind that a selector finds.
   * @template {Element} T
   * @param {string} selector
   * @param {new () => T} type
   * @param {ParentNode | null} [root]
   * @returns {T[]}
   */
  function all(selector, type, root = document) {
    /** @type {T[]} */
    const found = []
    for (const item of root?.querySelectorAll(selector) ?? []) {
      if (item instanceof type) found.push(item)
    }
    return found
  }

  // ── From a disk: no folder opens its index by itself ──────────────────────

  if (location.protocol === "file:") {
    const whole = (/** @type {string} */ href) =>
      href.replace(/^(file:[^?#]*\/)(?=[?#]|$)/, "$1index.html")
    for (const link of all("a[href]", HTMLAnchorElement)) link.href = whole(link.href)
    for (const form of all("form[action]", HTMLFormElement)) form.action = whole(form.action)
  }

  // ── Search: loaded when a box is used, at once on the page of results ─────

  const boxes = all("[data-bn-find]", HTMLFormElement)
  const [page] = all("[data-bn-cari]", HTMLElement)
  const [opener] = all("[data-bn-find-open]", HTMLElement)
  const [closer] = all("[data-bn-find-close]", HTMLElement)
  const sheet = closer?.closest("form")
  /** @type {Promise<unknown> | undefined} */
  let loading

  function loadSearch() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = new URL("cari.js", here).href
      script.onload = () => resolve(Reflect.get(self, "banuaMesin"))
      script.onerror = () => {
        script.remove()
        loading = undefined
        reject()
      }
      document.head.append(script)
    })
    return loading
  }

  Reflect.set(self, "banuaMuatCari", loadSearch)

  /** Without its script a box still leads to the page of results, so nothing is said there. */
  const prepare = () => void loadSearch().catch(() => {})

  for (const form of boxes) {
    const [field] = all("[name=q]", HTMLInputElement, form)
    field?.setAttribute("role", "combobox")
    field?.setAttribute("aria-autocomplete", "list")
    field?.setAttribute("aria-expanded", "false")
    form.addEventListener("focusin", prepare)
    if (form.contains(document.activeElement)) prepare()
  }

  if (page) {
    const [failure] = all("[data-bn-gagal]", HTMLElement, page)
    const [field] = all("[name=q]", HTMLInputElement, page)
    const asked = new URLSearchParams(location.search).get("q")
    if (field && asked) field.value = asked
    const start = () => {
      if (failure) failure.hidden = true
      loadSearch().catch(() => {
        document.documentElement.classList.remove("bn-mencari")
        if (failure) failure.hidden = false
      })
    }
    failure?.querySelector("button")?.addEventListener("click", start)
    addEventListener("online", start)
    start()
  }

  // On small screens the header's box lies over the whole page while it is open.

  /** @param {boolean} open */
  function showSheet(open) {
    if (!sheet || !opener) return
    sheet.classList.toggle("bn-find--buka", open)
    document.documentElement.classList.toggle("bn-diam", open)
    for (const other of all(".md-container, .bn-tabs, .bn-skip, .bn-header__bar > *", HTMLElement)) {
      if (other !== sheet) other.inert = open
    }
    const [field] = all("[name=q]", HTMLInputElement, sheet)
    if (open) field?.focus()
    else opener.focus()
  }

  opener?.addEventListener("click", event => {
    event.preventDefault()
    showSheet(true)
  })
  closer?.addEventListener("click", () => showSheet(false))
  sheet?.addEventListener("keydown", event => {
    const open = sheet.classList.contains("bn-find--buka")
    if (event.key === "Escape" && !event.defaultPrevented && open) showSheet(false)
  })
  matchMedia("(min-width: 60em)").addEventListener("change", () => {
    if (sheet?.classList.contains("bn-find--buka")) showSheet(false)
  })

  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target
    if (target instanceof HTMLElement && target.matches("input, textarea, select")) return
    if (target instanceof HTMLElement && target.isContentEditable) return
    event.preventDefault()
    const inPage = page && boxes.find(form => page.contains(form))
    if (!inPage && opener?.offsetParent) return showSheet(true)
    const [field] = all("[name=q]", HTMLInputElement, inPage || sheet || null)
    field?.focus()
    field?.select()
  })

  // ── Menu of small screens ─────────────────────────────────────────────────

  const [menu] = all(".bn-menu", HTMLDetailsElement)
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && menu?.open) {
      menu.open = false
      menu.querySelector("summary")?.focus()
    }
  })
  document.addEventListener("click", event => {
    if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) {
      menu.open = false
    }
  })

  // ── Records not checked for long: a build has no clock, but a reader has ───

  const now = new Date()
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString()
  for (const mark of all("[data-bn-berlaku]", HTMLElement)) {
    mark.hidden = (mark.dataset.bnBerlaku ?? "") >= today.slice(0, 10)
  }

  // ── Print, copy, and narrow long lists ────────────────────────────────────

  for (const item of all("[data-bn-print]", HTMLElement)) {
    item.hidden = false
    item.querySelector("button")?.addEventListener("click", () => window.print())
  }

  for (const text of all(".bn-cite__line, .bn-cite pre, .highlight pre", HTMLElement)) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "bn-copy"
    button.textContent = "Salin"
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText((text.textContent ?? "").trim())
      button.textContent = "Tersalin"
      setTimeout(() => (button.textContent = "Salin"), 2000)
    })
    text.after(button)
  }

  const fold = (/** @type {string} */ text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")

  for (const box of all("[data-bn-filter]", HTMLElement)) {
    const list = document.getElementById(box.dataset.bnFilter ?? "")
    const items = all(":scope > *", HTMLElement, list)
    if (items.length < 12) continue
    const texts = items.map(item => fold(item.textContent ?? ""))
    const label = document.createElement("label")
    const input = document.createElement("input")
    const output = document.createElement("output")
    label.append(box.dataset.bnLabel ?? "", input)
    input.type = "search"
    input.autocomplete = "off"
    input.addEventListener("input", () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean)
      let shown = 0
      items.forEach((item, index) => {
        item.hidden = !words.every(word => texts[index]?.includes(word))
        shown += item.hidden ? 0 : 1
      })
      output.textContent = words.length ? `${shown} dari ${items.length}` : ""
    })
    box.append(label, output)
    box.hidden = false
  }
})()
