"""What an operator takes along: workbook and profiles of a region, and both in one archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from banua.export.iid import build_iid_workbook
from banua.export.penilaian import build_lembar_penilaian
from banua.katalog import Katalog
from banua.kesiapan.meja import Meja, make_meja
from banua.pages.links import desk_file, score_sheet_path
from banua.pages.page import Asset
from banua.pages.penilaian import Penilaian
from banua.pages.views.profil_iid import build_profil

File: TypeAlias = tuple[str, bytes]
"""Name and content."""

_EPOCH = (1980, 1, 1, 0, 0, 0)


def build_paket(meja: Meja) -> Iterator[File]:
    """Yield every file of a region's desk, the archive of all others last."""
    files = [(f"{meja.nama}.xlsx", build_iid_workbook(meja))]
    files += [
        (f"profil/{id_}.html", text.encode()) for id_, text in build_profil(meja, meja.dilaporkan)
    ]
    yield from files
    yield f"{meja.nama}.zip", pack(files)


def pack(files: Iterable[File]) -> bytes:
    """Return an archive that is the same, byte for byte, for the same files."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in files:
            info = ZipInfo(name, _EPOCH)
            packs_itself = name.endswith(".xlsx")
            info.compress_type = ZIP_STORED if packs_itself else ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, content)
    return packed.getvalue()


def build_downloads(katalog: Katalog) -> Iterator[Asset]:
    """Yield what the site offers: workbook and archive of each region, sheets for judges.

    A region's files have as many innovations as can count in the index, 200 in 2026: with
    thousands of innovations a build would take too long over all of them.
    """
    instrumen = Penilaian(katalog).instrumen
    if instrumen:
        for wilayah in katalog.wilayah.values():
            if wilayah.jenis != "luar":
                meja = make_meja(katalog, instrumen, wilayah.id, instrumen.maks_inovasi)
                for name, content in build_paket(meja):
                    ending = name.rpartition(".")[2]
                    if ending != "html":
                        path = desk_file(wilayah.id, instrumen.tahun, ending)
                        yield Asset(path, content)
    for ajang in katalog.ajang.values():
        for edisi in ajang.edisi_terbuka:
            path = score_sheet_path(ajang.id, edisi.tahun)
            yield Asset(path, build_lembar_penilaian(katalog, ajang, edisi))
