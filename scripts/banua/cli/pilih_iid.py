"""Finding what the verbs about the Indeks Inovasi Daerah are asked for, or saying what there is."""

from __future__ import annotations

from banua.cli.common import fail
from banua.katalog import Katalog
from banua.kesiapan.instrumen import Instrumen, find_instrumen, list_tahun
from banua.text import nearest


def choose_instrumen(katalog: Katalog, tahun: int | None) -> Instrumen:
    """Return the rules of a year (by default the newest), or tell which there are and leave."""
    tables = katalog.instrumen_iid
    known = list_tahun(tables)
    wanted = max((year for year in known if year in tables), default=0) if tahun is None else tahun
    found = find_instrumen(tables, wanted)
    if found is None:
        what = "belum lengkap" if wanted in tables else "tidak ada"
        years = ", ".join(str(year) for year in known)
        fail(
            f"instrumen IID tahun {wanted} {what}, jadi tidak dapat dihitung"
            if tahun is not None
            else "katalog ini tidak punya instrumen IID yang lengkap",
            f"pakai salah satu: --tahun {years}" if known else "lengkapi acuan/iid/<tahun>.yaml",
        )
    return found


def find_wilayah(katalog: Katalog, id_: str) -> str:
    """Return the id of a region that has an index, or tell which there are and leave."""
    known = list_wilayah(katalog)
    if id_ not in known:
        near = nearest(id_, known)
        fail(
            f"wilayah '{id_}' tidak ada di katalog",
            f"mungkin maksudnya '{near}'" if near else f"pakai salah satu: {', '.join(known)}",
        )
    return id_


def list_wilayah(katalog: Katalog) -> tuple[str, ...]:
    """Return the ids of the regions that have an index."""
    return tuple(region.id for region in katalog.wilayah.values() if region.jenis != "luar")
