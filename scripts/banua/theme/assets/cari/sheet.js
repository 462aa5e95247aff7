// On a small screen the filters lie in a sheet of their own, else beside the results.

import { number, part } from "./dom.js"

const WIDE = "(min-width: 60em)"

export class FilterSheet {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} filters
   * @param {() => void} seen Called when the filters come into sight.
   */
  constructor(root, filters, seen) {
    this.dialog = /** @type {HTMLDialogElement} */ (part(root, "[data-bn-lembar]"))
    this.button = part(root, "[data-bn-buka-saring]")
    this.done = part(this.dialog, "[data-bn-selesai]")
    const beside = part(root, "[data-bn-samping]")
    const inside = part(this.dialog, "[data-bn-isi]")
    this.wide = matchMedia(WIDE)
    const place = () => {
      if (this.wide.matches) this.dialog.close()
      ;(this.wide.matches ? beside : inside).append(filters)
    }
    this.wide.addEventListener("change", () => {
      place()
      if (this.visible) seen()
    })
    place()
    this.button.addEventListener("click", () => {
      this.dialog.showModal()
      seen()
    })
    this.dialog.addEventListener("click", event => {
      const closer = event.target instanceof Element && event.target.closest("[data-bn-tutup]")
      if (closer || event.target === this.dialog) this.dialog.close()
    })
  }

  /** Whether the filters can be seen. */
  get visible() {
    return this.wide.matches || this.dialog.open
  }

  /**
   * Shows how many filters are chosen.
   * @param {number} chosen
   */
  count(chosen) {
    this.button.textContent = chosen ? `Saring (${number(chosen)})` : "Saring"
  }

  /**
   * Says on the way out what one will see.
   * @param {string} tally Such as `12 inovasi`.
   */
  say(tally) {
    this.done.textContent = `Lihat ${tally.charAt(0).toLowerCase()}${tally.slice(1)}`
  }
}
