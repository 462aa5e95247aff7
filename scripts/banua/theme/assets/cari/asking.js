// Words with which people ask, beside what they ask for: the same as
// scripts/banua/search/asking.py, which says why.

const WORDS =
  "gimana ngapain cara contoh hal terkait mengenai perihal seputar " +
  "tolong mohon cari carikan mencari tunjukkan sebutkan tampilkan jelaskan " +
  "bisa mau ingin pengin pengen kepingin perlu butuh " +
  "jadi menjadi pakai pake memakai menggunakan dipakai digunakan lewat via " +
  "makin semakin kian terus selalu sering kerap jarang akhirnya sekarang kini dulu " +
  "lain lainnya " +
  "yg utk dgn dg krn gmn bgmn knp dmn " +
  "kayapa napa nangapa kanapa pabila barapa handak hakun kawa gasan nang wan haja " +
  "ulun pian sidin inya " +
  "how what where why which the of for to and with in"

export const ASKING = new Set(WORDS.split(" "))
