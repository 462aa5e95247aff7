// An engine for tests of the search's interface: made-up records, whole words and prefixes only,
// and one data file, so that a test can take it away.

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

const PLACES = ["Kabupaten Tapin", "Kota Banjarmasin", "Kabupaten Banjar", "Kabupaten Barito Kuala"]
const OFFICES = Array.from({ length: 24 }, (_, n) => `Dinas Uji Nomor ${n + 1}`)
const HOSTILE = '<img src=x onerror="globalThis.ranMarkup = true"> & <b>tebal</b>'
const RECORDS = Array.from({ length: 60 }, (_, n) => ({
  id: `padi-${n}`,
  jenis: n < 50 ? "inovasi" : n < 57 ? "lembaga" : "panduan",
  nama: n === 3 ? `Padi ${HOSTILE}` : `Padi Rawa Uji ${n + 1}${n % 2 ? " untuk Petani Lahan Lebak" : ""}`,
  url: n < 50 ? `inovasi/padi-${n}/` : `lembaga/padi-${n}/`,
  lembaga: OFFICES[n % OFFICES.length] ?? "",
  wilayah: PLACES[n % PLACES.length] ?? "",
  tahun: String(2015 + (n % 10)),
  teks:
    "Di lahan rawa lebak yang tergenang sepanjang musim, petani menanam padi di atas rakit agar " +
    "panen tidak gagal lagi. Hasilnya dicatat kelompok tani bersama penyuluh, dan desa sebelah " +
    `mulai meniru cara itu pada musim ke-${n + 1}. ${n === 3 ? HOSTILE : ""}`,
}))
const FACETS = {
  wilayah: record => record.wilayah,
  lembaga: record => record.lembaga,
  tahun: record => record.tahun,
  riset: record => (Number(record.tahun) % 2 ? "ya" : ""),
}

export class Engine {
  constructor(base) {
    this.base = base
  }

  async tools() {
    await this.load()
  }

  async search(request, early) {
    await this.load()
    const found = this.find(request)
    const jumlah = Object.fromEntries(
      ["inovasi", "lembaga", "panduan"].map(kind => [
        kind,
        found.filter(record => record.jenis === kind).length,
      ]),
    )
    const hasil = found
      .filter(record => record.jenis === (request.jenis ?? "inovasi"))
      .sort((a, b) => (request.urut === "terbaru" ? b.tahun - a.tahun : 0))
      .slice(0, request.batas)
      .map((record, n) => ({
        ...record,
        skor: 100 - n,
        alasan: [
          { kata: "padi", istilah: "padi", cara: "persis" },
          { kata: "pertanian", istilah: "tani", cara: "akar" },
        ],
      }))
    const answer = {
      jumlah,
      hasil,
      koreksi: request.kueri === "pady" ? "padi" : null,
      kata_sorot: ["padi", "petani", "rawa"],
      pesan: request.kueri === "yang" ? "Kata “yang” terlalu umum untuk dicari." : null,
    }
    if (early && request.kueri.endsWith("pelan")) {
      early({ ...answer, hasil: hasil.slice(0, 3) })
      await new Promise(resolve => (globalThis.goOn = resolve))
    }
    return answer
  }

  async facets(request) {
    await this.load()
    const counts = {}
    for (const [facet, valueOf] of Object.entries(FACETS)) {
      const { [facet]: _, ...others } = request.saring
      counts[facet] = {}
      for (const record of this.find({ ...request, saring: others })) {
        if (record.jenis !== (request.jenis ?? "inovasi")) continue
        const value = valueOf(record)
        if (value) counts[facet][value] = (counts[facet][value] ?? 0) + 1
      }
    }
    return counts
  }

  async suggest(text, limit) {
    await this.load()
    const last = text.trim().toLowerCase().split(/\s+/).at(-1) ?? ""
    const kata = ["padi", "padat karya", "pajak", "petani"].filter(word => word.startsWith(last))
    const entri = this.find({ kueri: text, saring: {} }).slice(0, limit)
    return { kata, entri: entri.map(record => ({ ...record, skor: 1, alasan: [] })) }
  }

  label(facet, value) {
    return facet === "riset" ? "Ya" : value
  }

  find({ kueri, saring }) {
    const words = kueri.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return RECORDS.filter(
      record =>
        (!kueri || words.some(word => record.nama.toLowerCase().split(/\W+/).some(own => own.startsWith(word)))) &&
        Object.entries(saring).every(([facet, values]) => values.includes(FACETS[facet]?.(record))),
    )
  }

  load() {
    this.loaded ??= new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = `${this.base}palsu.js`
      script.onload = resolve
      script.onerror = () => {
        this.loaded = undefined
        reject(new Error("palsu.js"))
      }
      document.head.append(script)
    })
    return this.loaded
  }
}
