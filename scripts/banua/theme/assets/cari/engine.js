// Answers queries from the data files: which records, in what order, and why.

import { Analyser } from "./analysis.js"
import { batchOf, highlights, kindOf, mend, ofKind, pickBest, pickForms, remark } from "./answers.js"
import { Numbers } from "./codec.js"
import { Files, FilesError } from "./files.js"
import { Lexicon } from "./lexicon.js"
import { Narrowing } from "./narrowing.js"
import { Planner } from "./plan.js"
import { parseQuery } from "./query.js"
import { NONE, Ranking } from "./ranking.js"
import { Terms } from "./terms.js"

/**
 * @typedef {{kueri: string, saring: Record<string, string[]>,
 *   urut: 'relevan'|'terbaru'|'nama'|'lengkap', batas: number, jenis?: string}} Permintaan
 * @typedef {{kata: string, istilah: string,
 *   cara: 'persis'|'akar'|'sinonim'|'koreksi'|'awalan'|'frasa', lewat?: string}} Alasan
 * @typedef {{id: string, jenis: string, skor: number, alasan: Alasan[], nama: string,
 *   url: string, lembaga: string, wilayah: string, tahun: string, teks: string}} Hasil
 * @typedef {{jumlah: Record<string, number>, hasil: Hasil[], koreksi: string|null,
 *   kata_sorot: string[], pesan: string|null}} Jawaban
 */
/** @typedef {import("./files.js").Base} Base */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./ranking.js").Scores} Scores */
/**
 * @typedef {object} Tools What is made of the base file.
 * @property {Base} base
 * @property {Planner} planner
 * @property {Lexicon} lexicon
 * @property {Narrowing} narrowing
 * @property {Ranking} ranking
 */
/** @typedef {{plan: Plan, query: Query, scores: Scores, messages: string[]}} Found */

export { FilesError }

const INOVASI = "inovasi"
/** Files that may be asked for before the first results show, beside the script itself. */
const FIRST_FILES = 7
/** Forms of a word that may hide one another among suggestions. */
const FORMS = 6
/** Queries that are remembered: counting for the filters asks one query many times. */
const REMEMBERED = 12

export class Engine {
  /** @param {string} base Address of the data folder. */
  constructor(base) {
    this.files = new Files(base)
    /** @type {{base: Base, tools: Tools} | null} */
    this.made = null
    /** @type {Map<string, Promise<Found>>} */
    this.found = new Map()
  }

  /**
   * Returns the first results of one kind, and how many there are of each.
   *
   * The texts of ten results lie in up to ten files; `early` is given the best few of them
   * before the others are asked for.
   * @param {Permintaan} request
   * @param {(answer: Jawaban) => void} [early]
   * @returns {Promise<Jawaban>}
   */
  async search(request, early) {
    const tools = await this.tools()
    const { base } = tools
    const found = await this.find(request.kueri, request.saring)
    const kind = request.jenis ?? INOVASI
    /** @type {Record<string, number>} */
    const counts = {}
    for (const [name] of base.jenis) counts[name] = ofKind(base, found.scores, name).length
    const ordered = await this.order(tools, request, ofKind(base, found.scores, kind), found)
    const answer = async (/** @type {number[]} */ documents) => ({
      jumlah: counts,
      hasil: await this.show(tools, found, documents),
      koreksi: mend(request.kueri, found.plan.corrections),
      kata_sorot: highlights(found.plan, documents),
      pesan: found.messages.join(" ") || null,
    })
    const shown = ordered.slice(0, request.batas)
    const few = this.countFew(base, shown)
    if (early && few < shown.length) early(await answer(shown.slice(0, few)))
    return answer(shown)
  }

  /**
   * Returns how many results lie in so few files that they show soon; one at least.
   * @param {Base} base
   * @param {readonly number[]} documents
   */
  countFew(base, documents) {
    const room = Math.max(1, FIRST_FILES - this.files.loading.size)
    const batches = new Set()
    const few = documents.findIndex(
      document => batches.add(batchOf(base, document)).size > room,
    )
    return few < 0 ? documents.length : few
  }

  /**
   * Returns for each facet how many results of the request's kind have each value; what is
   * chosen in a facet does not narrow its own counts.
   * @param {Permintaan} request
   * @returns {Promise<Record<string, Record<string, number>>>}
   */
  async facets(request) {
    const tools = await this.tools()
    const counts = await Promise.all(
      tools.base.saring.map(async facet => {
        const { [facet]: _, ...others } = request.saring
        const [{ scores }, column] = await Promise.all([
          this.find(request.kueri, others),
          tools.narrowing.column(facet),
        ])
        const found = new Set(ofKind(tools.base, scores, request.jenis ?? INOVASI))
        /** @type {[string, number][]} */
        const values = [...column].map(([id, { documents }]) => [
          id,
          documents.reduce((sum, document) => sum + Number(found.has(document)), 0),
        ])
        return [facet, Object.fromEntries(values.filter(([, count]) => count))]
      }),
    )
    return Object.fromEntries(counts)
  }

