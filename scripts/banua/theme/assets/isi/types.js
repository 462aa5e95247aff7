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

/**
 * A section of the form; see scripts/banua/formulir/bagian.py.
 * @typedef {object} Bagian
 * @property {string} kode
 * @property {string} judul
 * @property {string} singkat
 * @property {string} pengantar
 * @property {string[]} utama
 * @property {string[]} [lanjutan]
 */

/** @typedef {"inovasi" | "lembaga" | "wilayah" | "urusan" | "tema" | "ajang"} Jenis */
/** @typedef {"inovasi" | "lembaga"} JenisCatatan */
/** @typedef {{kode: string, nama: string, arti: string, syarat: Syarat[]}} Tingkat */

/**
 * A condition of a level of documentation; see scripts/banua/model/tingkat.py.
 * @typedef {object} Syarat
 * @property {string} kode
 * @property {string[]} kunci
 * @property {number} sedikitnya
 * @property {"isian" | "kata"} satuan
 * @property {string} nama
 * @property {string} langkah
 * @property {string} manfaat
 */

/**
 * A row of the instrument of the index.
 * @typedef {object} Indikator
 * @property {string} kode
 * @property {string} nama
 * @property {boolean} [wajib]
 * @property {string[]} [berkas]
 * @property {string} [bukti]
 */

/**
 * Patterns of values, and of what no text may hold.
 * @typedef {object} DaftarPola
 * @property {Pola} id
 * @property {Pola} bilangan
 * @property {Pola} tanggal
 * @property {Pola} tautan
 * @property {Pola} kata
 * @property {[source: string, flags: string, what: string][]} pribadi
 */

/**
 * What rules know.
 * @typedef {object} DaftarAturan
 * @property {[fewest: number, most: number]} ringkasan
 * @property {string[]} klaim
 * @property {string[]} lampau
 * @property {string[]} umum
 * @property {{runtun: number, sama: number, sketsa: number, lazim: number}} kembar
 * @property {{nama: number, kata: number}} mirip
 */

/** @typedef {"dugaan" | "di" | "nilai" | "kosong" | "daftar" | "susunan"} BagianKata */

/**
 * The table of rules; see scripts/banua/formulir/tabel.py.
 * @typedef {object} Tabel
 * @property {Record<JenisCatatan, {isian: Isian[], bagian: Bagian[]}>} jenis
 * @property {Record<string, [message: string, fix: string, form?: string]>} kata
 * @property {Record<BagianKata, string>} bagianKata
 * @property {Record<string, "peringatan" | "saran">} berat
 * @property {{tampil: number, kunci: number, id: number, seberkas: number}} batas
 * @property {DaftarPola} pola
 * @property {DaftarAturan} aturan
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
 * @property {"key" | "value" | "mapping"} pada At fault: a key, a value, or what lacks a key.
 * @property {string} kode
 * @property {"galat" | "peringatan" | "saran"} berat
 * @property {string} pesan
 * @property {string} perbaiki
 * @property {string} [diFormulir] How to mend it in the form, if that is another way.
 * @property {string} [ganti] The value that is probably meant.
 */

/**
 * A finding and where it is shown.
 * @typedef {object} Place
 * @property {string} kunci Key of the record that it belongs under.
 * @property {string} milik Whose it is, if not the record's own.
 * @property {import("./field.js").Field | null} field `null` for the address of the page.
 * @property {Temuan} temuan
 */

/**
 * What the form works with.
 * @typedef {object} Bekal
 * @property {Tabel} tabel
 * @property {Daftar} daftar
 * @property {string} hariIni
 * @property {(path: string) => string} url Address of a path under the site.
 * @property {{baru: string, ubah: string}} forge
 * @property {() => Promise<Map<string, number[]>>} loadSketsa
 * @property {(draf: import("./drafts.js").Draf) => void} keep Told of every change.
 * @property {(nama: string) => Promise<import("./similar.js").Mirip[]>} findKin Finds innovations
 *   that are the same in other words.
 */
