// What people type and paste, made fit for a file: plain spaces, no invisible letters, dates
// and addresses as the catalogue writes them.

const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const CONTROL = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f"
const FORMAT = "\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff0-\\uffff"
const INVISIBLE = new RegExp(`[${CONTROL}${FORMAT}]`, "g")
const MONTHS = [
  ...["januari", "februari", "maret", "april", "mei", "juni", "juli"],
  ...["agustus", "september", "oktober", "november", "desember"],
]

/**
 * Returns a text as one paragraph.
 * @param {string} text
 */
export function tidyLine(text) {
  return plain(text)
    .replace(/[ \n]+/g, " ")
    .trim()
}

/**
 * Returns a text with its lines, without spaces at their ends, and one blank line at most.
 * @param {string} text
 */
export function tidyLines(text) {
  return plain(text)
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "")
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\r\n?/g, "\n").replace(SPACES, " ").replace(INVISIBLE, "")
}

/**
 * Returns a date that is written as people write it, such as `1 Maret 2023` or `1/3/2023`, as
 * year, month, day; anything else unchanged.
 * @param {string} text
 */
export function tidyTanggal(text) {
  const written = tidyLine(text)
  const numbers = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(written)
  const words = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/i.exec(written)
  const [, day, month, year] = numbers ?? words ?? []
  if (!year || !month) return written
  const number = numbers ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1
  if (!number) return written
  const parts = [year, number, ...(day ? [day] : [])]
  return parts.map(part => String(part).padStart(2, "0")).join("-")
}

/**
 * Returns an address with its scheme, which people leave out.
 * @param {string} text
 */
export function tidyTautan(text) {
  const written = plain(text).replace(/\s+/g, "")
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(written) && !written.includes("@")
    ? `https://${written}`
    : written
}
