// Words with which people ask, beside what they ask for: the same as
// scripts/banua/search/asking.py, which says why.

const WORDS =
  "gimana ngapain nggak gak cara contoh hal masalah solusi mengatasi " +
  "terkait mengenai perihal seputar " +
  "tolong mohon minta info cari carikan mencari tunjukkan sebutkan tampilkan jelaskan " +
  "bisa mau ingin pengin pengen kepingin perlu butuh " +
  "jadi menjadi punya mempunyai memiliki lakukan melakukan dilakukan " +
  "pakai pake memakai menggunakan dipakai digunakan lewat via " +
  "makin semakin kian terus selalu sering kerap jarang akhirnya sekarang kini dulu " +
  "lain lainnya " +
  "yg utk dgn dg krn gmn bgmn knp dmn " +
  "kayapa napa nangapa kanapa pabila barapa handak hakun kawa gasan nang wan haja " +
  "ulun pian sidin inya " +
  "how do what where why which the of for to and with in"

export const ASKING = new Set(WORDS.split(" "))
