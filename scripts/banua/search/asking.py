"""Words with which people ask, beside what they ask for: `cara`, `contoh`, `tolong carikan`.

The catalogue's stop words say nothing anywhere. These say something in a text or a name
(`Apoteker Pian`), so the index has them, but in a query they only ask: they are left out as
long as another word remains, and what is left decides. Question words proper (`bagaimana`)
are stop words already.

All are words of closed classes, so the list is a part of the language, not of the catalogue.
`theme/assets/cari/asking.js` has the same; a word that also names a thing (`soal`, `buat`,
`lawan`) stands in neither.
"""

from __future__ import annotations

_KELAS = (
    # Questions as they are spoken, and words that frame them.
    "gimana ngapain nggak gak cara contoh hal masalah solusi mengatasi",
    "terkait mengenai perihal seputar",
    # Requests and wishes.
    "tolong mohon minta info cari carikan mencari tunjukkan sebutkan tampilkan jelaskan",
    "bisa mau ingin pengin pengen kepingin perlu butuh",
    # Verbs without a matter of their own: to become, to have, to do, to use.
    "jadi menjadi punya mempunyai memiliki lakukan melakukan dilakukan",
    "pakai pake memakai menggunakan dipakai digunakan lewat via",
    # Time, degree, rest.
    "makin semakin kian terus selalu sering kerap jarang akhirnya sekarang kini dulu",
    "lain lainnya",
    # Stop words as they are abbreviated.
    "yg utk dgn dg krn gmn bgmn knp dmn",
    # Banjar function words.
    "kayapa napa nangapa kanapa pabila barapa handak hakun kawa gasan nang wan haja",
    "ulun pian sidin inya",
    # English ones, as far as they are no Indonesian word.
    "how do what where why which the of for to and with in",
)
KATA_TANYA = frozenset(" ".join(_KELAS).split())
