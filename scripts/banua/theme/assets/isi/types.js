// The shapes of the data that the form is given (scripts/banua/formulir) and works on.

/** @typedef {[source: string, flags: string]} Pola */

/**
 * Which values may stand somewhere; see `Nilai` in scripts/banua/model/isian.py.
 * @typedef {object} Nilai
 * @property {"teks" | "markdown" | "bilangan" | "ya-tidak" | "tanggal" | "tautan" |
 *   "nomor-sumber" | "pilihan" | "daftar" | "bagian" | "peta"} bentuk
 * @property {boolean} [rapikan]
 * @property {Pola} [pola]
 * @property {string} [kata] Name of what is said where the pattern fails.
 * @property {number} [sedikitnya]
 * @property {number} [sebanyaknya]
 * @property {["ge" | "gt" | "le" | "lt", number][]} [batas]
 * @property {string[]} [pilihan]
 * @property {{kind: Jenis, loose?: boolean}} [rujukan]
 * @property {Nilai} [isi]
 * @property {Isian[]} [isian]
 */

/**
 * A field; see `Isian` in scripts/banua/model/isian.py.
 * @typedef {object} Isian
 * @property {string} kunci
 * @property {string} label
 * @property {string} [arti]
 * @property {string} [contoh]
 * @property {boolean} [wajib]
 * @property {boolean} [boleh_null]
 * @property {boolean} [bawaan]
 * @property {Nilai} nilai
 */

/** @typedef {{kode: string, judul: string, singkat: string, pengantar: string, utama: string[], lanjutan?: string[]}} Bagian */
/** @typedef {"inovasi" | "lembaga" | "wilayah" | "urusan" | "tema" | "ajang"} Jenis */
/** @typedef {"inovasi" | "lembaga"} JenisCatatan */
/** @typedef {{kode: string, kunci: string[], sedikitnya: number, satuan: "isian" | "kata", nama: string, langkah: string, manfaat: string}} Syarat */
/** @typedef {{kode: string, nama: string, arti: string, syarat: Syarat[]}} Tingkat */
/** @typedef {{kode: string, nama: string, wajib?: boolean, berkas?: string[], bukti?: string}} Indikator */

/**
 * The table of rules; see scripts/banua/formulir/tabel.py.
 * @typedef {object} Tabel
 * @property {Record<JenisCatatan, {isian: Isian[], bagian: Bagian[]}>} jenis
 * @property {Record<string, [message: string, fix: string, form?: string]>} kata
 * @property {Record<"dugaan" | "di" | "nilai" | "kosong" | "daftar" | "susunan", string>} bagianKata
 * @property {Record<string, "peringatan" | "saran">} berat
 * @property {{tampil: number, kunci: number, id: number}} batas
 * @property {{id: Pola, bilangan: Pola, tanggal: Pola, tautan: Pola, kata: Pola, pribadi: [source: string, flags: string, what: string][]}} pola
 * @property {{ringkasan: [number, number], klaim: string[], lampau: string[], umum: string[], kembar: {runtun: number, sama: number, sketsa: number, lazim: number}, mirip: number}} aturan
 * @property {{teks: number, daftar: number}} tulis
 * @property {Record<string, string>} label
 * @property {Tingkat[]} tingkat
 * @property {{mulai: string, kata: number, indikator: Indikator[], akhiran: string[]}} iid
 */

/**
 * A record to choose from or to compare with; see scripts/banua/formulir/daftar.py.
 * @typedef {object} Butir
 * @property {string} id
 * @property {string} nama
 * @property {string} [singkatan]
 * @property {string} [kepanjangan]
 * @property {string} [wilayah]
 * @property {string} [induk]
 * @property {string[]} [lain]
 * @property {string[]} [alias]
 * @property {string[]} [terkait]
 * @property {string[]} [asal]
 * @property {string[]} [tiruan]
 */

/** @typedef {Record<Jenis, Butir[]>} Daftar */

/** @typedef {string | number | boolean | null | DaftarIsi | Data} Isi */
/** @typedef {{[kunci: string]: Isi}} Data */
/** @typedef {Isi[]} DaftarIsi */
/** @typedef {(string | number)[]} Jalan */

/**
 * What is wrong: as `banua periksa` tells it, with the way to it in the data.
 * @typedef {object} Temuan
 * @property {Jalan} jalan
 * @property {"key" | "value" | "mapping"} pada Whether the key, the value, or what a key is missing from is shown.
 * @property {string} kode
 * @property {"galat" | "peringatan" | "saran"} berat
 * @property {string} pesan
 * @property {string} perbaiki
 * @property {string} [diFormulir] How to mend it in the form, if that is another way.
 * @property {string} [ganti] The value that is probably meant.
 */