  /**
   * Returns words and records for what is being typed.
   * @param {string} text
   * @param {number} most
   * @returns {Promise<{kata: string[], entri: Hasil[]}>}
   */
  async suggest(text, most) {
    const tools = await this.tools()
    const last = tools.planner.split([text]).at(-1)
    const [words, found] = await Promise.all([
      last ? tools.lexicon.complete(last.form, most * FORMS) : [],
      this.find(text, {}, true),
    ])
    const all = tools.base.jenis.flatMap(([kind]) => ofKind(tools.base, found.scores, kind))
    const best = pickBest(all, found.scores, most)
    const kata = pickForms(words, last?.form ?? "", tools.planner.analyser).slice(0, most)
    return { kata, entri: await this.show(tools, found, best) }
  }

  /**
   * Returns what a value of a facet is called, once the facet was counted or narrowed by.
   * @param {string} facet
   * @param {string} value
   */
  label(facet, value) {
    return this.made?.tools.narrowing.columns.get(facet)?.get(value)?.names[0] ?? value
  }

  /** @returns {Promise<Tools>} */
  async tools() {
    const base = await this.files.base()
    if (this.made?.base !== base) {
      this.made = { base, tools: makeTools(base, this.files) }
      this.found.clear()
    }
    return this.made.tools
  }

  /**
   * Returns everything that answers a query; what was asked last is remembered.
   * @param {string} text
   * @param {Record<string, readonly string[]>} filters
   * @param {boolean} typing Whether the last word may still grow.
   * @returns {Promise<Found>}
   */
  find(text, filters, typing = false) {
    const key = JSON.stringify([text, filters, typing])
    let found = this.found.get(key)
    if (!found) {
      found = this.look(text, filters, typing)
      found.catch(() => this.found.delete(key))
      for (const old of [...this.found.keys()].slice(0, -REMEMBERED)) this.found.delete(old)
      this.found.set(key, found)
    }
    return found
  }

  /**
   * @param {string} text
   * @param {Record<string, readonly string[]>} filters
   * @param {boolean} typing
   * @returns {Promise<Found>}
   */
  async look(text, filters, typing) {
    const { base, planner, narrowing, ranking } = await this.tools()
    const query = parseQuery(text, base.saring)
    const [plan, narrowed] = await Promise.all([
      planner.plan([...query.words, ...query.phrases], typing),
      narrowing.narrow(query, filters),
    ])
    const { documents, excluded } = narrowed
    const scores = ranking.score(plan)
    if (!plan.units.length && !plan.name && (documents || excluded.size)) {
      scores.fill(0)
    }
    if (documents) scores.forEach((_, n) => documents.has(n) || (scores[n] = NONE))
    for (const document of excluded) scores[document] = NONE
    const messages = [...narrowed.messages, ...remark(query, plan)]
    return { plan, query, scores, messages }
  }

  /**
   * Returns documents in the order asked for.
   * @param {Tools} tools
   * @param {Permintaan} request
   * @param {number[]} documents
   * @param {Found} found
   */
  async order({ narrowing }, request, documents, { scores }) {
    if (request.urut === "relevan") return pickBest(documents, scores, request.batas)
    const ordered = pickBest(documents, scores, documents.length)
    if (request.urut === "terbaru") {
      /** @type {Map<number, number>} */
      const years = new Map()
      for (const [year, value] of await narrowing.column("tahun")) {
        for (const document of value.documents) years.set(document, Number(year))
      }
      ordered.sort((one, other) => (years.get(other) ?? 0) - (years.get(one) ?? 0))
    } else {
      const numbers = new Numbers(await this.files.part(`urut-${request.urut}`))
      /** @type {Map<number, number>} */
      const ranks = new Map()
      while (numbers.more) ranks.set(numbers.next(), ranks.size)
      ordered.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0))
    }
    return ordered
  }

  /**
   * Returns documents as a page shows them.
   * @param {Tools} tools
   * @param {Found} found
   * @param {readonly number[]} documents
   * @returns {Promise<Hasil[]>}
   */
  async show({ base, ranking }, { plan, scores }, documents) {
    return Promise.all(
      documents.map(async document => {
        /** @type {[string, string, string, string, string, string][]} */
        const batch = await this.files.part(`dokumen-${batchOf(base, document)}`)
        const row = batch[document % base.seberkas] ?? ["", "", "", "", "", ""]
        const [id, nama, lembaga, wilayah, tahun, teks] = row
        const [jenis, folder] = kindOf(base, document)
        return {
          id,
          jenis,
          skor: scores[document] ?? 0,
          alasan: ranking.explain(plan, document, nama),
          nama,
          url: folder ? `${folder}/${id}/` : id,
          lembaga,
          wilayah: base.wilayah[wilayah] ?? "",
          tahun,
          teks,
        }
      }),
    )
  }
}

/**
 * @param {Base} base
 * @param {Files} files
 * @returns {Tools}
 */
function makeTools(base, files) {
  const analyser = new Analyser(base.bahasa)
  const terms = new Terms(files, base.awal.istilah ?? "")
  const lexicon = new Lexicon(files, base.awal)
  const planner = new Planner(base, analyser, terms, lexicon)
  return {
    base,
    planner,
    lexicon,
    narrowing: new Narrowing(base, files, terms, planner),
    ranking: new Ranking(base),
  }
}
