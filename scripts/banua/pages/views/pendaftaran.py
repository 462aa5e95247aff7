"""A contest whose entry is open: who has entered, how complete, and who has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.links import score_sheet_path
from banua.pages.tumpukan import Tumpukan
from banua.pages.views.layak import draw_tingkat
from banua.pages.views.skpd import inovasi_of, list_skpd
from banua.text import fold

if TYPE_CHECKING:
    from banua.kesiapan.tingkat import Dokumentasi
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Ajang, EdisiTerbuka, Lembaga
    from banua.pages.studio import Studio


@dataclass(frozen=True, slots=True)
class PesertaView:
    """An entry; `dokumentasi` is `None` if the catalogue has no levels."""

    inovasi: Inovasi
    kategori: str | None
    dokumentasi: Dokumentasi | None


@dataclass(frozen=True, slots=True)
class Pendaftaran:
    """An open edition.

    Attributes:
        edisi: The edition.
        peserta: Entries by category, then by name.
        tingkat: Entries by level of documentation.
        diundang: How many agencies are expected.
        belum: Those without an entry of their own or of a unit below them.
        lembar: Address of the judges' score sheet, under the site.
    """

    edisi: EdisiTerbuka
    peserta: tuple[PesertaView, ...]
    tingkat: Tumpukan | None
    diundang: int
    belum: tuple[Lembaga, ...]
    lembar: str


def tell_pendaftaran(ajang: Ajang, tahun: int, studio: Studio) -> Pendaftaran | None:
    """Return the open edition of a year, or `None` if entry is not open."""
    edisi = next((found for found in ajang.edisi_terbuka if found.tahun == tahun), None)
    if edisi is None:
        return None
    katalog = studio.katalog
    entered = {peserta.inovasi for peserta in edisi.peserta}
    peserta = sorted(
        (
            PesertaView(
                katalog.inovasi[entry.inovasi],
                entry.kategori,
                studio.penilaian.assess(katalog.inovasi[entry.inovasi]),
            )
            for entry in edisi.peserta
        ),
        key=lambda row: (fold(row.kategori or ""), fold(row.inovasi.nama), row.inovasi.id),
    )
    tahun_terbaru = studio.penilaian.tahun_terbaru
    invited = list_skpd(katalog, edisi.wilayah, tahun_terbaru).semua if edisi.wilayah else ()
    return Pendaftaran(
        edisi=edisi,
        peserta=tuple(peserta),
        tingkat=draw_tingkat([row.inovasi for row in peserta], studio.renderer.lencana),
        diundang=len(invited),
        belum=tuple(
            lembaga
            for lembaga in invited
            if not any(inovasi.id in entered for inovasi in inovasi_of(katalog, lembaga.id))
        ),
        lembar=score_sheet_path(ajang.id, tahun),
    )
