// Small comforts. Every page works without this file.

const query = document.querySelector('[data-md-component="search-query"]')

/** Opens the search of the frame with the given words. */
function openSearch(words) {
  const toggle = document.getElementById("__search")
  if (!toggle.checked) toggle.click()
  query.value = words
  query.focus()
  query.dispatchEvent(new Event("keyup"))
}

if (query) {
  for (const button of document.querySelectorAll("[data-bn-search-open]")) {
    button.addEventListener("click", () => openSearch(""))
  }
  for (const form of document.querySelectorAll("[data-bn-search]")) {
    form.addEventListener("submit", event => {
      event.preventDefault()
      openSearch(new FormData(form).get("q"))
    })
  }
  for (const link of document.querySelectorAll("[data-bn-query]")) {
    link.addEventListener("click", event => {
      event.preventDefault()
      openSearch(link.dataset.bnQuery)
    })
  }
}

const menu = document.querySelector(".bn-menu")
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false
    menu.querySelector("summary").focus()
  }
})
document.addEventListener("click", event => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false
})

for (const item of document.querySelectorAll("[data-bn-print]")) {
  item.hidden = false
  item.querySelector("button").addEventListener("click", () => window.print())
}

for (const text of document.querySelectorAll(".bn-cite__line, .bn-cite pre, .highlight pre")) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "bn-copy"
  button.textContent = "Salin"
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim())
    button.textContent = "Tersalin"
    setTimeout(() => (button.textContent = "Salin"), 2000)
  })
  text.after(button)
}

const fold = text => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")

for (const box of document.querySelectorAll("[data-bn-filter]")) {
  const items = [...(document.getElementById(box.dataset.bnFilter)?.children ?? [])]
  if (items.length < 12) continue
  const texts = items.map(item => fold(item.textContent))
  const label = document.createElement("label")
  const input = document.createElement("input")
  const output = document.createElement("output")
  label.append(box.dataset.bnLabel, input)
  input.type = "search"
  input.autocomplete = "off"
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean)
    let shown = 0
    items.forEach((item, index) => {
      item.hidden = !words.every(word => texts[index].includes(word))
      shown += item.hidden ? 0 : 1
    })
    output.textContent = words.length ? `${shown} dari ${items.length}` : ""
  })
  box.append(label, output)
  box.hidden = false
}
