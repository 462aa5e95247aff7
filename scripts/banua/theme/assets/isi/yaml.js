// The canonical YAML form of a record, byte for byte that of scripts/banua/source/writer.py,
// which tells why; without comments, and without fractions, which no record here has.

import { lengthOf } from "./text.js"

/** @typedef {import("./types.js").Isi} Isi */
/** @typedef {import("./types.js").Data} Data */
/** @typedef {{teks: number, daftar: number}} Widths */

const STEP = 2
const INVISIBLE =
  "\\x00-\\x1f\\x7f-\\xa0\\xad\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f" +
  "\\u3000\\ud800-\\udfff\\ufeff\\ufff0-\\uffff"
const SHORT_ID = /^[a-z0-9-]+$/
const ONE_LINE = new RegExp(`^[^${INVISIBLE}]+$`, "u")
const FOLDABLE = new RegExp(`^[^ ${INVISIBLE}]+(?: [^ ${INVISIBLE}]+)+$`, "u")
const LITERAL = new RegExp(`^\\n*[^\\s${INVISIBLE}](?:[\\t\\n]|[^${INVISIBLE}])*$`, "u")
const BLANK_END = /[ \t](?:\n|$)|\n\n$/
const ESCAPED = new RegExp(`["\\\\${INVISIBLE}]`, "gu")
/** @type {Record<string, string>} */
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" }
const INDICATOR_FIRST = /^(?:[-?:,[\]{}#&*!|>'"%@` ]|\.\.\.)/
const INDICATOR_INSIDE = /:(?: |$)| #| $/
const OTHER_TYPE = new RegExp(
  "^(?:y|n|yes|no|on|off|true|false|null|~|=|<<" +
    // Python ignores the case of these letters too.
    "|[-+]?\\.(?:[i\u0130\u0131]nf|nan)" +
    "|[-+]?[0-9.][0-9_.,:+-]*(?:e[-+]?[0-9]*)?" +
    "|[-+]?0[box][0-9a-f_]+" +
    "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ t].*)?)$",
  "iu",
)

/**
 * Returns a record as the text of its file.
 * @param {Data} data What the file holds; keys are written in their order.
 * @param {Widths} widths
 */
export function writeRecord(data, widths) {
  const lines = Object.keys(data).length ? [...linesOf(data, 0, widths)] : ["{}"]
  return lines.map(line => `${line.replace(/ +$/, "")}\n`).join("")
}

/**
 * @param {Isi[] | Data} value
 * @param {number} indent
 * @param {Widths} widths
 * @returns {Generator<string>}
 */
function* linesOf(value, indent, widths) {
  const pad = " ".repeat(indent)
  if (!Array.isArray(value)) {
    for (const [key, item] of Object.entries(value)) {
      const lead = `${pad}${quote(key)}:`
      const [first, ...rest] = after(item, lengthOf(lead) + 1, indent, widths)
      yield `${lead} ${first}`
      yield* rest
    }
    return
  }
  for (const item of value) {
    const [first = "", ...rest] = after(item, indent + STEP, indent, widths)
    if (hasLines(item, indent + STEP, widths)) yield `${pad}- ${rest.shift()?.replace(/^ +/, "")}`
    else yield `${pad}- ${first}`
    yield* rest
  }
}

/**
 * Yields what follows `key:` or `-`: the rest of that line, then the lines below it.
 * @param {Isi} value
 * @param {number} column
 * @param {number} indent
 * @param {Widths} widths
 * @returns {Generator<string>}
 */
function* after(value, column, indent, widths) {
  const inline = inlineOf(value, column, widths)
  if (inline !== null) {
    yield inline
  } else if (typeof value === "string") {
    yield* blockText(value, indent + STEP, widths)
  } else {
    yield ""
    yield* linesOf(/** @type {Isi[] | Data} */ (value), indent + STEP, widths)
  }
}

/**
 * @param {Isi} value
 * @param {number} column
 * @param {Widths} widths
 */
function hasLines(value, column, widths) {
  return typeof value === "object" && value !== null && inlineOf(value, column, widths) === null
}

/**
 * Returns the form of a value on one line, `null` if it needs lines of its own.
 * @param {Isi} value
 * @param {number} column
 * @param {Widths} widths
 * @returns {string | null}
 */
function inlineOf(value, column, widths) {
  if (typeof value === "string") return inlineText(value, column, widths)
  if (Array.isArray(value)) return inlineList(value, column, widths)
  if (typeof value === "object" && value !== null) return Object.keys(value).length ? null : "{}"
  return String(value)
}

/**
 * @param {Isi[]} value
 * @param {number} column
 * @param {Widths} widths
 */
function inlineList(value, column, widths) {
  const words = []
  for (const item of value) {
    if (typeof item === "string" && SHORT_ID.test(item)) words.push(quote(item))
    else if (typeof item === "number") words.push(String(item))
    else return null
  }
  const line = `[${words.join(", ")}]`
  return !words.length || column + line.length <= widths.daftar ? line : null
}

/**
 * @param {string} text
 * @param {number} column
 * @param {Widths} widths
 */
function inlineText(text, column, widths) {
  if (text.includes("\n") && LITERAL.test(text) && !BLANK_END.test(text)) return null
  const line = quote(text)
  return column + lengthOf(line) <= widths.teks || !FOLDABLE.test(text) ? line : null
}

/**
 * Yields long text folded, text with line breaks as it is.
 * @param {string} text
 * @param {number} indent
 * @param {Widths} widths
 * @returns {Generator<string>}
 */
function* blockText(text, indent, widths) {
  const pad = " ".repeat(indent)
  if (text.includes("\n")) {
    yield text.endsWith("\n") ? "|" : "|-"
    for (const line of text.replace(/\n$/, "").split("\n")) yield pad + line
    return
  }
  yield ">-"
  let current = ""
  for (const word of text.split(" ")) {
    const longer = current ? `${current} ${word}` : word
    const full = current && indent + lengthOf(longer) > widths.teks
    if (full) yield pad + current
    current = full ? word : longer
  }
  yield pad + current
}

/**
 * Returns a text on one line: plain if it cannot be mistaken, else in quotes.
 * @param {string} text
 */
function quote(text) {
  if (text && !ONE_LINE.test(text)) return `"${text.replace(ESCAPED, escape)}"`
  const plain =
    text && !INDICATOR_FIRST.test(text) && !INDICATOR_INSIDE.test(text) && !OTHER_TYPE.test(text)
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

/** @param {string} char */
function escape(char) {
  const code = char.codePointAt(0) ?? 0
  const digits = code.toString(16).toUpperCase()
  if (ESCAPES[char]) return ESCAPES[char]
  return code <= 0xff ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`
}
