// "What if" on a region's desk: sliders in place of the table. The page works without this file.
// A classic script, since browsers load no modules from a disk.
"use strict"
;(() => {
  /**
   * What the page hands over; points are in hundredths, so that all sums are exact.
   * @typedef {object} Ujung One end of the range.
   * @property {number} tetap Points that no slider changes.
   * @property {number} kematangan Sum of maturity as documented.
   * @property {number} pembagi Divisor of the mean.
   * @property {Record<string, [number, number][]>} tambahan By indicator, points to win and
   *   how many innovations win as much, most points first.
   *
   * @typedef {object} Data
   * @property {number} maks Highest sum of points.
   * @property {[string, number][]} ambang Predicates and their lowest index, best first.
   * @property {[Ujung, Ujung]} ujung
   */

  const form = document.querySelector("form[data-bn-andai]")
  const source = form?.querySelector("[data-bn-data]")?.textContent
  if (!(form instanceof HTMLFormElement) || !source) return
  /** @type {Data} */
  const data = JSON.parse(source)
  const sliders = [...form.querySelectorAll("input")]
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (form.querySelector(`[data-bn-${name}]`))

  /**
   * Returns what the first so many innovations win.
   * @param {[number, number][]} runs
   * @param {number} count
   */
  function gain(runs, count) {
    let sum = 0
    for (const [points, many] of runs) {
      const taken = Math.min(many, count)
      sum += points * taken
      count -= taken
    }
    return sum
  }

  /**
   * Returns the index in hundredths, halves upward.
   * @param {Ujung} end
   */
  function index(end) {
    const won = sliders.map(s => gain(end.tambahan[s.name] ?? [], s.valueAsNumber))
    const points = end.tetap * end.pembagi + won.reduce((a, b) => a + b, end.kematangan)
    const whole = end.pembagi * data.maks
    return Math.floor((20000 * points + whole) / (2 * whole))
  }

  /** @param {number} hundredths */
  function predikat(hundredths) {
    const found = data.ambang.find(([, least]) => hundredths >= least)
    return (found ?? data.ambang[data.ambang.length - 1] ?? [""])[0]
  }

  const show = (/** @type {number} */ hundredths) =>
    (hundredths / 100).toFixed(2).replace(".", ",")

  function update() {
    const [low = 0, high = 0] = data.ujung.map(index).sort((a, b) => a - b)
    part("rentang").style.left = `${low / 100}%`
    part("rentang").style.width = `${(high - low) / 100}%`
    const told = [...new Set([low, high].map(predikat))].join(" sampai ")
    const moved = sliders.some(slider => slider.valueAsNumber > 0)
    const range = low === high ? show(low) : `${show(low)} – ${show(high)}`
    part("indeks").textContent = moved || high ? range : "Belum ada bukti"
    part("predikat").textContent = moved ? told : (part("predikat").dataset.bnAwal ?? "")
    for (const slider of sliders) {
      const output = slider.nextElementSibling
      if (output) output.textContent = `${slider.value} inovasi`
    }
  }

  for (const mark of form.querySelectorAll("[data-batas]")) {
    if (mark instanceof HTMLElement) mark.style.left = `${mark.dataset.batas}%`
  }
  form.addEventListener("input", update)
  form.addEventListener("reset", () => setTimeout(update))
  form.addEventListener("submit", event => event.preventDefault())
  const table = document.querySelector("[data-bn-andai-tabel]")
  // On paper nothing slides: there the table takes the sliders' place again.
  addEventListener("beforeprint", () => table?.setAttribute("open", ""))
  addEventListener("afterprint", () => table?.removeAttribute("open"))
  table?.removeAttribute("open")
  form.hidden = false
  update()
})()
